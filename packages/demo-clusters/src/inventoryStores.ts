import { NotFoundError } from '@backstage/errors';
import { Inventory } from './inventory';
import { ObjectStore } from './objectStore';
import { PlaceholderValues, fillText, hasPlaceholder } from './placeholders';

/** The stores of all clusters of one inventory, which may refer to each other's uids. */
export class InventoryStores {
  private readonly stores: ReadonlyMap<string, ObjectStore>;

  constructor(readonly inventory: Inventory, private readonly now: () => Date) {
    this.stores = new Map(
      inventory.clusters.map(({ name, version }) => [
        name,
        new ObjectStore(
          name,
          now,
          text => fillText(text, this.placeholders()),
          version,
        ),
      ]),
    );
    this.load();
  }

  /** The store of a cluster; throws where the inventory has none of that name. */
  of(cluster: string): ObjectStore {
    const store = this.stores.get(cluster);
    if (!store) {
      throw new NotFoundError(
        `The inventory '${this.inventory.name}' has no cluster '${cluster}'`,
      );
    }
    return store;
  }

  /** What placeholders stand for at this moment. */
  placeholders(): PlaceholderValues {
    return {
      now: this.now(),
      uidOf: (cluster, kind, namespace, name) =>
        this.stores.get(cluster)?.uidOf(kind, namespace, name),
    };
  }

  /** Back to what the folder holds. */
  reset(): void {
    for (const store of this.stores.values()) store.clear();
    this.load();
  }

  private load(): void {
    // A name may be made of the uid of any cluster's object, so those objects wait until the others are there.
    for (const waits of [false, true]) {
      for (const { name, manifests } of this.inventory.clusters) {
        this.of(name).apply(
          manifests.filter(
            ({ metadata }) =>
              hasPlaceholder([metadata.name, metadata.namespace ?? '']) ===
              waits,
          ),
        );
      }
    }
  }
}
