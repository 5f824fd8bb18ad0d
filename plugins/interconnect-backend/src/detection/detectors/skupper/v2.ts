import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  imageVersion,
  LocalClaim,
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { addressOf, addressOfUrl, distinct } from './identity';
import {
  AccessGrant,
  AccessToken,
  Controller,
  Endpoint,
  Link,
  NetworkStatusMap,
  RouterAccess,
  Site,
} from './schema';
import { frozen, judgeIncoming, judgeLink } from './v2State';

type Seen = {
  sites: readonly Site[];
  links: readonly Link[];
  routerAccesses: readonly RouterAccess[] | undefined;
  accessGrants: readonly AccessGrant[] | undefined;
  accessTokens: readonly AccessToken[] | undefined;
  controllers: readonly Controller[] | undefined;
  networkStatuses: readonly NetworkStatusMap[] | undefined;
};

const INSTANCE = 'v2';

const PEER = {
  type: 'peer',
  plane: 'data',
  instance: INSTANCE,
  encryption: 'mTLS',
} as const;

/**
 * The sites of this cluster, one for each namespace, and their links: those that they open, those
 * that wait for a token to be redeemed, and those that others open to them.
 */
export function claimsOfV2(seen: Seen): LocalClaim[] {
  const ownIds = new Set(seen.sites.map(({ metadata }) => metadata.uid));
  const peers = seen.sites.flatMap(site => [
    ...outgoing(seen, site, ownIds),
    ...awaited(seen, site),
    ...incoming(seen, site, ownIds),
  ]);
  const stopped = frozen(seen.controllers ?? []);
  return [
    ...seen.sites.map(site => membership(seen, site)),
    ...peers.map(claim => ({ ...claim, ...stopped(claim) })),
  ];
}

/** The version of the controller, which runs the sites' routers too. */
export function versionOfV2(
  sites: readonly Site[],
  controllers: readonly Controller[],
): string | undefined {
  const told = sites
    .map(({ status }) => status?.controller?.version)
    .find(version => version !== undefined);
  const image = controllers
    .flatMap(({ spec }) => spec.template.spec.containers)
    .find(({ name }) => name === 'controller')?.image;
  return told ?? imageVersion(image);
}

function membership(seen: Seen, site: Site): LocalMembership {
  const { uid } = site.metadata;
  const grants = inNamespaceOf(site, seen.accessGrants);
  return {
    type: 'membership',
    instance: INSTANCE,
    identities: distinct([
      ...uidOf(uid),
      // The path of a token's url is the uid of the grant that it redeems
      // (skupper internal/kube/grants/grants.go).
      ...grants.flatMap(({ metadata }) => uidOf(metadata.uid)),
      ...(site.status?.endpoints ?? []).flatMap(addressOf),
      ...inNamespaceOf(site, seen.routerAccesses).flatMap(
        ({ status }) => status?.endpoints.flatMap(addressOf) ?? [],
      ),
      ...grants.flatMap(({ status }) => addressOfUrl(status?.url)),
    ]),
    role: site.spec?.edge ? 'edge site' : 'interior site',
    evidence: [show(site, ['metadata', uid === undefined ? 'name' : 'uid'])],
  };
}

function outgoing(
  seen: Seen,
  site: Site,
  ownIds: ReadonlySet<string | undefined>,
): LocalPeerClaim[] {
  return inNamespaceOf(site, seen.links)
    .filter(({ status }) => !isOwn(status?.remoteSiteId, ownIds))
    .map(link => {
      const { remoteSiteId, remoteSiteName } = link.status ?? {};
      return {
        ...PEER,
        peer: {
          name: remoteSiteName || link.metadata.name,
          identities: distinct([
            ...uidOf(remoteSiteId),
            ...link.spec.endpoints.flatMap(addressOf),
          ]),
        },
        direction: 'outgoing',
        expects: 'mutual',
        routes: link.spec.endpoints.some(isOfClusterSet) ? ['service'] : [],
        ...judgeLink(link, site, recordsOf(seen, site)),
      };
    });
}

/** Such names only resolve, and lead somewhere, on a network that joins the clusters already. */
function isOfClusterSet({ host }: Endpoint): boolean {
  return /\.clusterset\.local\.?$/i.test(host ?? '');
}

function awaited(seen: Seen, site: Site): LocalPeerClaim[] {
  const links = inNamespaceOf(site, seen.links);
  return inNamespaceOf(site, seen.accessTokens)
    .filter(
      ({ metadata, status }) =>
        !status?.redeemed &&
        !links.some(link => link.metadata.name === metadata.name),
    )
    .map(token => ({
      ...PEER,
      peer: {
        name: token.metadata.name,
        identities: [
          ...uidOf(token.spec.url.split('/').at(-1)),
          ...addressOfUrl(token.spec.url),
        ],
      },
      direction: 'outgoing',
      // The side that issued a token does not know who is going to redeem it.
      expects: 'one-way',
      state: 'pending',
      reason: `The token is not redeemed: ${
        token.status?.message ?? 'it waits for the controller'
      }`,
      evidence: [
        show(token, ['spec', 'url']),
        ...(token.status?.message ? [show(token, ['status', 'message'])] : []),
      ],
    }));
}

function incoming(
  seen: Seen,
  site: Site,
  ownIds: ReadonlySet<string | undefined>,
): LocalPeerClaim[] {
  const { uid } = site.metadata;
  return (site.status?.network ?? []).flatMap((remote, index) => {
    if (uid === undefined || isOwn(remote.id, ownIds)) {
      return [];
    }
    return remote.links.flatMap((link, linkIndex): LocalPeerClaim[] => {
      const judged = judgeIncoming(link, remote, uid, recordsOf(seen, site));
      if (link.remoteSiteId !== uid || judged === undefined) {
        return [];
      }
      const path = ['status', 'network', index];
      return [
        {
          ...PEER,
          peer: { name: remote.name ?? 'a site', identities: uidOf(remote.id) },
          direction: 'incoming',
          expects: 'mutual',
          ...judged,
          evidence: [
            show(site, [...path, 'id']),
            show(site, [...path, 'links', linkIndex, 'remoteSiteId']),
            ...(link.operational === undefined
              ? []
              : [show(site, [...path, 'links', linkIndex, 'operational'])]),
          ],
        },
      ];
    });
  });
}

function inNamespaceOf<T extends { metadata: { namespace?: string } }>(
  site: Site,
  objects: readonly T[] | undefined,
): T[] {
  return (objects ?? []).filter(
    ({ metadata }) => metadata.namespace === site.metadata.namespace,
  );
}

function recordsOf(seen: Seen, site: Site) {
  return inNamespaceOf(site, seen.networkStatuses).at(0);
}

function uidOf(uid: string | undefined): IdentityKey[] {
  return uid ? [{ kind: 'uid', value: uid }] : [];
}

function isOwn(
  id: string | undefined,
  ownIds: ReadonlySet<string | undefined>,
): boolean {
  return id !== undefined && ownIds.has(id);
}
