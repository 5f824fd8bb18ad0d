import { readdirSync } from 'fs';
import { join } from 'path';
import { Cluster } from '@interconnect/backstage-plugin-interconnect-common';
import {
  ObservedObject,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { declaredReads } from '../declaredReads';
import { detectors } from '../detection/detectors';

const INVENTORIES = join(__dirname, '../__fixtures__/inventories');

/** The inventories, by name. */
export const inventories: readonly string[] = folders(INVENTORIES);

/** The objects of an inventory, by cluster. */
export function objectsIn(inventory: string): Record<string, ObservedObject[]> {
  const root = join(INVENTORIES, inventory, 'clusters');
  return Object.fromEntries(
    folders(root).map(cluster => [
      cluster,
      readdirSync(join(root, cluster))
        .sort()
        .flatMap(file => manifests(join(root, cluster, file))),
    ]),
  );
}

/** What would be seen of clusters that hold just these objects. */
export function snapshotOf(
  objects: Readonly<Record<string, readonly ObservedObject[]>>,
): Snapshot {
  const clusters = Object.keys(objects)
    .sort()
    .map(
      (name): Cluster => ({
        ref: `resource:default/${name}`,
        name,
        aliases: {},
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

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
