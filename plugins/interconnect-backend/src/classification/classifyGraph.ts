import { Interconnect } from '@interconnect/backstage-plugin-interconnect-common';
import { Approach, ShapeUnit } from './defineShape';
import { Graph } from './graph';
import { idealShapes, partialMesh } from './shapes';

/** The name of a graph's form. */
export type Form = Pick<Interconnect, 'shape' | 'hubs' | 'deviation'>;

/**
 * Names the form of a connected graph: the shape that it has exactly, or else the one that it
 * nearly has. "Nearly" means that of the links of a cluster in a full mesh at most half would have
 * to change: one link of four clusters, two of five, four of ten. That is one part in n of a full
 * mesh's links. What is further away is a partial mesh, which still says what it lacks when that
 * is no longer a list than there are members.
 */
export function classifyGraph(graph: Graph): Form {
  const exact = idealShapes.find(shape => shape.matches(graph));
  if (exact !== undefined) {
    return { shape: exact.id, hubs: exact.hubs?.(graph) ?? [] };
  }

  const nearest = nearestOf(graph);
  if (nearest === undefined) {
    return { shape: partialMesh.id, hubs: [] };
  }
  const { shape, approach } = nearest;
  const { hubs, missing, extra } = approach;
  const deviation = { nearest: shape.id, missing, extra };
  const size = graph.members.length;
  if (changesOf(approach) <= Math.floor((size - 1) / 2)) {
    return { shape: shape.id, hubs, deviation };
  }
  return changesOf(approach) <= size
    ? { shape: partialMesh.id, hubs: [], deviation }
    : { shape: partialMesh.id, hubs: [] };
}

function nearestOf(
  graph: Graph,
): { shape: ShapeUnit; approach: Approach } | undefined {
  const near = idealShapes.flatMap(shape => {
    const approach = shape.approach?.(graph);
    return approach === undefined ? [] : { shape, approach };
  });
  const fewest = Math.min(...near.map(({ approach }) => changesOf(approach)));
  return near.find(({ approach }) => changesOf(approach) === fewest);
}

function changesOf({ missing, extra }: Approach): number {
  return missing.length + extra.length;
}
