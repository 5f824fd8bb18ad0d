import {
  Observation,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  cluster,
  refOf,
  report,
} from '../../recommendation/__fixtures__/reports';
import { inEnglish } from '../../say';
import { fieldAcross } from './fieldAcross';

const AT = '2026-11-23T09:00:30Z';
const READ = 'configmaps (in kube-system, named config)';

const config = (data: object): ReadOutcome => ({
  status: 'seen',
  objects: [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'config', namespace: 'kube-system' },
      data,
    },
  ],
});
const forbidden: ReadOutcome = {
  status: 'failed',
  reason: 'forbidden',
  message: 'no',
};
const nothing: ReadOutcome = { status: 'seen', objects: [] };

type Rule = 'equal' | 'unique' | 'same-minor';

function judge(rule: Rule, a: ReadOutcome, b: ReadOutcome, unset?: string) {
  const observation = (name: string, outcome: ReadOutcome): Observation => ({
    cluster: refOf(name),
    attemptedAt: AT,
    observedAt: AT,
    reads: { [READ]: outcome },
  });
  return fieldAcross.answer(
    fieldAcross.ask({
      cluster: refOf('a'),
      others: [refOf('b')],
      group: '',
      resource: 'configmaps',
      kind: 'ConfigMap',
      namespace: 'kube-system',
      name: 'config',
      path: ['data', 'field'],
      rule,
      ...(unset === undefined ? {} : { unset }),
    }).params,
    {
      report: report([cluster('a'), cluster('b')]),
      observations: {
        [refOf('a')]: observation('a', a),
        [refOf('b')]: observation('b', b),
      },
      at: AT,
    },
  );
}

const field = (value: string) => config({ field: value });
const image = (tag: string) => field(`registry.example/agent:${tag}`);

it.each<[string, Rule, ReadOutcome, ReadOutcome, string | undefined, string]>([
  ['alike', 'equal', field('x'), field('x'), undefined, 'passed'],
  ['not alike', 'equal', field('x'), field('y'), undefined, 'failed'],
  ['the default here', 'equal', config({}), field('x'), 'x', 'passed'],
  ['the default there', 'equal', field('y'), config({}), 'x', 'failed'],
  ['set nowhere', 'equal', config({}), config({}), 'x', 'passed'],
  ['its own', 'unique', field('1'), field('2'), '0', 'passed'],
  ['its own beside none', 'unique', field('1'), field('0'), '0', 'passed'],
  ['shared', 'unique', field('1'), field('1'), '0', 'failed'],
  ['not given', 'unique', field('0'), field('2'), '0', 'failed'],
  ['not there', 'unique', config({}), field('2'), '0', 'failed'],
  [
    'versions a patch apart',
    'same-minor',
    image('v1.18.2'),
    image('v1.18.4'),
    undefined,
    'passed',
  ],
  [
    'versions a minor apart',
    'same-minor',
    image('v1.18.2'),
    image('v1.17.9'),
    undefined,
    'failed',
  ],
  ['forbidden here', 'equal', forbidden, field('x'), 'x', 'unknown'],
  ['forbidden there', 'unique', field('1'), forbidden, '0', 'unknown'],
  ['without the object here', 'equal', nothing, field('x'), 'x', 'unknown'],
])('a field that is %s', (_name, rule, a, b, unset, outcome) => {
  expect(judge(rule, a, b, unset).outcome).toBe(outcome);
});

it('says what differs, and where it stands', () => {
  const { detail, evidence } = judge('equal', field('x'), field('y'));

  expect(inEnglish(detail)).toBe('data.field is x in a, and y in b');
  expect(
    evidence.map(({ cluster: ref, path, shows }) => [ref, path, shows]),
  ).toEqual([
    [refOf('a'), '.data.field', 'x'],
    [refOf('b'), '.data.field', 'y'],
  ]);
});
