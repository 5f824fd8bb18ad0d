import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Point, Size } from './arrangements/geometry';
import { Segment, segmentBetween } from './edgePath';
import { Layout, layout } from './layout';
import { labelSize } from './LinkLine';
import { meshCentre } from './MeshSign';
import { Item } from './nextItem';
import { placeLabels } from './placeLabels';
import { Graph, GraphEdge, loosePeerKey } from './toGraph';
import { technologyTitle } from './summarise';

const HEIGHT = 68;
const NARROWEST = 168;
const WIDEST = 248;
// Above so many boxes only names are shown, so that they stay large enough to be read.
const SLIM_ABOVE = 16;
const SLIM_HEIGHT = 34;
const TEXTS_UP_TO = 28;
const MESH_SIGN = 320;

/** A line with its place and its label's. */
export type DrawnEdge = {
  edge: GraphEdge;
  segment: Segment;
  label: Point;
  text: string;
};

/** The size of every box: wide enough for the longest name, within reason; slim where there are many. */
export function boxSize(report: Report): Size {
  const longest = Math.max(
    0,
    ...report.clusters.map(c => (c.title ?? c.name).length),
    ...report.loosePeers.map(p => Math.min(24, p.identity.length)),
  );
  if (report.clusters.length > SLIM_ABOVE) {
    const width = Math.min(190, Math.max(84, 36 + longest * 8.4));
    return { width, height: SLIM_HEIGHT };
  }
  const width = Math.min(WIDEST, Math.max(NARROWEST, 68 + longest * 7.6));
  return { width, height: HEIGHT };
}

/** Where the boxes of a report stand; depends on all links, whichever of them are drawn. */
export function layoutOf(report: Report, box: Size): Layout {
  return layout({
    nodes: report.clusters.map(c => ({ id: c.ref })),
    pairs: report.links.map(l => [l.from, l.to] as const),
    satellites: report.loosePeers.map(p => ({
      id: loosePeerKey(p),
      of: p.cluster,
    })),
    hubs: report.interconnects.flatMap(i => i.hubs),
    box,
  });
}

/** Where the lines of a graph run, and where each has room for its label. */
export function drawEdges(
  graph: Graph,
  report: Report,
  { places }: Layout,
  box: Size,
): DrawnEdge[] {
  const withText = graph.edges.length <= TEXTS_UP_TO;
  const lines = graph.edges.flatMap(edge => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    const segment =
      from &&
      to &&
      segmentBetween(
        { ...from, id: edge.from },
        { ...to, id: edge.to },
        edge.lane,
        box,
      );
    const text =
      withText && !isBesideItsTraffic(edge, graph.edges)
        ? labelText(edge, report)
        : '';
    return segment ? [{ edge, segment, text }] : [];
  });

  const boxes = [
    ...[...places.values()].map(at => ({ ...at, ...box })),
    ...graph.meshes.map(mesh => ({
      ...meshCentre(mesh, places),
      width: MESH_SIGN,
      height: MESH_SIGN,
    })),
  ];
  const labels = placeLabels(
    lines.map(({ edge, segment, text }) => ({
      id: edge.id,
      segment,
      size: labelSize(text),
    })),
    boxes,
  );
  return lines.map(line => ({
    ...line,
    label: labels.get(line.edge.id) ?? line.segment.start,
  }));
}

/** All that the keyboard can come to: clusters first, then meshes, then links. */
export function itemsOf(
  graph: Graph,
  { places }: Layout,
  edges: readonly DrawnEdge[],
): Item[] {
  return [
    ...graph.nodes.flatMap(node => {
      const at = places.get(node.id);
      return at ? [{ id: node.id, ...at }] : [];
    }),
    ...graph.meshes.map(mesh => ({
      id: mesh.id,
      ...meshCentre(mesh, places),
    })),
    ...edges.map(({ edge, label }) => ({ id: edge.id, ...label })),
  ];
}

// The control plane of a technology whose traffic is drawn beside it needs no name of its own.
function isBesideItsTraffic(
  edge: GraphEdge,
  edges: readonly GraphEdge[],
): boolean {
  return (
    edge.plane === 'control' &&
    edges.some(
      other =>
        other.plane === 'data' &&
        other.technology === edge.technology &&
        [other.from, other.to].includes(edge.from) &&
        [other.from, other.to].includes(edge.to),
    )
  );
}

function labelText(edge: GraphEdge, report: Report): string {
  // What a new link would be made by may be more than one technology, which the screen says beside.
  if (edge.technology === '') {
    return '';
  }
  const title = cut(technologyTitle(report, edge.technology));
  const latency = edge.link?.latencyMs;
  return latency === undefined ? title : `${title} · ${round(latency)} ms`;
}

// Between two boxes there is room for so much; the evidence has the whole title.
const LONGEST_TITLE = 22;

function cut(title: string): string {
  return title.length > LONGEST_TITLE
    ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`
    : title;
}

function round(ms: number): string {
  return ms < 10 ? String(Math.round(ms * 10) / 10) : String(Math.round(ms));
}
