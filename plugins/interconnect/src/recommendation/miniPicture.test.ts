import { WhatIf } from '@interconnect/backstage-plugin-interconnect-common';
import {
  aCluster,
  aLink,
  aReport,
  pairs,
  ref,
} from '../__testUtils__/reportBuilder';
import { miniPicture } from './miniPicture';

const FRAME = { width: 176, height: 112 };

function link(from: string, to: string, change: 'add' | 'remove' = 'add') {
  return { from, to, plane: 'data' as const, change };
}

const report = aReport({
  clusters: ['a', 'b'].map(name => aCluster(name)),
  links: [
    aLink('istio', 'a', 'b'),
    aLink('istio', 'a', 'b', { plane: 'control' }),
  ],
});
const newcomer = { ref: 'new', name: 'new' };

function counts(links: WhatIf['links']) {
  const picture = miniPicture(report, { links, newcomer }, FRAME);
  return Object.fromEntries(
    Object.entries(picture).map(([part, path]) => [
      part,
      path.split('M').length - 1,
    ]),
  );
}

describe('a small picture', () => {
  it.each<[string, WhatIf['links'], Record<string, number>]>([
    [
      'shows what stays, without the control plane',
      [],
      { stays: 1, added: 0, removed: 0 },
    ],
    [
      'shows what comes',
      [link('new', ref('a')), link('new', ref('b'))],
      { stays: 1, added: 2, removed: 0 },
    ],
    [
      'shows what goes',
      [link(ref('a'), ref('b'), 'remove')],
      { stays: 0, added: 0, removed: 1 },
    ],
  ])('%s', (_, links, lines) => {
    expect(counts(links)).toEqual({
      ...lines,
      clusters: 2,
      newcomer: 1,
      outside: 0,
    });
  });

  it('shows a hub that a provider runs', () => {
    expect(counts([link('new', 'net'), link(ref('a'), 'net')])).toMatchObject({
      outside: 1,
      added: 2,
    });
  });

  it('keeps within its frame, however large the System is', () => {
    const names = Array.from({ length: 50 }, (_, i) => `c${i}`);
    const large = aReport({ clusters: names.map(name => aCluster(name)) });

    const picture = miniPicture(
      large,
      { links: pairs(names).map(([a, b]) => link(ref(a), ref(b))), newcomer },
      FRAME,
    );

    const numbers = (picture.added.match(/[\d.]+ [\d.]+/g) ?? []).map(pair =>
      pair.split(' ').map(Number),
    );
    expect(numbers).toHaveLength(2 * 1225);
    expect(Math.max(...numbers.map(([x]) => x))).toBeLessThan(FRAME.width);
    expect(Math.max(...numbers.map(([, y]) => y))).toBeLessThan(FRAME.height);
  });
});
