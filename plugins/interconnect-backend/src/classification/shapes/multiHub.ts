import { Approach, defineShape } from '../defineShape';
import { allPairs, Graph, graphOf, Pair } from '../graph';

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
  approach: approachOf,
  isLoose: true,
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

/**
 * The fewest changes that leave spokes linked with hubs only, and hubs with all others or none.
 * Hubs are those with twice the links of any spoke: with less, anything could be called a hub.
 */
function approachOf(graph: Graph): Approach | undefined {
  const byDegree = [...graph.members].sort(
    (one, other) => graph.degreeOf(other) - graph.degreeOf(one),
  );
  const approaches: Approach[] = [];
  for (let count = 2; count * 2 < byDegree.length; count++) {
    const [leastHub, mostSpoke] = byDegree.slice(count - 1, count + 1);
    if (graph.degreeOf(leastHub) >= 2 * graph.degreeOf(mostSpoke)) {
      approaches.push(...changesFor(graph, byDegree.slice(0, count).sort()));
    }
  }
  const changes = approaches.map(
    ({ missing, extra }) => missing.length + extra.length,
  );
  return approaches.at(changes.indexOf(Math.min(...changes)));
}

/** With all hubs linked, and with none: as far as that is then a shape of these hubs. */
function changesFor(graph: Graph, hubs: string[]): Approach[] {
  const isHub = new Set(hubs);
  const apart = graph.pairs.filter(pair => !pair.some(end => isHub.has(end)));
  const among = graph.pairs.filter(pair => pair.every(end => isHub.has(end)));
  const missing = allPairs(hubs).filter(
    ([one, other]) => !graph.areLinked(one, other),
  );
  return [
    { hubs, missing, extra: apart },
    { hubs, missing: [], extra: [...apart, ...among] },
  ]
    .map(each => ({
      ...each,
      extra: graph.pairs.filter(pair => each.extra.includes(pair)),
    }))
    .filter(each => hubsOf(mended(graph, each)).join() === hubs.join());
}

function mended(graph: Graph, { missing, extra }: Approach): Graph {
  const pairs: readonly Pair[] = [
    ...graph.pairs.filter(pair => !extra.includes(pair)),
    ...missing,
  ];
  return graphOf(
    graph.members,
    pairs.map(([from, to]) => ({ from, to, direction: 'both' as const })),
  );
}
