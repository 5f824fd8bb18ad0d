import {
  Balancing,
  EntryPointKind,
  Note,
  Phrase,
  SharedHost,
} from '@interconnect/backstage-plugin-interconnect-common';
import { inWords, quote, say } from '../say';
import { Pattern } from './definePattern';
import { Situation } from './situation';

const STRATEGIES = 'k8gb-io/k8gb, docs/strategy.md (42c84161)';
const RECORDS = 'kubernetes-sigs/external-dns, docs, sources (v0.22.0)';
const DISCOVERY =
  'verizon.com, 5G Edge portal, 5G Edge Discovery Service, Get started (2026-11); mobiledgex/edge-cloud-sdk-csharp, DistributedMatchEngine.cs, FindCloudlet (2021)';

/** Of many hosts only so many are named. */
const NAMED = 3;

const BALANCINGS: readonly Balancing[] = ['k8gb', 'external-dns', 'plain'];

/** Kinds of entry points that tell who answers for a host name. */
const TELLING: readonly EntryPointKind[] = ['gslb', 'dns-record'];

/**
 * What leads a client to the nearest cluster. Patterns join clusters to clusters, so at the edge
 * the advice would be half of one without it: what is seen to do it, what could, and what of it the
 * pattern does itself.
 */
export function clientResolution(
  pattern: Pattern,
  situation: Situation,
): Note[] {
  if (!atTheEdge(situation)) {
    return [];
  }
  return [ownPart(pattern), ...seen(situation), ways(situation)];
}

function atTheEdge({ newcomer, requirements }: Situation): boolean {
  return (
    requirements.useCase === 'edge-cloud' ||
    newcomer.environment?.value === 'edge'
  );
}

function ownPart(pattern: Pattern): Note {
  const { clients, layers } = pattern.needs;
  return {
    topic: 'client-resolution',
    ...inWords(
      clients === undefined
        ? say`${pattern.title} carries traffic from cluster to cluster; it does not lead clients to the nearest one`
        : [say`${pattern.title}:`, quote(clients.why)],
    ),
    params: { pattern: pattern.title },
    evidence: [],
    source: clients?.source ?? layers[0].source,
  };
}

/** One note for each way in which hosts that several clusters serve are told apart. */
function seen({ report, members, newcomer }: Situation): Note[] {
  const ours = new Set([newcomer.ref, ...members.map(({ ref }) => ref)]);
  const shared = (report.sharedHosts ?? []).filter(
    ({ servedBy }) =>
      servedBy.filter(({ cluster }) => ours.has(cluster)).length > 1,
  );
  const byWay = new Map<
    string,
    { balancing: Balancing; strategy?: string; hosts: SharedHost[] }
  >();
  for (const host of shared) {
    const way = wayOf(host);
    const key = JSON.stringify([
      BALANCINGS.indexOf(way.balancing),
      way.strategy,
    ]);
    const known = byWay.get(key) ?? { ...way, hosts: [] };
    byWay.set(key, { ...known, hosts: [...known.hosts, host] });
  }
  return [...byWay.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { balancing, strategy, hosts }]) => {
      const names = listed(hosts.map(({ host }) => host));
      return {
        topic: 'client-resolution',
        ...inWords([said(balancing, strategy), say`Hosts: ${names}`]),
        params: {
          balancing,
          hosts: names,
          ...(strategy === undefined ? {} : { strategy }),
        },
        evidence: hosts.slice(0, NAMED).flatMap(({ evidence }) => evidence),
        source: balancing === 'k8gb' ? STRATEGIES : RECORDS,
      };
    });
}

/** A host is led as well as the one who leads it best: any cluster that k8gb answers for makes it k8gb's. */
function wayOf({ servedBy }: SharedHost): {
  balancing: Balancing;
  strategy?: string;
} {
  const balancing =
    BALANCINGS.find(way => servedBy.some(each => each.balancing === way)) ??
    'plain';
  const strategy = servedBy.find(
    each => each.balancing === balancing && each.strategy !== undefined,
  )?.strategy;
  return { balancing, ...(strategy === undefined ? {} : { strategy }) };
}

function said(balancing: Balancing, strategy: string | undefined): Phrase {
  switch (balancing) {
    case 'k8gb':
      if (strategy === undefined) {
        return say`k8gb answers by a strategy that was not seen.`;
      }
      return strategy.toLowerCase().startsWith('geoip')
        ? say`k8gb answers with the cluster that is nearest to the client.`
        : say`k8gb answers by ${strategy}, which does not ask where the client is.`;
    case 'external-dns':
      return say`external-dns publishes these hosts; only the routing policy of the DNS provider, which no cluster shows, can lead clients to the nearest cluster.`;
    case 'plain':
      return say`Several clusters serve these hosts, and nothing that was seen leads clients to the nearest one.`;
    default:
      return balancing satisfies never;
  }
}

/** What can be put in place, with a word on what could not be looked at. */
function ways({ report, members, newcomer }: Situation): Note {
  const ours = new Set([newcomer.ref, ...members.map(({ ref }) => ref)]);
  const dark = report.clusters.filter(
    ({ ref, entryPoints }) =>
      ours.has(ref) &&
      (entryPoints === undefined ||
        entryPoints.unseen.some(kind => TELLING.includes(kind))),
  );
  const unseen = listed(dark.map(({ name }) => name));
  const message = say`To lead clients to the nearest cluster: DNS that answers by place, such as k8gb with the strategy geoip or geolocation records of the DNS provider; in mobile networks the discovery service of the operator, such as the Edge Discovery Service of Verizon 5G Edge or the Distributed Matching Engine of MobiledgeX.`;
  return {
    topic: 'client-resolution',
    ...inWords(
      dark.length === 0
        ? message
        : [message, say`What is there in ${unseen} could not be seen whole.`],
    ),
    params: dark.length === 0 ? {} : { unseen },
    evidence: [],
    source: `${STRATEGIES}; ${DISCOVERY}`,
  };
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  return more > 0
    ? `${names.slice(0, NAMED).join(', ')} (+${more})`
    : names.join(', ');
}
