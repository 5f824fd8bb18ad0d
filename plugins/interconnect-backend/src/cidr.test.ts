import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { collapseCidrs, overlapOf, parseCidr, Range } from './cidr';

describe('collapseCidrs', () => {
  it.each([
    ['nothing', [], []],
    ['one range', ['10.0.0.0/24'], ['10.0.0.0/24']],
    ['neighbours', ['10.0.1.0/24', '10.0.0.0/24'], ['10.0.0.0/23']],
    [
      'four neighbours',
      ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24', '10.0.3.0/24'],
      ['10.0.0.0/22'],
    ],
    [
      'no neighbours that do not begin a larger range',
      ['10.0.1.0/24', '10.0.2.0/24'],
      ['10.0.1.0/24', '10.0.2.0/24'],
    ],
    ['a range within another', ['10.0.0.0/8', '10.1.0.0/16'], ['10.0.0.0/8']],
    ['the same twice', ['10.0.0.0/24', ' 10.0.0.7/24'], ['10.0.0.0/24']],
    [
      'both families',
      ['fd00:1::/64', '10.0.0.0/24', 'fd00:1:0:1::/64'],
      ['10.0.0.0/24', 'fd00:1::/63'],
    ],
    ['what is no range', ['', '10.0.0.1', '10.0.0.0/33', 'x/8'], []],
    ['everything', ['0.0.0.0/1', '128.0.0.0/1'], ['0.0.0.0/0']],
    [
      'numbers, not texts',
      ['10.0.0.0/16', '9.0.0.0/16'],
      ['9.0.0.0/16', '10.0.0.0/16'],
    ],
  ])('of %s', (_name, given, collapsed) => {
    expect(collapseCidrs(given)).toEqual(collapsed);
  });

  it('holds the same addresses as before', () => {
    const range = fc
      .tuple(fc.nat(255), fc.integer({ min: 24, max: 32 }))
      .map(([last, prefix]) => `10.0.0.${last}/${prefix}`);
    const holds = (ranges: string[], last: number) =>
      ranges.some(text =>
        ipaddr.parse(`10.0.0.${last}`).match(ipaddr.parseCIDR(text)),
      );

    fc.assert(
      fc.property(fc.array(range), fc.nat(255), (ranges, last) => {
        const collapsed = collapseCidrs(ranges);

        expect(holds(collapsed, last)).toBe(holds(ranges, last));
        expect(collapseCidrs(collapsed)).toEqual(collapsed);
        expect(collapsed.length).toBeLessThanOrEqual(ranges.length);
      }),
    );
  });
});

describe('overlapOf', () => {
  it.each([
    ['equal', '10.0.0.0/16', '10.0.0.0/16', '10.0.0.0/16'],
    ['within', '10.0.0.0/8', '10.42.0.0/16', '10.42.0.0/16'],
    ['around', '10.42.1.0/24', '10.42.0.0/16', '10.42.1.0/24'],
    ['next to', '10.0.0.0/24', '10.0.1.0/24', undefined],
    ['of another family', '0.0.0.0/0', '::/0', undefined],
    ['IPv6', 'fd00::/8', 'fd12::/16', 'fd12::/16'],
  ])('of ranges that are %s', (_name, one, other, shared) => {
    const [left, right] = [one, other].map(text => parseCidr(text) as Range);

    expect(overlapOf(left, right)).toBe(shared);
    expect(overlapOf(right, left)).toBe(shared);
  });
});
