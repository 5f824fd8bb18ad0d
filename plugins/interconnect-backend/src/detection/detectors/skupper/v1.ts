import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalClaim,
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { addressOf, addressOfUrl } from './identity';
import { LinkSecret, NetworkStatusMap, SiteMap, SiteRecord } from './schema';

type Seen = {
  siteMaps: readonly SiteMap[] | undefined;
  networkStatuses: readonly NetworkStatusMap[] | undefined;
  linkSecrets: readonly LinkSecret[] | undefined;
};

const INSTANCE = 'v1';
const TYPE = 'skupper.io/type';
const ISSUER = 'skupper.io/generated-by';

const PEER = {
  type: 'peer',
  plane: 'data',
  instance: INSTANCE,
  encryption: 'mTLS',
  expects: 'mutual',
} as const;

/**
 * The sites of this cluster, one for each namespace, and their links: those that their routers tell
 * of, and those that only a token in a Secret does.
 */
export function claimsOfV1(seen: Seen): LocalClaim[] {
  const sites = seen.siteMaps ?? [];
  const ownIds = new Set(sites.map(({ metadata }) => metadata.uid));
  return [
    ...sites.map(membership),
    ...sites.flatMap(site => {
      const told = toldByRouters(site, mapOf(seen, site), ownIds);
      return [...told, ...toldBySecrets(seen, site, told, ownIds)];
    }),
  ];
}

/** The version that the first site says of itself. */
export function versionOfV1(seen: Seen): string | undefined {
  const site = seen.siteMaps?.at(0);
  const records = site && recordsIn(mapOf(seen, site));
  return records?.find(record => record.site.identity === site?.metadata.uid)
    ?.site.siteVersion;
}

function membership(site: SiteMap): LocalMembership {
  const { uid } = site.metadata;
  return {
    type: 'membership',
    instance: INSTANCE,
    identities: uid ? [{ kind: 'uid', value: uid }] : [],
    role: site.data?.['router-mode'] === 'edge' ? 'edge site' : 'interior site',
    evidence: [show(site, ['metadata', uid ? 'uid' : 'name'])],
  };
}

/** v1 records a link only while it works, with the name of the router at its other end. */
function toldByRouters(
  site: SiteMap,
  map: NetworkStatusMap | undefined,
  ownIds: ReadonlySet<string | undefined>,
): LocalPeerClaim[] {
  const records = recordsIn(map);
  const siteOf = new Map(
    records.flatMap(record =>
      record.routerStatus.map(
        ({ router }) => [bare(router.name ?? ''), record.site] as const,
      ),
    ),
  );
  const claims = new Map<string, LocalPeerClaim>();
  const own = records.find(
    record => record.site.identity === site.metadata.uid,
  );
  for (const { name, direction } of linksOf(own)) {
    const peer = siteOf.get(bare(name));
    if (map && peer && !ownIds.has(peer.identity) && isDirection(direction)) {
      claims.set(`${direction} ${peer.identity}`, {
        ...PEER,
        peer: {
          name: peer.name ?? peer.identity,
          identities: [{ kind: 'uid', value: peer.identity }],
        },
        direction,
        state: 'up',
        reason: 'The router tells of the link, as it does while the link works',
        evidence: [show(map, ['data', 'NetworkStatus'], name)],
      });
    }
  }
  return [...claims.entries()].sort(byKey).map(([, claim]) => claim);
}

function toldBySecrets(
  seen: Seen,
  site: SiteMap,
  told: readonly LocalPeerClaim[],
  ownIds: ReadonlySet<string | undefined>,
): LocalPeerClaim[] {
  const opened = new Set(
    told
      .filter(({ direction }) => direction === 'outgoing')
      .flatMap(({ peer }) => peer.identities.map(({ value }) => value)),
  );
  return (seen.linkSecrets ?? []).flatMap((secret): LocalPeerClaim[] => {
    const peer = peerOf(secret);
    const judged = judge(seen, site, secret);
    const known = peer.identities.some(
      ({ value }) => opened.has(value) || ownIds.has(value),
    );
    return secret.metadata.namespace !== site.metadata.namespace ||
      judged === undefined ||
      peer.identities.length === 0 ||
      known
      ? []
      : [
          {
            ...PEER,
            peer,
            direction: 'outgoing',
            ...judged,
            evidence: [
              show(secret, ['metadata', 'labels', TYPE]),
              ...(secret.metadata.annotations?.['skupper.io/generated-by']
                ? [show(secret, ['metadata', 'annotations', ISSUER])]
                : []),
            ],
          },
        ];
  });
}

/** What a token in a Secret tells, when no router does; other types are of the issuing side. */
function judge(seen: Seen, site: SiteMap, { metadata }: LinkSecret) {
  switch (metadata.labels?.[TYPE]) {
    case 'token-claim':
      return {
        state: 'pending' as const,
        reason: 'The token is not redeemed',
      };
    case 'connection-token':
      if (seen.networkStatuses === undefined) {
        return {
          state: 'unknown' as const,
          reason: 'A link is set up; what the routers tell could not be read',
        };
      }
      return mapOf(seen, site) === undefined
        ? {
            state: 'configured' as const,
            reason:
              'A link is set up; this version has no field that tells whether it works',
          }
        : {
            state: 'down' as const,
            reason: 'A link is set up, but no router tells of it',
          };
    default:
      return undefined;
  }
}

function peerOf({ metadata }: LinkSecret): {
  name: string;
  identities: IdentityKey[];
} {
  const annotations = metadata.annotations ?? {};
  const issuer = annotations[ISSUER];
  return {
    name: metadata.name,
    identities: [
      ...(issuer ? [{ kind: 'uid' as const, value: issuer }] : []),
      ...addressOf({
        host: annotations['inter-router-host'],
        port: annotations['inter-router-port'],
      }),
      ...addressOfUrl(annotations['skupper.io/url']),
    ],
  };
}

function mapOf(seen: Seen, site: SiteMap): NetworkStatusMap | undefined {
  return seen.networkStatuses?.find(
    ({ metadata }) => metadata.namespace === site.metadata.namespace,
  );
}

function recordsIn(map: NetworkStatusMap | undefined): SiteRecord[] {
  return map?.data.NetworkStatus.siteStatus ?? [];
}

function linksOf(record: SiteRecord | undefined) {
  return record?.routerStatus.flatMap(({ links }) => links) ?? [];
}

/** Routers of an area are named `0/<router>`, links by the router alone. */
function bare(router: string): string {
  return router.replace(/^0\//, '');
}

function isDirection(
  direction: string | undefined,
): direction is 'incoming' | 'outgoing' {
  return direction === 'incoming' || direction === 'outgoing';
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
