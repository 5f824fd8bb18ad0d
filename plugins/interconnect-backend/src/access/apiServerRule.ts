import { InputError } from '@backstage/errors';
import ipaddr from 'ipaddr.js';

/** One entry of `interconnect.access.allowedApiServers`. */
export type ApiServerRule =
  | { type: 'host'; host: string }
  /** `*.suffix`: any host name below the suffix, not the suffix itself. */
  | { type: 'suffix'; suffix: string }
  | { type: 'range'; range: AddressRange };

type AddressRange = [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/** Whether rules allow a host; a host name may still be allowed by what it resolves to. */
export type RuleVerdict = 'allowed' | 'resolve' | 'refused';

const HOST_NAME =
  /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_]([a-z0-9_-]{0,62}))*$/;

/** Reads a rule. @throws InputError for what is no exact host, `*.suffix` or CIDR */
export function parseApiServerRule(text: string): ApiServerRule {
  const rule = text.trim().toLowerCase();
  if (rule.startsWith('*.')) {
    const suffix = stripDot(rule.slice(2));
    if (HOST_NAME.test(suffix) && !ipaddr.isValid(suffix)) {
      return { type: 'suffix', suffix };
    }
  } else if (rule.includes('/')) {
    const range = parseRange(rule);
    if (range !== undefined) {
      return { type: 'range', range };
    }
  } else {
    const host = canonicalHost(rule);
    if (host !== undefined) {
      return { type: 'host', host };
    }
  }
  throw new InputError(
    `'${text}' is not an exact host, a '*.suffix' or a CIDR`,
  );
}

function parseRange(text: string): AddressRange | undefined {
  if (
    !ipaddr.IPv4.isValidCIDRFourPartDecimal(text) &&
    !ipaddr.IPv6.isValidCIDR(text)
  ) {
    return undefined;
  }
  const [address, bits] = ipaddr.parseCIDR(text);
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress()) {
    return bits >= 96 ? [address.toIPv4Address(), bits - 96] : undefined;
  }
  return [address, bits];
}

/**
 * A host as rules compare it: lower case, no trailing dot, addresses in one notation and
 * IPv4-mapped IPv6 as the IPv4 that it reaches. Undefined for what is no host.
 */
export function canonicalHost(host: string): string | undefined {
  const bare = stripDot(host.toLowerCase().replace(/^\[(.*)\]$/, '$1'));
  if (bare.includes(':')) {
    return ipaddr.IPv6.isValid(bare) && !bare.includes('%')
      ? ipaddr.process(bare).toString()
      : undefined;
  }
  if (/^[0-9.]+$/.test(bare)) {
    return ipaddr.IPv4.isValidFourPartDecimal(bare) ? bare : undefined;
  }
  return HOST_NAME.test(bare) ? bare : undefined;
}

function stripDot(host: string): string {
  return host.endsWith('.') ? host.slice(0, -1) : host;
}

/** @param host - as {@link canonicalHost} gives it */
export function judgeHost(
  host: string,
  rules: readonly ApiServerRule[],
): RuleVerdict {
  const isAddress = ipaddr.isValid(host);
  const allowed = rules.some(rule => {
    switch (rule.type) {
      case 'host':
        return rule.host === host;
      case 'suffix':
        return !isAddress && host.endsWith(`.${rule.suffix}`);
      case 'range':
        return isAddress && contains(rule.range, host);
      default:
        return rule satisfies never;
    }
  });
  if (allowed) {
    return 'allowed';
  }
  return !isAddress && rules.some(({ type }) => type === 'range')
    ? 'resolve'
    : 'refused';
}

/** Whether every one of the addresses lies in a range of the rules. */
export function judgeAddresses(
  addresses: readonly string[],
  rules: readonly ApiServerRule[],
): boolean {
  return (
    addresses.length > 0 &&
    addresses.every(address => {
      const canonical = canonicalHost(address);
      return (
        canonical !== undefined &&
        rules.some(
          rule => rule.type === 'range' && contains(rule.range, canonical),
        )
      );
    })
  );
}

function contains([network, bits]: AddressRange, address: string): boolean {
  const parsed = ipaddr.process(address);
  return parsed.kind() === network.kind() && parsed.match(network, bits);
}
