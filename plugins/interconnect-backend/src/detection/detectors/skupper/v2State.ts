import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { Controller, Link, NetworkStatusMap, Site } from './schema';

type Entry = NonNullable<Site['status']>['network'][number];

/**
 * What this side says of a link that it opens.
 *
 * `Operational` alone is not believed: the controller only touches it while a router tells of the
 * link, so that it stays True for one that vanished (skupper issue 1916). The network in the
 * status of the site, or the routers' own records, must tell of the link as well.
 */
export function judgeLink(
  link: Link,
  site: Site,
  records: NetworkStatusMap | undefined,
): LinkJudgement {
  const idle = routerTrouble(site);
  if (idle) {
    return idle;
  }
  const conditions = link.status?.conditions ?? [];
  const at = conditions.findIndex(({ type }) => type === 'Operational');
  if (at < 0) {
    return {
      state: 'pending',
      reason: 'The link is declared, and not yet taken up by the controller',
      evidence: [show(link, ['metadata', 'name'])],
    };
  }

  const evidence = [
    show(link, ['status', 'conditions', at, 'status']),
    ...(link.status?.remoteSiteId
      ? [show(link, ['status', 'remoteSiteId'])]
      : []),
  ];
  const { status, reason, message } = conditions[at];
  switch (status) {
    case 'True':
      return confirm(link, site, records, evidence);
    case 'False':
      return {
        // A link that never worked knows no remote site.
        state:
          reason === 'Error' || link.status?.remoteSiteId ? 'down' : 'pending',
        reason: message || 'The link is not operational',
        evidence,
      };
    default:
      return {
        state: 'unknown',
        reason: `The link's Operational condition is ${status}`,
        evidence,
      };
  }
}

/**
 * What the listening side says of a link that another site opened. `undefined` for one that only
 * the status of the site still tells of: removed links stay there (skupper issue 2069), while the
 * routers' records have forgotten them.
 */
export function judgeIncoming(
  link: Entry['links'][number],
  { id, name }: Entry,
  ownId: string,
  records: NetworkStatusMap | undefined,
): { state: LinkState; reason: string } | undefined {
  const from = name ?? id;
  const record = recordOf(records, id, link.name, ownId);
  if (record === 'missing') {
    return undefined;
  }
  if (link.operational === undefined) {
    return record === 'up'
      ? { state: 'up', reason: `The router of ${from} reports its link up` }
      : {
          state: 'unknown',
          reason: `The network does not tell how the link of ${from} is`,
        };
  }
  return link.operational && record !== 'down'
    ? { state: 'up', reason: `The network tells of a working link of ${from}` }
    : { state: 'down', reason: `The link of ${from} is not operational` };
}

/** Where no controller runs, nobody keeps the status of links up to date. */
export function frozen(controllers: readonly Controller[]) {
  const stopped =
    controllers.length > 0 &&
    controllers.every(({ status }) => (status?.availableReplicas ?? 0) === 0);
  return ({ state, reason, evidence }: LocalPeerClaim) =>
    stopped
      ? {
          state: 'unknown' as const,
          lastKnownState: state,
          reason: `The controller does not run; when it did: ${reason}`,
          evidence: [
            ...evidence,
            ...controllers.map(controller =>
              show(controller, ['metadata', 'name']),
            ),
          ],
        }
      : {};
}

function routerTrouble(site: Site): LinkJudgement | undefined {
  const conditions = site.status?.conditions ?? [];
  const at = conditions.findIndex(
    ({ type, status }) => type === 'Running' && status === 'False',
  );
  return at < 0
    ? undefined
    : {
        state: 'down',
        reason: conditions[at].message || 'No router of the site is ready',
        evidence: [show(site, ['status', 'conditions', at, 'status'])],
      };
}

function confirm(
  link: Link,
  site: Site,
  records: NetworkStatusMap | undefined,
  evidence: LocalEvidence[],
): LinkJudgement {
  const network = site.status?.network ?? [];
  const at = network.findIndex(({ id }) => id === site.metadata.uid);
  const linkAt = at < 0 ? -1 : network[at].links.findIndex(isSame(link));
  const told = linkAt < 0 ? undefined : network[at].links[linkAt].operational;
  const record = recordOf(
    records,
    site.metadata.uid,
    link.metadata.name,
    link.status?.remoteSiteId,
  );

  const path = ['status', 'network', at, 'links', linkAt, 'operational'];
  const proof = told === undefined ? evidence : [...evidence, show(site, path)];
  const excerpt =
    records && record === 'up'
      ? [show(records, ['data', 'NetworkStatus'], site.metadata.uid)]
      : [];
  if (told === false || record === 'down') {
    return {
      state: 'down',
      reason: 'The link calls itself operational, the network does not',
      evidence: proof,
    };
  }
  if (record === 'missing' || (told === undefined && record === undefined)) {
    return {
      state: 'unknown',
      reason:
        'The link calls itself operational, but no router tells of it any more',
      evidence: proof,
    };
  }
  return {
    state: 'up',
    reason: 'The link is operational, and the network tells of it',
    evidence: [...proof, ...excerpt],
  };
}

function isSame(link: Link) {
  return (entry: Entry['links'][number]) =>
    entry.name === link.metadata.name ||
    (entry.remoteSiteId !== undefined &&
      entry.remoteSiteId === link.status?.remoteSiteId);
}

/**
 * What the routers' records say of a link from one site to another; `undefined` where there are no
 * records, or records that do not tell.
 */
function recordOf(
  records: NetworkStatusMap | undefined,
  from: string | undefined,
  name: string | undefined,
  to: string | undefined,
): 'up' | 'down' | 'missing' | undefined {
  const sites = records?.data.NetworkStatus.siteStatus ?? [];
  if (sites.length === 0) {
    return undefined;
  }
  const routersOf = (id: string | undefined) =>
    sites.find(({ site }) => site.identity === id)?.routerStatus ?? [];
  const doors = new Set(
    routersOf(to).flatMap(({ routerAccess }) =>
      routerAccess.map(({ identity }) => identity),
    ),
  );
  const links = routersOf(from)
    .flatMap(router => router.links)
    .filter(
      link =>
        link.name === name || (link.peer !== undefined && doors.has(link.peer)),
    );

  if (links.length === 0) {
    return 'missing';
  }
  if (links.some(({ status }) => status === 'up')) {
    return 'up';
  }
  return links.some(({ status }) => status !== undefined) ? 'down' : undefined;
}
