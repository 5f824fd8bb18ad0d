import {
  Interconnect,
  Link,
  LinkState,
  LoosePeer,
  Plane,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { isLastKnown, staleAfter } from '../inventory/freshness';

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
  /** Its place among the lines between the same two boxes: 0 is the middle, counted to both sides. */
  lane: number;
};

/** A full mesh whose healthy links are drawn as one sign rather than one by one. */
export type GraphMesh = {
  id: string;
  interconnect: Interconnect;
  members: string[];
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
export const FOLD_ABOVE = 21;

/** Turns a report into boxes and lines; `reveal` names boxes whose lines are all drawn. */
export function toGraph(
  report: Report,
  options: { now: number; reveal?: ReadonlySet<string> },
): Graph {
  const reveal = options.reveal ?? new Set();
  const folds = report.interconnects.filter(isFolded);
  const foldedIds = new Set(folds.flatMap(i => i.links));
  const shown = report.links.filter(
    link =>
      !foldedIds.has(link.id) ||
      !isHealthy(link) ||
      reveal.has(link.from) ||
      reveal.has(link.to) ||
      reveal.has(link.id),
  );

  return {
    nodes: [
      ...report.clusters.map(c => toNode(c, report, options.now)),
      ...report.loosePeers.map(peer => ({
        type: 'peer' as const,
        id: loosePeerKey(peer),
        peer,
      })),
    ],
    edges: inLanes([
      ...shown.map(linkEdge),
      ...report.loosePeers.map(peerEdge),
    ]),
    meshes: folds.map(i => toMesh(i, report)),
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

function toMesh(interconnect: Interconnect, report: Report): GraphMesh {
  const ids = new Set(interconnect.links);
  const folded = report.links.filter(l => ids.has(l.id) && isHealthy(l)).length;
  return {
    id: interconnect.id,
    interconnect,
    members: interconnect.members,
    folded,
    exceptions: interconnect.links.length - folded,
  };
}

function toNode(
  cluster: ReportCluster,
  report: Report,
  now: number,
): GraphNode {
  return {
    type: 'cluster',
    id: cluster.ref,
    cluster,
    sight: sightOf(cluster, report, now),
    neighbour: cluster.foundBy.length === 0,
    hub: report.interconnects.some(i => i.hubs.includes(cluster.ref)),
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

function linkEdge(link: Link): Loose {
  const { id, from, to, technology, plane, state, direction } = link;
  return { id, from, to, technology, plane, state, direction, link };
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
