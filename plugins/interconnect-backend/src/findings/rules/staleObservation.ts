import { defineRule } from '../defineRule';

/** What is shown of a cluster is no longer certain: it was seen once, but not lately. */
export const staleObservation = defineRule({
  code: 'stale-observation',
  severity: 'warning',
  judge: ({ clusters, takenAt, staleAfterMs }) =>
    clusters.flatMap(cluster => {
      const { observedAt } = cluster;
      if (observedAt === undefined) {
        return [];
      }
      const age = Date.parse(takenAt) - Date.parse(observedAt);
      if (age <= staleAfterMs && cluster.observation !== 'none') {
        return [];
      }
      const failure = cluster.blindSpots.find(spot => spot.read === 'cluster');
      return {
        clusters: [cluster.ref],
        params: {
          cluster: cluster.name,
          observedAt,
          reason: failure?.reason ?? 'not observed since',
        },
        message: `${cluster.name} was last seen at ${observedAt}; what is shown of it is its last known state`,
        remedy:
          failure === undefined
            ? `Check that the scheduled observation runs, and observe ${cluster.name} again`
            : `Restore access to ${cluster.name} (${failure.message}), then observe it again`,
        evidence: [],
      };
    }),
});
