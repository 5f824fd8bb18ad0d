import { resolve } from 'path';
import { DemoCluster, startDemoClusters } from '@interconnect/demo-clusters';
import { clustersConfig, inventoryPath } from './__testUtils__/demoBackend';
import { createSurveyor } from './__testUtils__/survey';
import { detectors } from './detection/detectors';

jest.setTimeout(60_000);

/* What all detectors and facts together cost a cluster, by the log of its API server. */

const BARE = resolve(__dirname, '__fixtures__/bare');

const METADATA = 'PartialObjectMetadataList';

/** A request as one line: the path, what narrows it, and whether payloads were left out. */
function requestsTo({ requestLog }: DemoCluster): string[] {
  return requestLog
    .entries()
    .map(({ path, query, accept }) => {
      const asked = new URLSearchParams(query);
      return [
        path,
        ...['fieldSelector', 'labelSelector', 'continue'].flatMap(
          name => asked.get(name) ?? [],
        ),
        ...(accept.includes(METADATA) ? ['(metadata)'] : []),
      ].join(' ');
    })
    .sort();
}

/** Looks once at one cluster of an inventory; what it was asked. */
async function looked(
  inventory: string,
  name: string,
  secretMetadata: boolean,
): Promise<string[]> {
  const demo = await startDemoClusters({ inventories: [inventory] });
  try {
    const surveyor = createSurveyor({
      clusters: clustersConfig(demo),
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name },
          spec: { type: 'kubernetes-cluster', owner: 'platform' },
        },
      ],
      access: { secretMetadata },
    });
    await surveyor.look();
    const { report } = await surveyor.world();
    expect(report.clusters.map(each => each.observation)).toEqual([
      secretMetadata ? 'whole' : expect.any(String),
    ]);
    return requestsTo(demo.cluster(name));
  } finally {
    await demo.stop();
  }
}

const OF_EVERY_CLUSTER = [
  '/api/v1/namespaces metadata.name=karmada-cluster',
  '/api/v1/namespaces metadata.name=kube-system',
  '/api/v1/namespaces/kube-system/configmaps metadata.name=kubeadm-config',
  '/api/v1/nodes',
  '/api/v1/services',
  '/apis',
  '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations app=sidecar-injector',
  '/apis/apps/v1/daemonsets (metadata)',
  '/apis/apps/v1/deployments (metadata)',
  '/apis/networking.k8s.io/v1/ingresses',
  '/apis/networking.k8s.io/v1/servicecidrs',
  '/version',
];

describe('a look with all detectors', () => {
  it(`costs a cluster with nothing installed ${OF_EVERY_CLUSTER.length} requests`, async () => {
    const requests = await looked(BARE, 'bare', false);

    expect(requests).toEqual(OF_EVERY_CLUSTER);
    expect(requests.length).toBeLessThanOrEqual(12);
    expect(detectors.length).toBeGreaterThan(25);
  });

  it('costs it no more where names of Secrets may be read', async () => {
    expect(await looked(BARE, 'bare', true)).toEqual(OF_EVERY_CLUSTER);
  });

  it('costs a cluster with Istio over Submariner what there is to see', async () => {
    const requests = await looked(inventoryPath('ledger'), 'ledger-gce', true);

    expect(requests).toEqual(
      [
        ...OF_EVERY_CLUSTER,
        '/api/v1/configmaps metadata.name=istio',
        '/api/v1/configmaps metadata.name=istio-sidecar-injector',
        '/api/v1/namespaces/istio-system/configmaps metadata.name=istio-ca-root-cert',
        '/api/v1/namespaces/kube-flannel/configmaps metadata.name=kube-flannel-cfg',
        '/api/v1/secrets istio/multiCluster=true (metadata)',
        '/apis/apps/v1/daemonsets app=submariner-gateway',
        '/apis/apps/v1/deployments app=istiod',
        '/apis/apps/v1/deployments istio',
        '/apis/submariner.io/v1/clusters',
        '/apis/submariner.io/v1/endpoints',
        '/apis/submariner.io/v1/gateways',
        '/apis/submariner.io/v1alpha1/submariners',
      ].sort(),
    );
  });
});
