import {
  Detector,
  Observation,
} from '@interconnect/backstage-plugin-interconnect-node';
import { thinkAnew, ThoughtOfCluster } from './analyse';

/**
 * Thinks of an observation once, however often it is asked: after a new observation of one
 * cluster, nothing is thought anew of the others. Forgotten with the observation itself.
 */
export function rememberThought(
  detectors: readonly Detector[],
): ThoughtOfCluster {
  const thought = thinkAnew(detectors);
  return {
    detect: once(thought.detect),
    establish: once(thought.establish),
    findEntryPoints: once(thought.findEntryPoints),
  };
}

function once<Result>(
  think: (observation: Observation) => Result,
): (observation: Observation) => Result {
  const thought = new WeakMap<Observation, { result: Result }>();
  return observation => {
    const known = thought.get(observation) ?? { result: think(observation) };
    thought.set(observation, known);
    return known.result;
  };
}
