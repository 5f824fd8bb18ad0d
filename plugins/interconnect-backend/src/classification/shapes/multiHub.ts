import { defineShape } from '../defineShape';
import { Graph } from '../graph';

/**
 * Several hubs, each serving some of the spokes or all of them, while spokes are linked with hubs
 * only. There are more spokes than hubs, the hubs are all linked with each other or not at all,
 * and each hub serves at least two spokes.
 */
export const multiHub = defineShape({
  id: 'multi-hub',
  title: 'multi-hub',
  matches: graph => hubsOf(graph).length > 0,
  hubs: hubsOf,
});

/**
 * Hubs have more links than there are hubs, and spokes have not: a spoke is linked with hubs only,
 * a hub with its spokes and perhaps the other hubs. This makes the choice of hubs unique.
 */
function hubsOf(graph: Graph): string[] {
  const { members, degreeOf } = graph;
  for (let count = 2; count * 2 < members.length; count++) {
    const hubs = members.filter(member => degreeOf(member) > count);
    if (hubs.length === count && serve(graph, hubs)) {
      return hubs;
    }
  }
  return [];
}

function serve(graph: Graph, hubs: readonly string[]): boolean {
  const isHub = new Set(hubs);
  const among = graph.pairs.filter(pair => pair.every(end => isHub.has(end)));
  const apart = graph.pairs.filter(pair => !pair.some(end => isHub.has(end)));
  const linksOfAHub = among.length === 0 ? 0 : hubs.length - 1;

  return (
    apart.length === 0 &&
    among.length === (hubs.length * linksOfAHub) / 2 &&
    graph.members.every(member => graph.degreeOf(member) > 0) &&
    hubs.every(hub => graph.degreeOf(hub) - linksOfAHub >= 2)
  );
}
