import { Claim } from '@interconnect/backstage-plugin-interconnect-common';
import { nameInstances } from './nameInstances';

const member = (names: readonly string[]): Claim => ({
  type: 'membership',
  ...(names.length === 0 ? {} : { instance: names[0] }),
  ...(names.length > 1 ? { sameInstances: names.slice(1) } : {}),
  identities: [],
  evidence: [],
});

const peer = (instance: string): Claim => ({
  type: 'peer',
  plane: 'data',
  instance,
  peer: { name: 'other', identities: [] },
  direction: 'both',
  expects: 'mutual',
  state: 'configured',
  reason: 'It is set up',
  evidence: [],
});

const named = (claims: readonly Claim[]) =>
  nameInstances(
    claims.map((claim, nth) => ({
      cluster: `ref/${nth}`,
      technology: 'mesh',
      verdict: 'present',
      whole: true,
      claims: [claim],
      evidence: [],
    })),
  ).flatMap(({ claims: its }) => its.map(({ instance }) => instance));

describe('nameInstances', () => {
  it.each<[string, Claim[], (string | undefined)[]]>([
    ['two that share no name', [member(['a']), member(['b'])], ['a', 'b']],
    [
      'one that knows a further name',
      [member(['b', 'a']), member(['b'])],
      ['a', 'a'],
    ],
    [
      'two that share only a further name',
      [member(['b', 'x']), member(['a', 'x'])],
      ['a', 'a'],
    ],
    [
      'three of which the last joins the others',
      [member(['c']), member(['b']), member(['b', 'c']), member(['d'])],
      ['b', 'b', 'b', 'd'],
    ],
    [
      'what a member says of its peers',
      [member(['b', 'a']), peer('b'), peer('c')],
      ['a', 'a', 'c'],
    ],
    [
      'one that shows no instance, which may be any',
      [member([]), member(['b'])],
      [undefined, 'b'],
    ],
  ])('names %s', (_name, claims, expected) => {
    expect(named(claims)).toEqual(expected);
    expect(named([...claims].reverse())).toEqual([...expected].reverse());
  });
});
