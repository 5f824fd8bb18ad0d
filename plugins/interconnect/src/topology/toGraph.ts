import {
  Interconnect,
  Link,
  LinkState,
  LoosePeer,
  Plane,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { isMember } from '../inventory/isMember';
import { isLastKnown, staleAfter } from '../inventory/freshness';
import { Changes, ClusterMark, LinkChange, NO_CHANGES } from './changes';

/** How well a cluster is seen: `last-known` was seen once, but not now. */
export type Sight = 'whole' | 'partial' | 'last-known' | 'none';

/** A box of the drawing: a cluster, or a peer that is no known cluster. */
export type GraphNode =
  | {
      type: 'cluster';
      id: string;
      cluster: ReportCluster;
      sight: Sight;
      /** Not a member of what is shown, but linked with one. */
      neighbour: boolean;
      hub: boolean;
      /** Set where the present does not show it. */
      mark?: ClusterMark;
    }
  | { type: 'peer'; id: string; peer: LoosePeer };

/** A line of the drawing. */
export type GraphEdge = {
  id: string;
  from: string;
  to: string;
  technology: string;
  plane: Plane;
  state: LinkState;
  direction: 'both' | 'forward';
  /** The link that it stands for, or the loose peer that it leads to. */
  link?: Link;
  peer?: LoosePeer;
  /** Set where the present does not show it so. */
  change?: LinkChange;
  /** Its place among the lines between the same two boxes: 0 is the middle, counted to both sides. */
  lane: number;
};

/** A full mesh whose healthy links are drawn as one sign rather than one by one. */
export type GraphMesh = {
  id: string;
  /** Set where all of its links come or go. */
  change?: LinkChange;
  interconnect: Interconnect;
  members: string[];
  /** Its place among meshes of the same clusters: 0 is the middle, counted to both sides. */
  lane: number;
  /** How many links the sign stands for. */
  folded: number;
  /** How many links are drawn by themselves because something is wrong with them. */
  exceptions: number;
};

/** What is drawn of a report. */
export type Graph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  meshes: GraphMesh[];
};

/** Above so many links a full mesh is drawn as one sign: 7 clusters have 21. */
const FOLD_ABOVE = 21;

/**
 * Turns a report into boxes and lines; `reveal` names boxes whose lines are all drawn, `changes`
 * what of it is not so yet.
 */
export function toGraph(
  report: Report,
  options: {
    now: number;
    reveal?: ReadonlySet<string>;
    changes?: Changes;
    /** The cluster that the report is about, where it is about one. */
    subject?: string;
  },
): Graph {
  const { now, reveal = new Set(), changes = NO_CHANGES, subject } = options;
  const folded = report.interconnects.filter(isFolded);
  const folds = folded.map(i => toMesh(i, report, changes, laneOf(i, folded)));
  const foldedIds = new Set(folds.flatMap(fold => fold.ids));
  const shown = report.links.filter(
    link =>
      !foldedIds.has(link.id) ||
      reveal.has(link.from) ||
      reveal.has(link.to) ||
      reveal.has(link.id),
  );

  return {
    nodes: [
      ...report.clusters.map(c => toNode(c, report, now, changes, subject)),
      ...report.loosePeers.map(peer => ({
        type: 'peer' as const,
        id: loosePeerKey(peer),
        peer,
      })),
    ],
    edges: inLanes([
      ...shown.map(link => linkEdge(link, changes)),
      ...report.loosePeers.map(peerEdge),
    ]),
    meshes: folds.map(({ mesh }) => mesh),
  };
}

/** A key for a loose peer, which has no id of its own; only ever compared. */
export function loosePeerKey(peer: LoosePeer): string {
  return [peer.cluster, peer.technology, peer.plane, peer.identity].join('|');
}

/** Whether nothing about a link needs a look. */
export function isHealthy(link: Link): boolean {
  return (
    (link.state === 'up' || link.state === 'configured') &&
    (link.corroboration === 'mutual' || link.basis === 'declared')
  );
}

