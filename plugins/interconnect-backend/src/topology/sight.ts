import {
  Detection,
  Inventory,
} from '@interconnect/backstage-plugin-interconnect-common';

/** When each cluster was last observed, and whether that still tells of the present. */
export type SeenAt = Readonly<
  Record<string, { observedAt?: string; stale: boolean }>
>;

/** How well the clusters were seen for one technology. */
export type Sight = {
  /** Whether the detector's answer on this cluster tells of the present. */
  sees(cluster: string): boolean;
  /** Whether it sees, and nothing that a claim could stand in was hidden. */
  seesAll(cluster: string): boolean;
  /** The other clusters of the inventory of which it does not see all, sorted. */
  dimBeside(cluster: string): string[];
  observedAt(cluster: string): string | undefined;
};

/** Judges how well the clusters of an inventory were seen for the technology of these detections. */
export function judgeSight(
  inventory: Inventory,
  detections: ReadonlyMap<string, Detection>,
  seenAt: SeenAt,
): Sight {
  const sees = (cluster: string) => {
    const verdict = detections.get(cluster)?.verdict ?? 'unknown';
    return verdict !== 'unknown' && seenAt[cluster]?.stale === false;
  };
  const seesAll = (cluster: string) => {
    const detection = detections.get(cluster);
    // "Absent" is only ever said when all that it rests on was seen.
    return (
      sees(cluster) &&
      (detection?.whole === true || detection?.verdict === 'absent')
    );
  };
  const dim = inventory.clusters
    .map(cluster => cluster.ref)
    .filter(ref => !seesAll(ref))
    .sort();

  return {
    sees,
    seesAll,
    dimBeside: cluster => dim.filter(ref => ref !== cluster),
    observedAt: cluster => seenAt[cluster]?.observedAt,
  };
}
