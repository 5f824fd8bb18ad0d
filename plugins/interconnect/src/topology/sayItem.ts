import {
  Link,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';
import { detailLines, nodeName } from './ClusterBox';
import { peerName } from './peerName';
import { clusterName, technologyTitle } from './summarise';
import { GraphEdge, GraphMesh, GraphNode } from './toGraph';

/** A box in words, for those who do not see the drawing. */
export function sayNode(node: GraphNode, report: Report, t: Translate): string {
  if (node.type === 'peer') {
    return t('graph.peer', {
      name: peerName(node.peer, t),
      cluster: clusterName(report, node.peer.cluster),
      kind: t(`peerKind.${node.peer.kind}`),
      technology: technologyTitle(report, node.peer.technology),
      state: t(`state.${node.peer.state}`),
    });
  }
  const count = report.links.filter(
    l => l.from === node.id || l.to === node.id,
  ).length;
  const details = [
    node.neighbour && node.mark === undefined && t('graph.neighbour'),
    node.hub && t('graph.hub'),
    ...detailLines(node, t),
  ];
  const words = {
    name: nodeName(node, t),
    details: details.filter(Boolean).join(', '),
    links: t('graph.links', { count }),
  };
  if (node.mark) {
    return t(
      node.mark === 'new' ? 'graph.nodeNew' : 'graph.nodeOutside',
      words,
    );
  }
  return t('graph.node', { ...words, sight: t(`sight.${node.sight}`) });
}

/** A line in words. */
export function sayEdge(edge: GraphEdge, report: Report, t: Translate): string {
  const words = {
    technology: technologyTitle(report, edge.technology),
    from: clusterName(report, edge.from),
    to: edge.peer ? peerName(edge.peer, t) : clusterName(report, edge.to),
    state: t(`state.${edge.state}`),
    plane: t(`plane.${edge.plane}`),
    corroboration: edge.link
      ? sayCorroboration(edge.link, t)
      : t('corroborationShort.one-sided'),
  };
  if (edge.change === 'add') {
    return edge.technology === ''
      ? t('graph.linkNew', words)
      : t('graph.linkNewBy', words);
  }
  const said =
    edge.direction === 'both'
      ? t('graph.linkBoth', words)
      : t('graph.link', words);
  return edge.change === 'remove' ? t('graph.linkRemoved', { said }) : said;
}

/** Who tells of a link: its ends, or the catalog for them. */
export function sayCorroboration(
  { basis, corroboration }: Link,
  t: Translate,
): string {
  return basis === 'declared'
    ? t(`declared.${corroboration}Short`)
    : t(`corroborationShort.${corroboration}`);
}

const MESH_KEYS = {
  none: 'graph.mesh',
  add: 'graph.meshNew',
  remove: 'graph.meshRemoved',
} as const;

/** The sign of a folded mesh in words. */
export function sayMesh(mesh: GraphMesh, report: Report, t: Translate): string {
  return t(MESH_KEYS[mesh.change ?? 'none'], {
    technology: technologyTitle(report, mesh.interconnect.technology),
    members: String(mesh.members.length),
    folded: String(mesh.folded),
    exceptions: String(mesh.exceptions),
  });
}
