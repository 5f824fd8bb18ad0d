import { PlannedChange } from '@interconnect/backstage-plugin-interconnect-common';
import { ownDoing } from './ownDoing';

const step = (
  cluster: string,
  status: 'open' | 'done' | 'skipped' = 'done',
  kind: 'preflight' | 'change' | 'verify' = 'change',
) => ({ cluster, status, kind });

describe('ownDoing', () => {
  it.each<
    [
      string,
      PlannedChange,
      Parameters<typeof ownDoing>[2],
      'made' | 'took',
      string[],
      boolean,
    ]
  >([
    [
      'the newcomer gets a link',
      'join',
      [step('new')],
      'made',
      ['a', 'new'],
      true,
    ],
    [
      'two on which steps were done',
      'join',
      [step('a'), step('b')],
      'made',
      ['a', 'b'],
      true,
    ],
    [
      'another one joins the hub',
      'join',
      [step('hub')],
      'made',
      ['hub', 'other'],
      false,
    ],
    [
      'nothing is done yet',
      'join',
      [step('new', 'open')],
      'made',
      ['a', 'new'],
      false,
    ],
    [
      'a step was skipped',
      'join',
      [step('new', 'skipped')],
      'made',
      ['a', 'new'],
      false,
    ],
    [
      'only a look was taken',
      'join',
      [step('new', 'done', 'preflight')],
      'made',
      ['a', 'new'],
      false,
    ],
    [
      'joining takes nothing',
      'join',
      [step('new')],
      'took',
      ['a', 'new'],
      false,
    ],
    [
      'the leaver loses a link',
      'leave',
      [step('new')],
      'took',
      ['a', 'new'],
      true,
    ],
    ['others lose a link', 'leave', [step('new')], 'took', ['a', 'b'], false],
    [
      'leaving makes nothing',
      'leave',
      [step('new')],
      'made',
      ['a', 'new'],
      false,
    ],
    [
      'a switch parts those it touched',
      'switch',
      [step('a')],
      'took',
      ['a', 'b'],
      true,
    ],
    [
      'a switch parts no others',
      'switch',
      [step('a')],
      'took',
      ['b', 'c'],
      false,
    ],
    [
      'a switch links those it touched',
      'switch',
      [step('a'), step('b')],
      'made',
      ['a', 'b'],
      true,
    ],
    [
      'a switch links nobody else',
      'switch',
      [step('a')],
      'made',
      ['a', 'b'],
      false,
    ],
  ])('%s', (_name, change, steps, deed, clusters, expected) => {
    expect(ownDoing(change, 'new', steps)[deed](...clusters)).toBe(expected);
  });
});
