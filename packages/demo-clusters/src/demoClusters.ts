import { randomBytes } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { PolicyRule } from './authorization';
import { ServerIdentity, createServerIdentity } from './certificates';
import { DemoCluster, startDemoCluster } from './demoCluster';
import { effectsOf, loadEffect } from './effects';
import { Inventory, loadInventory } from './inventory';
import { InventoryStores } from './inventoryStores';

/** How one cluster is to be served; what is left out is chosen freely. */
export type ClusterSettings = {
  readonly port?: number;
  readonly token?: string;
  readonly user?: string;
  /** The rules of a ClusterRole; without them the user may read everything. */
  readonly rules?: readonly PolicyRule[];
};

/** What to serve, and how. */
export type DemoClustersOptions = {
  /** Paths of inventory folders. */
  readonly inventories: readonly string[];
  /** By cluster name. */
  readonly clusters?: Readonly<Record<string, ClusterSettings>>;
  /** For all clusters that have no rules of their own. */
  readonly rules?: readonly PolicyRule[];
  /** What placeholders take for the time. */
  readonly now?: () => Date;
};

/** An effect that can be applied. */
export type EffectName = {
  readonly inventory: string;
  readonly effect: string;
};

/** All running clusters. */
export type DemoClusters = {
  readonly clusters: readonly DemoCluster[];
  readonly caCertificate: string;
  /** The cluster of that name; throws where there is none. */
  cluster(name: string): DemoCluster;
  effects(): Promise<EffectName[]>;
  /** Changes the clusters as the command of a migration step would; says which ones it touched. */
  applyEffect(inventory: string, effect: string): Promise<string[]>;
  /** Back to what the folders hold, with all faults healed and all request logs empty. */
  reset(): Promise<void>;
  stop(): Promise<void>;
};

const USER = 'system:serviceaccount:interconnect:interconnect-reader';

/** Serves all clusters of some inventories. */
export async function startDemoClusters(
  options: DemoClustersOptions,
): Promise<DemoClusters> {
  const [identity, ...inventories] = await Promise.all([
    createServerIdentity(),
    ...options.inventories.map(loadInventory),
  ]);
  refuseDoubles(inventories);

  const now = options.now ?? (() => new Date());
  const stores = inventories.map(each => new InventoryStores(each, now));
  const clusters: DemoCluster[] = [];
  try {
    for (const each of stores) {
      for (const { name } of each.inventory.clusters) {
        clusters.push(await startOne(name, each, identity, options));
      }
    }
  } catch (error) {
    await stopAll(clusters);
    throw error;
  }
  return handleOf(clusters, stores, identity);
}

function refuseDoubles(inventories: readonly Inventory[]): void {
  const inventoryOf = new Map<string, string>();
  for (const { path, clusters } of inventories) {
    for (const { name } of clusters) {
      const other = inventoryOf.get(name);
      if (other) {
        throw new ConflictError(
          `There is a cluster '${name}' in both ${other} and ${path}`,
        );
      }
      inventoryOf.set(name, path);
    }
  }
}

function startOne(
  name: string,
  stores: InventoryStores,
  identity: ServerIdentity,
  options: DemoClustersOptions,
): Promise<DemoCluster> {
  const settings = options.clusters?.[name] ?? {};
  return startDemoCluster({
    name,
    inventory: stores.inventory.name,
    port: settings.port ?? 0,
    identity,
    user: {
      name: settings.user ?? USER,
      token: settings.token ?? randomBytes(24).toString('base64url'),
      rules: settings.rules ?? options.rules,
    },
    store: stores.of(name),
    placeholders: () => stores.placeholders(),
  });
}

function handleOf(
  clusters: readonly DemoCluster[],
  stores: readonly InventoryStores[],
  { caCertificate }: ServerIdentity,
): DemoClusters {
  function storesOf(inventory: string): InventoryStores {
    const found = stores.find(each => each.inventory.name === inventory);
    if (!found)
      throw new NotFoundError(`No inventory '${inventory}' is served`);
    return found;
  }

  return {
    clusters,
    caCertificate,
    cluster(name) {
      const found = clusters.find(cluster => cluster.name === name);
      if (!found) throw new NotFoundError(`No cluster '${name}' is served`);
      return found;
    },
    async effects() {
      const all = await Promise.all(
        stores.map(async ({ inventory }) =>
          (
            await effectsOf(inventory.path)
          ).map(effect => ({
            inventory: inventory.name,
            effect,
          })),
        ),
      );
      return all.flat();
    },
    async applyEffect(inventory, effect) {
      const target = storesOf(inventory);
      const changes = await loadEffect(target.inventory.path, effect);
      // All or nothing: a folder for a cluster that does not exist is found before anything is changed.
      for (const { cluster } of changes) target.of(cluster);
      for (const { cluster, manifests, removed } of changes) {
        target.of(cluster).remove(removed);
        target.of(cluster).apply(manifests);
      }
      return changes.map(change => change.cluster);
    },
    async reset() {
      for (const each of stores) each.reset();
      await Promise.all(clusters.map(cluster => cluster.faults.clear()));
      for (const cluster of clusters) cluster.requestLog.clear();
    },
    stop: () => stopAll(clusters),
  };
}

async function stopAll(clusters: readonly DemoCluster[]): Promise<void> {
  await Promise.all(clusters.map(cluster => cluster.stop()));
}
