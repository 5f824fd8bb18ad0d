import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import { Endpoint } from './schema';

/** The address of an endpoint, with its port: two sites may stand behind one host. */
export function addressOf({ host, port }: Endpoint): IdentityKey[] {
  return host && port ? [{ kind: 'address', value: `${host}:${port}` }] : [];
}

/** The host and port that a url leads to. */
export function addressOfUrl(url: string | undefined): IdentityKey[] {
  if (url === undefined || !URL.canParse(url)) {
    return [];
  }
  const { hostname, port, protocol } = new URL(url);
  const standard = protocol === 'http:' ? '80' : '443';
  return addressOf({ host: hostname, port: port || standard });
}

/** Each key once, in the given order. */
export function distinct(keys: readonly IdentityKey[]): IdentityKey[] {
  const known = new Map<string, IdentityKey>();
  for (const key of keys) {
    known.set(`${key.kind} ${key.value}`, key);
  }
  return [...known.values()];
}
