import {
  Detector,
  Observation,
} from '@interconnect/backstage-plugin-interconnect-node';
import { thinkAnew, ThoughtOfCluster } from './analyse';
import { askDetector, gather } from './detection/detectAll';
import { shareSame } from './shareSame';

/** Thought that is kept from one observation of a cluster to the next. */
export type RememberedThought = ThoughtOfCluster & {
  /** Forgets all clusters but these. */
  keepOnly: (clusters: ReadonlySet<string>) => void;
};

type Memory<Result> = {
  think: (observation: Observation) => Result;
  keepOnly: (clusters: ReadonlySet<string>) => void;
};

/**
 * Thinks of what was read in a cluster once, however often the same is read again: only what asked
 * for the time of reading is thought anew at another time. What comes out the same stays the same
 * objects, so that what follows from it can be kept as well.
 */
export function rememberThought(
  detectors: readonly Detector[],
): RememberedThought {
  const thought = thinkAnew(detectors);
  const answers = detectors.map(detector =>
    remember(
      observation => askDetector(detector, observation),
      ({ timely }) => timely,
    ),
  );
  const detections = remember(
    observation =>
      gather(
        observation.cluster,
        answers.map(({ think }) => think(observation)),
      ),
    // Each answer knows for itself.
    () => true,
  );
  const facts = remember(thought.establish, ({ timely }) => timely);
  const entries = remember(thought.findEntryPoints, () => false);
  const names = remember(thought.recogniseNames, () => false);
  const memories = [...answers, detections, facts, entries, names];
  return {
    detect: detections.think,
    establish: facts.think,
    findEntryPoints: entries.think,
    recogniseNames: names.think,
    keepOnly: clusters => memories.forEach(each => each.keepOnly(clusters)),
  };
}

/** @param isTimely - whether a result would be another one at another time */
function remember<Result>(
  think: (observation: Observation) => Result,
  isTimely: (result: Result) => boolean,
): Memory<Result> {
  const known = new Map<string, { of: Observation; result: Result }>();
  return {
    think: observation => {
      const before = known.get(observation.cluster);
      if (before !== undefined && holds(before, observation, isTimely)) {
        return before.result;
      }
      const latest = think(observation);
      const result =
        before === undefined ? latest : shareSame(before.result, latest);
      known.set(observation.cluster, { of: observation, result });
      return result;
    },
    keepOnly: clusters => {
      for (const cluster of known.keys()) {
        if (!clusters.has(cluster)) {
          known.delete(cluster);
        }
      }
    },
  };
}

/** Whether what was thought of one observation of a cluster is what would be thought of another. */
function holds<Result>(
  { of: before, result }: { of: Observation; result: Result },
  latest: Observation,
  isTimely: (result: Result) => boolean,
): boolean {
  return (
    before.reads === latest.reads &&
    (before.observedAt === latest.observedAt ||
      (before.observedAt !== undefined &&
        latest.observedAt !== undefined &&
        !isTimely(result)))
  );
}
