import {
  Claim,
  Cluster,
  Detection,
} from '@interconnect/backstage-plugin-interconnect-common';
import { namesOf } from './namesOf';

const cluster = (ref: string, more: Partial<Cluster> = {}): Cluster => ({
  ref,
  name: `name-${ref}`,
  memberships: [],
  aliases: {},
  ...more,
});
const saysOf = (ref: string, ...claims: Claim[]): Detection => ({
  cluster: ref,
  technology: 'tunnel',
  verdict: 'present',
  whole: true,
  claims,
  evidence: [],
});
const isKnownAs = (value: string): Claim => ({
  type: 'membership',
  identities: [{ kind: 'id', value }],
  evidence: [],
});
const hasPeer = (name: string, values: string[], everyone?: true): Claim => ({
  type: 'peer',
  plane: 'data',
  peer: {
    name,
    identities: values.map(value => ({ kind: 'id' as const, value })),
    ...(everyone && { everyone }),
  },
  direction: 'both',
  expects: 'mutual',
  state: 'up',
  reason: '',
  evidence: [],
});

describe('namesOf', () => {
  const clusters = [
    cluster('a', {
      title: 'The first',
      aliases: { mesh: 'cluster-1' },
      memberships: [{ system: 's', foundBy: ['system'] }],
    }),
    cluster('b'),
  ];

  it.each<[string, Detection[], string[]]>([
    ['the catalog', [], ['b', 'name-b']],
    ['itself', [saysOf('b', isKnownAs('id-b'))], ['b', 'id-b', 'name-b']],
    [
      'a peer that knows it',
      [
        saysOf('a', hasPeer('bee', ['id-b', 'addr-b'])),
        saysOf('b', isKnownAs('id-b')),
      ],
      ['addr-b', 'b', 'bee', 'id-b', 'name-b'],
    ],
    [
      'nobody who means another',
      [saysOf('a', hasPeer('sea', ['id-c'])), saysOf('b', isKnownAs('id-b'))],
      ['b', 'id-b', 'name-b'],
    ],
    [
      'nobody who means everyone',
      [
        saysOf('a', hasPeer('all', ['id-b', 'net'], true)),
        saysOf('b', isKnownAs('id-b')),
      ],
      ['b', 'id-b', 'name-b'],
    ],
  ])('has what a cluster is called by %s', (_name, detections, expected) => {
    expect(
      namesOf(clusters, detections).find(({ ref }) => ref === 'b')?.names,
    ).toEqual(expected);
  });

  it('has titles, aliases and Systems', () => {
    expect(namesOf(clusters, [])).toEqual([
      { ref: 'a', names: ['The first', 'a', 'cluster-1', 'name-a'] },
      { ref: 'b', names: ['b', 'name-b'] },
      { ref: 's', names: ['s'] },
    ]);
  });
});
