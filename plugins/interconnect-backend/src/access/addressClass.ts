import ipaddr from 'ipaddr.js';

/**
 * What an address is, to one who was sent there by the catalog.
 *
 * `special` is everything that is not on the public internet: private, loopback, link-local, and
 * IPv6 forms that lead to an IPv4 address out of sight. `metadata` hands out a machine's own
 * credentials. Nothing can be served at what is `never`.
 */
export type AddressClass = 'public' | 'special' | 'metadata' | 'never';

/**
 * Where clouds serve a machine's credentials: AWS, Azure, Google, Oracle, Alibaba, Tencent, Scaleway,
 * and ECS tasks.
 */
const METADATA: ReadonlySet<string> = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '168.63.129.16',
  '192.0.0.192',
  '100.100.100.200',
  '169.254.0.23',
  '169.254.42.42',
  'fd00:42::42',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
  'fe80::a9fe:a9fe',
]);

const NOWHERE: ReadonlySet<string> = new Set([
  'unspecified',
  'multicast',
  'broadcast',
  'discard',
]);

/** All that is handed out as public; what lies outside is used by overlays, if at all. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];
const IPV4_COMPATIBLE: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('::'), 96];

/** @param address - in any notation that `ipaddr.js` takes */
export function addressClass(address: string): AddressClass {
  if (address.includes('%') || !ipaddr.isValid(address)) {
    return 'never';
  }
  const parsed = ipaddr.process(address);
  const embedded = embeddedIPv4(parsed).map(addressClass);
  if (METADATA.has(parsed.toString()) || embedded.includes('metadata')) {
    return 'metadata';
  }

  const range = parsed.range();
  // "This network": a kernel takes any of it for the machine itself.
  if (NOWHERE.has(range) || embedded.includes('never')) {
    return 'never';
  }
  if (range === 'unicast' && embedded.length === 0) {
    return parsed instanceof ipaddr.IPv4 || parsed.match(...GLOBAL)
      ? 'public'
      : 'special';
  }
  // In a network of IPv6 alone, the public IPv4 internet is behind this prefix.
  return parsed instanceof ipaddr.IPv6 &&
    parsed.match(...NAT64) &&
    embedded.every(each => each === 'public')
    ? 'public'
    : 'special';
}

/** The IPv4 addresses to which a gateway, a tunnel or the kernel may take an IPv6 address. */
function embeddedIPv4(address: ipaddr.IPv4 | ipaddr.IPv6): string[] {
  if (address instanceof ipaddr.IPv4) {
    return [];
  }
  const bytes = address.toByteArray();
  const of = (...places: number[]) =>
    places.map(place => bytes[place]).join('.');
  const at = (start: number) => of(start, start + 1, start + 2, start + 3);
  switch (address.range()) {
    case '6to4':
      return [at(2)];
    case 'teredo':
      // The server, and the client with its bits turned over.
      return [
        at(4),
        bytes
          .slice(12)
          .map(byte => 255 - byte)
          .join('.'),
      ];
    case 'rfc6052':
    case 'rfc6145':
      // A prefix of one's own may be shorter, and the address further ahead (RFC 6052, 2.2).
      return [
        ...[of(6, 7, 9, 10), of(7, 9, 10, 11), at(9)].filter(place =>
          METADATA.has(place),
        ),
        at(12),
      ];
    default:
      return isIsatap(bytes) ||
        (address.range() === 'unicast' && address.match(...IPV4_COMPATIBLE))
        ? [at(12)]
        : [];
  }
}

/** Whether the interface is named after an IPv4 address, to which it is tunnelled (RFC 5214). */
function isIsatap(bytes: readonly number[]): boolean {
  return [0, 2].includes(bytes[8]) && `${bytes.slice(9, 12)}` === '0,94,254';
}
