import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  Observation,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { AccessNote, ClusterAccess, openAccess } from './access';
import { FoundCluster } from './inventory';
import { observeAll, ReadMemory } from './observation';
import { LookAt, Sighting } from './rounds';
import { ObservationStore } from './snapshots';

/** @internal */
export type LookDeps = {
  access: ClusterAccess;
  findClusters: () => Promise<readonly FoundCluster[]>;
  logger: LoggerService;
  memory: ReadMemory;
  now: () => Date;
  reads: readonly Reads[];
  store: ObservationStore;
};

/** Looks at clusters through access and observation, and keeps what was seen. */
export function lookAtClusters(deps: LookDeps): LookAt {
  const { access, findClusters, logger, memory, now, reads, store } = deps;
  return async (refs, { signal, onDone, onSlow }) => {
    const wanted = new Set(refs);
    const clusters = (await findClusters()).filter(({ cluster }) =>
      wanted.has(cluster.ref),
    );
    const notes = new Map<string, AccessNote[]>();
    await observeAll({
      clusters: clusters.map(found => ({
        cluster: found.cluster.ref,
        open: async () => {
          const opened = await openAccess(found, access);
          notes.set(found.cluster.ref, opened.findings);
          return opened;
        },
      })),
      reads,
      options: {
        ...access.config,
        deadlineMs: access.config.clusterDeadlineMs,
        // Whoever hands out the clusters knows how many may be read at the same time.
        concurrency: Math.max(1, clusters.length),
      },
      now,
      memory,
      signal,
      onObservation: async observation => {
        const { cluster } = observation;
        await store.save(observation, notes.get(cluster) ?? []);
        await onDone(cluster, sightingOf(observation));
      },
      onSlow,
      onFault: (cluster, error) =>
        logger.error(`Could not observe ${cluster}: ${stringifyError(error)}`),
    });
  };
}

/** A cluster that is not to be contacted is not sick: asking for it costs nothing. */
function sightingOf({ failure }: Observation): Sighting {
  return failure === undefined ||
    failure.reason === 'not-allowed' ||
    failure.reason === 'no-credentials'
    ? 'seen'
    : 'dark';
}
