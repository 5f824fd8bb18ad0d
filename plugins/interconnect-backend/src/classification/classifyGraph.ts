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

  const near = idealShapes.flatMap(shape => {
    const approach = shape.approach?.(graph);
    return approach === undefined ? [] : { shape, approach };
  });
  const size = graph.members.length;
  const nearest = nearestOf(near.filter(({ shape }) => !shape.isLoose));
  const loosely = nearestOf(near.filter(({ shape }) => shape.isLoose));
  const fitting = [nearest, loosely].find(
    each =>
      each !== undefined &&
      changesOf(each.approach) <= Math.floor((size - 1) / 2),
  );
  if (fitting !== undefined) {
    const { shape, approach } = fitting;
    return {
      shape: shape.id,
      hubs: approach.hubs,
      deviation: deviationOf(fitting),
    };
  }
  return nearest !== undefined && changesOf(nearest.approach) <= size
    ? { shape: partialMesh.id, hubs: [], deviation: deviationOf(nearest) }
    : { shape: partialMesh.id, hubs: [] };
}

type Near = { shape: ShapeUnit; approach: Approach };

function nearestOf(near: readonly Near[]): Near | undefined {
  const fewest = Math.min(...near.map(({ approach }) => changesOf(approach)));
  return near.find(({ approach }) => changesOf(approach) === fewest);
}

function deviationOf({ shape, approach }: Near): Form['deviation'] {
  const { missing, extra } = approach;
  return { nearest: shape.id, missing, extra };
}

function changesOf({ missing, extra }: Approach): number {
  return missing.length + extra.length;
}
