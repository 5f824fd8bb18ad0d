import { Cluster } from '@interconnect/backstage-plugin-interconnect-common';
import {
  ObservedObject,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { declaredReads } from '../declaredReads';
import { detectors } from '../detection/detectors';
import { refOf } from './scenarios';

/** What would be seen of clusters that hold just these objects, each known by its own name. */
export function snapshotOfObjects(
  objects: Readonly<Record<string, readonly ObservedObject[]>>,
): Snapshot {
  const clusters = Object.keys(objects)
    .sort()
    .map(
      (name): Cluster => ({
        ref: refOf(name),
        name,
        aliases: { linkerd: name },
        memberships: [],
      }),
    );
  return {
    takenAt: OBSERVED_AT,
    staleAfterMs: 90_000,
    inventory: { clusters },
    observations: Object.fromEntries(
      clusters.map(({ ref, name }) => [
        ref,
        observed(declaredReads(detectors), objects[name], { cluster: ref }),
      ]),
    ),
  };
}
