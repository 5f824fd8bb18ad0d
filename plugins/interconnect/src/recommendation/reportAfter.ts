import {
  Interconnect,
  Link,
  Report,
  ReportCluster,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Changes, ClusterMark, LinkChange } from '../topology/changes';

type Planned = WhatIf['links'][number];

/** What a drawing of a what-if needs to know beside the present. */
export type WhatIfChange = {
  links: WhatIf['links'];
  /** The cluster to be added, by the ref or the name that the links call it by. */
  newcomer?: { ref: string; name: string };
  /** Id of the technology of new links, or of those that go. */
  technology?: string;
  /** Ids of the interconnects that go, where only their links may. */
  replaces?: readonly string[];
};

/**
 * The present with what is to come in it and what is to go still in it, and which is which: so the
 * drawing of the present draws the future too.
 */
export function reportAfter(
  report: Report,
  change: WhatIfChange,
): { report: Report; changes: Changes } {
  const added = change.links
    .filter(link => link.change === 'add')
    .map(link => plannedLink(link, change.technology ?? ''));
  const removed = change.links
    .filter(link => link.change === 'remove')
    .flatMap(link => goingLinks(link, report, change));
  const strangers = strangersOf(report, change);
  const known = new Set(report.links.map(link => link.id));
  const links = [
    ...report.links,
    ...[...added, ...removed].filter(link => !known.has(link.id)),
  ];

  return {
    report: {
      ...report,
      clusters: [
        ...report.clusters,
        ...strangers.map(([ref, name]) => unseenCluster(ref, name)),
      ].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
      links,
      interconnects: [...report.interconnects, ...meshOf(added)],
    },
    changes: {
      links: new Map<string, LinkChange>([
        ...removed.map(({ id }) => [id, 'remove'] as const),
        ...added.map(({ id }) => [id, 'add'] as const),
      ]),
      clusters: new Map<string, ClusterMark>([
        ...strangers.map(([ref]) => [ref, 'outside'] as const),
        ...(change.newcomer ? [[change.newcomer.ref, 'new'] as const] : []),
      ]),
    },
  };
}

// Nobody has seen a link that does not exist, so its state is the one of what is not there yet.
function plannedLink(
  { from, to, plane, change }: Planned,
  technology: string,
): Link {
  return {
    id: JSON.stringify([change, technology, plane, from, to]),
    technology,
    plane,
    from,
    to,
    direction: 'both',
    state: 'pending',
    corroboration: 'unconfirmed',
    basis: 'identity',
    views: [],
    evidence: [],
  };
}

/** The links of the report that a removal speaks of; a report that holds none shows it all the same. */
function goingLinks(
  planned: Planned,
  report: Report,
  { technology, replaces }: WhatIfChange,
): Link[] {
  const replaced =
    replaces &&
    new Set(
      report.interconnects
        .filter(({ id }) => replaces.includes(id))
        .flatMap(({ links }) => links),
    );
  const between = report.links.filter(
    link =>
      link.plane === planned.plane &&
      [planned.from, planned.to].includes(link.from) &&
      [planned.from, planned.to].includes(link.to) &&
      (replaced === undefined || replaced.has(link.id)),
  );
  const ofTechnology = between.filter(link => link.technology === technology);
  if (replaced === undefined && ofTechnology.length > 0) {
    return ofTechnology;
  }
  return between.length > 0
    ? between
    : [plannedLink(planned, technology ?? '')];
}

/** The ends of links that no cluster of the report is: the newcomer, and hubs that a provider runs. */
function strangersOf(
  report: Report,
  { links, newcomer }: WhatIfChange,
): [ref: string, name: string][] {
  const known = new Set(report.clusters.map(({ ref }) => ref));
  const ends = links.flatMap(({ from, to }) => [from, to]);
  const names = new Map(
    ends.map(ref => [ref, ref.slice(ref.lastIndexOf('/') + 1)]),
  );
  if (newcomer) {
    names.set(newcomer.ref, newcomer.name);
  }
  return [...names].filter(([ref]) => !known.has(ref));
}

function unseenCluster(ref: string, name: string): ReportCluster {
  return {
    ref,
    name,
    systems: [],
    foundBy: ['system'],
    observation: 'whole',
    facts: {},
    factEvidence: {},
    blindSpots: [],
  };
}

// Many new links from everyone to everyone are drawn as one, as those that are there.
function meshOf(added: readonly Link[]): Interconnect[] {
  const links = added.filter(({ plane }) => plane === 'data');
  const members = [...new Set(links.flatMap(l => [l.from, l.to]))].sort();
  return links.length > 0 &&
    links.length === (members.length * (members.length - 1)) / 2
    ? [
        {
          id: 'what-if',
          technology: links[0].technology,
          plane: 'data',
          members,
          links: links.map(({ id }) => id),
          shape: members.length === 2 ? 'pair' : 'full-mesh',
          hubs: [],
          state: 'pending',
        },
      ]
    : [];
}
