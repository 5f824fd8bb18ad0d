import ipaddr from 'ipaddr.js';
import { sortedBy } from './sortedBy';

/** A range of addresses: all those that begin with the same bits. */
export type Range = {
  bits: 32 | 128;
  /** How many leading bits are fixed. */
  prefix: number;
  /** The fixed bits, as a number. */
  network: bigint;
};

/** The fewest ranges that hold the same addresses, sorted; texts that are no ranges are left out. */
export function collapseCidrs(texts: readonly string[]): string[] {
  const ranges = new Map<string, Range>();
  const put = (range: Range) => ranges.set(keyOf(range), range);
  texts.flatMap(text => parseCidr(text) ?? []).forEach(put);

  for (let prefix = 128; prefix > 0; prefix--) {
    for (const range of [...ranges.values()]) {
      if (range.prefix !== prefix) {
        continue;
      }
      if (ranges.has(keyOf({ ...range, network: siblingOf(range) }))) {
        put(parentOf(range));
      }
    }
  }

  const outermost = [...ranges.values()].filter(range => {
    for (let outer = range; outer.prefix > 0; ) {
      outer = parentOf(outer);
      if (ranges.has(keyOf(outer))) {
        return false;
      }
    }
    return true;
  });
  return sortedBy(outermost, sortKeyOf).map(textOf);
}

/** The range that a text names, such as `10.0.0.0/16`; undefined when it names none. */
export function parseCidr(text: string): Range | undefined {
  const trimmed = text.trim();
  if (!ipaddr.isValidCIDR(trimmed)) {
    return undefined;
  }
  const [address, prefix] = ipaddr.parseCIDR(trimmed);
  const bytes = address.toByteArray();
  const bits = bytes.length === 4 ? 32 : 128;
  const whole = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return { bits, prefix, network: whole >> BigInt(bits - prefix) };
}

/** The part that two ranges share, as text; of two ranges that share any, one holds the other. */
export function overlapOf(one: Range, other: Range): string | undefined {
  const [outer, inner] =
    one.prefix <= other.prefix ? [one, other] : [other, one];
  const begins = inner.network >> BigInt(inner.prefix - outer.prefix);
  return one.bits === other.bits && begins === outer.network
    ? textOf(inner)
    : undefined;
}

/** Whether two texts name ranges that share addresses; a text that is no range shares none. */
export function shareAddresses(left: string, right: string): boolean {
  const [one, other] = [parseCidr(left), parseCidr(right)];
  return (
    one !== undefined &&
    other !== undefined &&
    overlapOf(one, other) !== undefined
  );
}

/** The first part of a range, so many bits long, that meets none of others; undefined where all do. */
export function firstFree(
  outer: Range,
  prefix: number,
  taken: readonly Range[],
): string | undefined {
  if (prefix < outer.prefix || prefix - outer.prefix > 16) {
    return undefined;
  }
  const parts = 2n ** BigInt(prefix - outer.prefix);
  for (let part = 0n; part < parts; part++) {
    const range = { ...outer, prefix, network: outer.network * parts + part };
    if (taken.every(other => overlapOf(range, other) === undefined)) {
      return textOf(range);
    }
  }
  return undefined;
}

function parentOf({ bits, prefix, network }: Range): Range {
  return { bits, prefix: prefix - 1, network: network / 2n };
}

function siblingOf({ network }: Range): bigint {
  return network % 2n === 0n ? network + 1n : network - 1n;
}

function keyOf({ bits, prefix, network }: Range): string {
  return JSON.stringify([bits, prefix, network.toString(16)]);
}

function sortKeyOf(range: Range): string {
  const { bits, prefix } = range;
  return [bits === 32 ? 4 : 6, hexOf(range), 1000 + prefix].join();
}

function hexOf({ bits, prefix, network }: Range): string {
  const first = network * 2n ** BigInt(bits - prefix);
  return first.toString(16).padStart(bits / 4, '0');
}

function textOf(range: Range): string {
  const bytes = (hexOf(range).match(/../g) ?? []).map(hex => parseInt(hex, 16));
  return `${ipaddr.fromByteArray(bytes).toString()}/${range.prefix}`;
}
