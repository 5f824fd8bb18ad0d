import { judgeAddresses, judgeHost } from './apiServerRule';
import { AccessConfig } from './readAccessConfig';

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<string[]>;

/** Where a host of the catalog is; or why nothing is sent there. */
export type Place =
  | {
      type: 'place';
      /** The addresses of a host name: the connection goes to these and nowhere else. */
      pinned?: string[];
    }
  | {
      type: 'refused';
      reason: 'not-allowed' | 'unreachable';
      message: string;
    };

const RULES = 'interconnect.access.allowedApiServers';

/**
 * Judges a host of the catalog by the operator's rules, and by where it leads.
 *
 * A host name is resolved here, once, also when its name is allowed: whoever answers for the name
 * could otherwise lead the connection into the operator's own network, or do so the second time.
 *
 * @param host - as `canonicalHost` gives it
 */
export async function resolvePlace(
  host: string,
  { allowedApiServers: rules }: Pick<AccessConfig, 'allowedApiServers'>,
  resolve: Resolve,
): Promise<Place> {
  const verdict = judgeHost(host, rules);
  if (verdict === 'refused') {
    return refused(`The host ${host} of its API server is not in ${RULES}`);
  }
  if (verdict === 'allowed') {
    return { type: 'place' };
  }

  let addresses: string[];
  try {
    addresses = await resolve(host);
  } catch {
    return {
      type: 'refused',
      reason: 'unreachable',
      message: 'The host name does not resolve',
    };
  }
  if (judgeAddresses(addresses, rules, verdict)) {
    return { type: 'place', pinned: [...addresses].sort() };
  }
  // Which addresses is not told: the catalog could be used to read the operator's DNS.
  return refused(
    verdict === 'resolve-named'
      ? `The host ${host} of its API server leads to an address that is not public; to allow that, add the address or its CIDR to ${RULES}`
      : `The host ${host} of its API server is not in ${RULES}`,
  );
}

function refused(message: string): Place {
  return { type: 'refused', reason: 'not-allowed', message };
}
