import { mkdir, mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { DemoClusters, startDemoClusters } from '@interconnect/demo-clusters';
import { fleetName, FleetOrder } from './fleet';
import { sicknesses } from './sicknesses';

/* Serves a fleet of simulated clusters, as `startFleet` orders. */

let demo: DemoClusters;
let names: readonly string[] = [];

async function obey(order: FleetOrder): Promise<unknown> {
  switch (order.type) {
    case 'start':
      names = namesOf(order);
      demo = await start(order);
      return demo.clusters.map(({ name, url, token, caData }) => ({
        name,
        url,
        authProvider: 'serviceAccount',
        serviceAccountToken: token,
        caData,
      }));
    case 'sicken':
      for (const [index, name] of names.entries()) {
        const { fault } = sicknesses[index % sicknesses.length];
        await demo.cluster(name).faults.set(fault);
      }
      return true;
    case 'heal':
      await demo.reset();
      return true;
    default:
      return order satisfies never;
  }
}

type Range = { from: number; to: number };

function namesOf({ from, to }: Range): string[] {
  return Array.from({ length: to - from }, (_, index) =>
    fleetName(from + index),
  );
}

async function start({ from, to }: Range): Promise<DemoClusters> {
  const folder = await mkdtemp(join(tmpdir(), 'interconnect-fleet-'));
  await writeFile(join(folder, 'catalog-info.yaml'), '');
  for (let index = from; index < to; index++) {
    const cluster = join(folder, 'clusters', fleetName(index));
    await mkdir(cluster, { recursive: true });
    await writeFile(join(cluster, 'cluster.yaml'), manifestsOf(index));
  }
  const started = await startDemoClusters({ inventories: [folder] });
  await rm(folder, { recursive: true });
  return started;
}

/** A small cluster of a Submariner mesh. */
function manifestsOf(index: number): string {
  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system' } },
    ...[0, 1, 2].map(node => ({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: `node-${node}`,
        labels: { 'topology.kubernetes.io/region': 'eu-central-1' },
      },
      spec: { podCIDR: `10.${index % 250}.${node}.0/24` },
      status: { nodeInfo: { kubeletVersion: 'v1.33.1' } },
    })),
    ...Array.from({ length: 20 }, (_, service) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: `service-${service}`, namespace: 'default' },
      spec: { type: 'ClusterIP', clusterIP: `10.96.0.${service + 1}` },
    })),
    {
      apiVersion: 'submariner.io/v1',
      kind: 'Cluster',
      metadata: { name: fleetName(index), namespace: 'submariner-operator' },
      spec: {
        cluster_id: fleetName(index),
        cluster_cidr: [`10.${index % 250}.0.0/16`],
        service_cidr: ['10.96.0.0/16'],
      },
    },
  ];
  return objects.map(object => `---\n${JSON.stringify(object)}\n`).join('');
}

process.on('message', (order: FleetOrder) => {
  obey(order).then(
    obeyed => process.send?.({ obeyed }),
    error => {
      process.stderr.write(`${error}\n`);
      process.exit(1);
    },
  );
});
// Whoever started it may be gone without a word.
process.on('disconnect', () => process.exit(0));
