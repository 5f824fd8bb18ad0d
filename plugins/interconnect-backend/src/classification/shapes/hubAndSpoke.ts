import { defineShape } from '../defineShape';
import { Graph, pairOf, sortPairs } from '../graph';

/**
 * One cluster linked with all others, which are not linked with each other.
 *
 * Three clusters with two links are a star and a chain at once: only who opens the links tells.
 * When both spokes open theirs to the middle, or the middle opens both, there is a hub; otherwise
 * it is a chain.
 */
export const hubAndSpoke = defineShape({
  id: 'hub-and-spoke',
  title: 'hub and spoke',
  matches: graph => {
    const { members, pairs, degreeOf } = graph;
    const spokes = members.length - 1;
    return (
      members.length >= 3 &&
      pairs.length === spokes &&
      degreeOf(centreOf(graph)) === spokes &&
      (members.length > 3 || pointsOneWay(graph))
    );
  },
  hubs: graph => [centreOf(graph)],
  approach: graph => {
    if (graph.members.length < 4) {
      return undefined;
    }
    const hub = centreOf(graph);
    const isAlone = graph.members.every(
      member => member === hub || graph.degreeOf(member) < graph.degreeOf(hub),
    );
    if (!isAlone) {
      return undefined;
    }
    return {
      hubs: [hub],
      missing: sortPairs(
        graph.members
          .filter(member => member !== hub && !graph.areLinked(member, hub))
          .map(member => pairOf(member, hub)),
      ),
      extra: graph.pairs.filter(pair => !pair.includes(hub)),
    };
  },
});

/** The cluster with most links, of several the first. */
function centreOf({ members, degreeOf }: Graph): string {
  return members.reduce((best, member) =>
    degreeOf(member) > degreeOf(best) ? member : best,
  );
}

function pointsOneWay(graph: Graph): boolean {
  const hub = centreOf(graph);
  const spokes = graph.members.filter(member => member !== hub);
  const inward = spokes.filter(spoke => graph.opens(spoke, hub)).length;
  const outward = spokes.filter(spoke => graph.opens(hub, spoke)).length;
  return Math.min(inward, outward) === 0;
}