function isFolded(interconnect: Interconnect): boolean {
  const nearest = interconnect.deviation?.nearest ?? interconnect.shape;
  return (
    (interconnect.shape === 'full-mesh' || nearest === 'full-mesh') &&
    interconnect.links.length > FOLD_ABOVE
  );
}

// Signs of meshes that share most of their clusters would stand at one and the same place.
function laneOf(mesh: Interconnect, all: readonly Interconnect[]): number {
  const members = new Set(mesh.members);
  const beside = all.filter(
    other =>
      other.members.filter(m => members.has(m)).length * 2 >
      Math.max(members.size, other.members.length),
  );
  return beside.indexOf(mesh) - (beside.length - 1) / 2;
}

// A change of some of its links is shown by these; only a change of all of them is the mesh's own.
function toMesh(
  interconnect: Interconnect,
  report: Report,
  changes: Changes,
  lane: number,
): { mesh: GraphMesh; ids: string[] } {
  const ids = new Set(interconnect.links);
  const own = report.links.filter(l => ids.has(l.id));
  const change = changes.links.get(own[0]?.id);
  const ofAll = own.every(l => changes.links.get(l.id) === change)
    ? change
    : undefined;
  const alike = own.filter(l => changes.links.get(l.id) === ofAll);
  const folded = alike.filter(l => ofAll === 'add' || isHealthy(l));
  const mesh: GraphMesh = {
    id: interconnect.id,
    interconnect,
    members: interconnect.members,
    lane,
    folded: folded.length,
    exceptions: alike.length - folded.length,
    ...(ofAll && { change: ofAll }),
  };
  return { mesh, ids: folded.map(l => l.id) };
}

function toNode(
  cluster: ReportCluster,
  report: Report,
  now: number,
  changes: Changes,
  subject: string | undefined,
): GraphNode {
  const mark = changes.clusters.get(cluster.ref);
  return {
    type: 'cluster',
    id: cluster.ref,
    cluster,
    sight: sightOf(cluster, report, now),
    neighbour: !isMember(cluster, subject),
    hub: report.interconnects.some(i => i.hubs.includes(cluster.ref)),
    ...(mark && { mark }),
  };
}

/** How well a cluster is seen at a moment. */
export function sightOf(
  cluster: ReportCluster,
  report: Report,
  now: number,
): Sight {
  if (isLastKnown(cluster, now, staleAfter(report))) {
    return 'last-known';
  }
  return cluster.observation;
}

type Loose = Omit<GraphEdge, 'lane'>;

function linkEdge(link: Link, changes: Changes): Loose {
  const { id, from, to, technology, plane, state, direction } = link;
  const change = changes.links.get(id);
  return {
    ...{ id, from, to, technology, plane, state, direction, link },
    ...(change && { change }),
  };
}

function peerEdge(peer: LoosePeer): Loose {
  const key = loosePeerKey(peer);
  return {
    id: `to|${key}`,
    from: peer.cluster,
    to: key,
    technology: peer.technology,
    plane: peer.plane,
    state: peer.state,
    direction: 'forward',
    peer,
  };
}

function inLanes(edges: readonly Loose[]): GraphEdge[] {
  const byPair = new Map<string, Loose[]>();
  for (const edge of edges) {
    const pair = JSON.stringify([edge.from, edge.to].sort());
    byPair.set(pair, [...(byPair.get(pair) ?? []), edge]);
  }
  return [...byPair.values()].flatMap(parallel =>
    [...parallel]
      .sort((a, b) => rankOf(a) - rankOf(b) || a.id.localeCompare(b.id, 'en'))
      .map((edge, i) => ({ ...edge, lane: i - (parallel.length - 1) / 2 })),
  );
}

// What carries traffic comes before what only configures.
function rankOf(edge: Loose): number {
  return edge.plane === 'data' ? 0 : 1;
}
