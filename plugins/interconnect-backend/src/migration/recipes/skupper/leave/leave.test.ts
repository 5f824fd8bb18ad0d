import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { whatIfLeft } from '../../../../recommendation';
import {
  cluster,
  refOf,
} from '../../../../recommendation/__fixtures__/reports';
import {
  network,
  plan,
  planned,
  STAR,
} from '../../../../__testUtils__/skupperPlans';

describe('leaving', () => {
  const STAR_OF_FOUR: [string, string][] = [...STAR, ['three', 'hub']];
  const star = () =>
    network(
      { hub: {}, one: {}, two: {}, three: {} },
      STAR_OF_FOUR,
      'hub-and-spoke',
      ['hub'],
    );
  const leave = (seen: Report, name: string) =>
    planned(seen, { ref: refOf(name) }, { change: 'leave' });

  it('takes a leaf away without a word of others', () => {
    const { steps } = leave(star(), 'two');
    const links = steps.find(({ id }) => id === 'remove-links');

    expect(steps.map(({ id }) => id)).not.toContain('other-ways');
    expect(links?.disruptive).toBeUndefined();
    expect(steps.at(-1)?.checks.map(({ title }) => title)).toEqual([
      'There is no link between two and hub',
      'The link from one to hub is up',
      'The link from three to hub is up',
    ]);
  });

  it('says whom a hub cuts off, and removes links where they are', () => {
    const { steps } = leave(star(), 'hub');

    expect(steps.map(({ id }) => id)).toEqual([
      'see-clusters',
      'serves-nobody',
      'other-ways',
      'withdraw-services',
      'remove-link-one',
      'remove-link-three',
      'remove-link-two',
      'delete-site',
      'remove-controller',
      'others-linked',
    ]);
    expect(steps[4]).toEqual(
      expect.objectContaining({
        cluster: refOf('one'),
        disruptive:
          'three, two reach the rest of the network through hub only, and are cut off from it.',
      }),
    );
  });

  it.each<[string, [string, string][]]>([
    [
      'in a chain',
      [
        ['a', 'b'],
        ['b', 'x'],
        ['x', 'c'],
      ],
    ],
    [
      'in a ring',
      [
        ['a', 'b'],
        ['b', 'x'],
        ['x', 'c'],
        ['c', 'a'],
      ],
    ],
    [
      'in a star',
      [
        ['a', 'x'],
        ['b', 'x'],
        ['c', 'x'],
      ],
    ],
    [
      'between two halves',
      [
        ['a', 'b'],
        ['b', 'x'],
        ['c', 'x'],
        ['c', 'd'],
        ['d', 'e'],
      ],
    ],
  ])('cuts off whom the prediction names, %s', (_name, links) => {
    const names = [...new Set(links.flat())];
    const seen = network(
      Object.fromEntries(names.map(name => [name, {}])),
      links,
      'partial-mesh',
    );
    const step = leave(seen, 'x').steps.find(({ id }) => id === 'other-ways');
    const [predicted] = whatIfLeft(seen, refOf('x'));

    expect(
      step === undefined
        ? []
        : step.checks[0].title.split(' have ')[0].split(', '),
    ).toEqual(predicted.cutOff.flat().map(ref => ref.replace(/.*\//, '')));
  });

  it('keeps what is not known of several sites apart', () => {
    const blind = {
      ...star(),
      detections: star().detections.map(each => ({ ...each, evidence: [] })),
    };
    const { steps } = leave(blind, 'hub');
    const { run = '' } = steps.find(({ id }) => id === 'others-linked') ?? {};

    expect(run).toContain('--context one -n "$SITE_NAMESPACE_ONE" ');
    expect(run).toContain('--context two -n "$SITE_NAMESPACE_TWO" ');
  });

  it('asks for no kind that an older release does not have', () => {
    const old = {
      ...star(),
      detections: star().detections.map(each => ({
        ...each,
        version: '2.1.3',
      })),
    };
    const kinds = (seen: Report) =>
      leave(seen, 'two').steps.find(({ id }) => id === 'withdraw-services')
        ?.run;

    expect(kinds(star())).toContain('multikeylisteners');
    expect(kinds(old)).not.toContain('multikeylisteners');
  });

  it.each<[string, Report, string, RegExp]>([
    [
      'a cluster that is no member',
      { ...star(), clusters: [...star().clusters, cluster('new')] },
      'new',
      /^new is not linked with a Skupper network\.$/,
    ],
    [
      'a site of version 1',
      {
        ...star(),
        detections: star().detections.map(each => ({
          ...each,
          version: '1.9.6',
          evidence: [],
        })),
      },
      'two',
      /^two was not seen to run Skupper 2/,
    ],
    [
      'a cluster of several sites',
      {
        ...star(),
        detections: star().detections.map(each => ({
          ...each,
          evidence: ['net', 'lab'].flatMap(namespace =>
            each.evidence.map(item => ({
              ...item,
              object: { ...item.object, namespace },
            })),
          ),
        })),
      },
      'two',
      /^two has several Skupper sites/,
    ],
  ])('is not planned for %s', (_name, seen, name, reason) => {
    expect(plan(seen, { ref: refOf(name) }, { change: 'leave' })).toMatchObject(
      {
        type: 'not-plannable',
        reason: expect.stringMatching(reason),
      },
    );
  });
});
