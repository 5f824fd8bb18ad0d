import { InputError } from '@backstage/errors';
import ipaddr from 'ipaddr.js';
import { addressClass } from './addressClass';

/** One entry of `interconnect.access.allowedApiServers`. */
export type ApiServerRule =
  | { type: 'host'; host: string }
  /** `*.suffix`: any host name below the suffix, not the suffix itself. */
  | { type: 'suffix'; suffix: string }
  | { type: 'range'; range: AddressRange };

type AddressRange = [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/**
 * Whether rules allow a host. Of a host name they only ever allow the name (`resolve-named`), or
 * leave it to what it resolves to (`resolve`).
 */
export type RuleVerdict = 'allowed' | 'resolve-named' | 'resolve' | 'refused';

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
  if (ipaddr.isValid(host)) {
    return allowsAddress(host, rules) ? 'allowed' : 'refused';
  }
  const named = rules.some(
    rule =>
      (rule.type === 'host' && rule.host === host) ||
      (rule.type === 'suffix' && host.endsWith(`.${rule.suffix}`)),
  );
  if (named) {
    return 'resolve-named';
  }
  return rules.some(({ type }) => type === 'range') ? 'resolve' : 'refused';
}

/**
 * Whether every one of a name's addresses may be connected to: because a rule names it or its
 * range, or because the name is allowed and the address public.
 */
export function judgeAddresses(
  addresses: readonly string[],
  rules: readonly ApiServerRule[],
  verdict: 'resolve-named' | 'resolve',
): boolean {
  // An exact address allows no name that nobody allowed: only a range is meant to.
  const named = verdict === 'resolve-named';
  const relevant = named ? rules : rules.filter(({ type }) => type === 'range');
  return (
    addresses.length > 0 &&
    addresses.every(address => {
      const canonical = canonicalHost(address);
      return (
        canonical !== undefined &&
        (allowsAddress(canonical, relevant) ||
          (named && addressClass(canonical) === 'public'))
      );
    })
  );
}

/** A range, however wide, never means a service that hands out credentials: that takes its address. */
function allowsAddress(
  address: string,
  rules: readonly ApiServerRule[],
): boolean {
  const kind = addressClass(address);
  return (
    kind !== 'never' &&
    rules.some(rule => {
      switch (rule.type) {
        case 'host':
          return rule.host === address;
        case 'suffix':
          return false;
        case 'range':
          return kind !== 'metadata' && contains(rule.range, address);
        default:
          return rule satisfies never;
      }
    })
  );
}

function contains([network, bits]: AddressRange, address: string): boolean {
  const parsed = ipaddr.process(address);
  return parsed.kind() === network.kind() && parsed.match(network, bits);
}
