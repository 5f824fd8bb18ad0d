import { resolve } from 'path';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { manifests } from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { startDemoClusters } from '@interconnect/demo-clusters';
import { clustersConfig } from './__testUtils__/demoBackend';
import { clustersOf, objectsOf, scenarios } from './__testUtils__/scenarios';
import { createSurveyor, MemoryObservationStore } from './__testUtils__/survey';
import { declaredReads } from './declaredReads';
import { detectors } from './detection/detectors';
import { FieldMask } from './observation/fieldMask';
import { PlannedRead, planReads } from './observation/planReads';
import { project } from './observation/projection';

jest.setTimeout(60_000);

/* No secret leaves a cluster: what no schema names is dropped before anything is stored. */

const CANARY = 'canary-5e0c';
const BARE = resolve(__dirname, '__fixtures__/bare');

const plan = planReads(declaredReads(detectors));

/** Objects that are known to hold secrets outside of Secrets, with a canary in each such place. */
const HOLDERS = `
apiVersion: v1
kind: Secret
metadata:
  name: istio-remote-secret-b
  namespace: istio-system
  labels: { istio/multiCluster: 'true' }
  annotations:
    networking.istio.io/cluster: b
    kubectl.kubernetes.io/last-applied-configuration: ${CANARY}
data: { b: ${CANARY} }
stringData: { c: ${CANARY} }
---
apiVersion: v1
kind: Secret
metadata:
  name: link1
  namespace: legacy
  labels: { skupper.io/type: connection-token }
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: ${CANARY}
data: { password: ${CANARY} }
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: istiod
  namespace: istio-system
  labels: { app: istiod }
  annotations: { note: ${CANARY} }
spec:
  template:
    spec:
      containers:
        - name: discovery
          image: docker.io/istio/pilot:1.30.3
          args: [${CANARY}]
          env:
            - { name: CLUSTER_ID, value: a }
            - { name: TOKEN, value: ${CANARY} }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: skupper-router, namespace: legacy }
spec:
  template:
    spec:
      containers:
        - name: router
          image: quay.io/skupper/skupper-router:2.7.3
          env: [{ name: QDROUTERD_CONF, value: ${CANARY} }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: skupper-site, namespace: legacy }
data:
  name: museum
  console-password: ${CANARY}
  prometheus-server-password: ${CANARY}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: consul-connect-injector
  namespace: consul
  labels: { chart: consul-helm, component: connect-injector }
spec:
  template:
    spec:
      containers:
        - name: sidecar-injector
          image: hashicorp/consul-k8s-control-plane:1.5.0
          env: [{ name: CONSUL_LOGIN_TOKEN, value: ${CANARY} }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: consul-server-config, namespace: consul }
data:
  server.json: '{"datacenter": "dc1"}'
  extra-from-values.json: '{"acl": {"tokens": {"agent": "${CANARY}"}}}'
---
apiVersion: skupper.io/v2alpha1
kind: AccessGrant
metadata: { name: grant, namespace: s }
status: { url: 'https://x', code: ${CANARY}, ca: ${CANARY} }
---
apiVersion: skupper.io/v2alpha1
kind: AccessToken
metadata: { name: token, namespace: s }
spec: { url: 'https://x:9090/1', code: ${CANARY}, ca: ${CANARY} }
---
apiVersion: submariner.io/v1alpha1
kind: Submariner
metadata: { name: submariner, namespace: submariner-operator }
spec:
  clusterID: a
  brokerK8sApiServerToken: ${CANARY}
  brokerK8sCA: ${CANARY}
  ceIPSecPSK: ${CANARY}
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: submariner-gateway
  namespace: submariner-operator
  labels: { app: submariner-gateway }
spec:
  template:
    spec:
      containers:
        - name: submariner-gateway
          image: quay.io/submariner/submariner-gateway:0.21.0
          env: [{ name: CE_IPSEC_PSK, value: ${CANARY} }]
---
apiVersion: projectcalico.org/v3
kind: RemoteClusterConfiguration
metadata: { name: other }
spec:
  etcdPassword: ${CANARY}
  etcdKey: ${CANARY}
  k8sAPIToken: ${CANARY}
  kubeconfigInline: ${CANARY}
---
apiVersion: kilo.squat.ai/v1alpha1
kind: Peer
metadata: { name: other }
spec:
  publicKey: AAAA
  allowedIPs: [10.9.0.0/24]
  presharedKey: ${CANARY}
---
apiVersion: controller.kubeslice.io/v1alpha1
kind: Cluster
metadata: { name: worker, namespace: kubeslice-p }
spec:
  clusterProperty:
    monitoring: { kubernetesDashboard: { accessToken: ${CANARY} } }
---
apiVersion: cluster.karmada.io/v1alpha1
kind: Cluster
metadata: { name: member }
spec:
  syncMode: Push
  proxyHeader: { authorization: ${CANARY} }
---
apiVersion: kuma.io/v1alpha1
kind: ZoneInsight
metadata: { name: z }
spec:
  subscriptions:
    - id: '1'
      config: ${CANARY}
---
apiVersion: tailscale.com/v1alpha1
kind: Connector
metadata: { name: c, annotations: { note: ${CANARY} } }
spec: { hostname: a, authKey: ${CANARY} }
---
apiVersion: netbird.io/v1alpha1
kind: NetworkRouter
metadata: { name: r, namespace: n }
spec: { setupKey: ${CANARY} }
`;

/** Reads that the objects above must have come by, so that nothing is proven by not looking. */
const HOLDING = [
  'apps/daemonsets (app=submariner-gateway, with submariner.io)',
  'apps/deployments (app=istiod)',
  'apps/deployments (chart=consul-helm)',
  'cluster.karmada.io/clusters',
  'configmaps (named consul-server-config)',
  'configmaps (named skupper-site)',
  'controller.kubeslice.io/clusters',
  'kilo.squat.ai/peers',
  'kuma.io/zoneinsights',
  'netbird.io/networkrouters',
  'projectcalico.org/remoteclusterconfigurations',
  'secrets (metadata, istio/multiCluster=true)',
  'secrets (metadata, skupper.io/type)',
  'skupper.io/accessgrants',
  'skupper.io/accesstokens',
  'submariner.io/submariners',
  'tailscale.com/connectors',
];

it('keeps no secret of objects that are known to hold some', async () => {
  const demo = await startDemoClusters({ inventories: [BARE] });
  const saved: Observation[] = [];
  try {
    const cluster = demo.cluster('bare');
    cluster.apply(manifests(HOLDERS) as never);
    const surveyor = createSurveyor({
      clusters: clustersConfig(demo),
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: 'bare' },
          spec: { type: 'kubernetes-cluster', owner: 'platform' },
        },
      ],
      access: { clusterDeadline: { seconds: 30 } },
      store: new MemoryObservationStore(each => saved.push(each)),
    });
    await surveyor.look();
    const { report } = await surveyor.world();

    const read = Object.entries(saved[0]?.reads ?? {}).flatMap(
      ([name, outcome]) =>
        outcome.status === 'seen' && outcome.objects.length > 0 ? [name] : [],
    );
    expect(HOLDING.filter(name => !read.includes(name))).toEqual([]);
    expect(JSON.stringify(saved)).not.toContain(CANARY);
    expect(JSON.stringify(report)).not.toContain(CANARY);

    const ofSecrets = cluster.requestLog
      .entries()
      .filter(({ path }) => /\/secrets(\/|$)/.test(path));
    expect(ofSecrets).toHaveLength(2);
    for (const { accept } of ofSecrets) {
      expect(accept).toBe(
        'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
      );
    }
  } finally {
    await demo.stop();
  }
});

function maskOf(mask: FieldMask, field: string): FieldMask | undefined {
  return mask.fields().names.get(field) ?? mask.others();
}

/** A canary beside every field that is there, as far as schemas do not ask for all keys. */
function spiked(value: unknown, mask: FieldMask | undefined): unknown {
  if (Array.isArray(value)) {
    return value.map(item => spiked(item, mask?.item()));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const fields = Object.entries(value).map(([key, item]) => [
    key,
    spiked(item, mask && maskOf(mask, key)),
  ]);
  return mask?.others()
    ? Object.fromEntries(fields)
    : { ...Object.fromEntries(fields), 'spike-token': { value: [CANARY] } };
}

const objects = scenarios.flatMap(scenario =>
  clustersOf(scenario).flatMap(cluster => objectsOf(scenario, cluster)),
);

const kindOf = ({ spec }: PlannedRead) =>
  spec.type === 'resource' ? spec.kind : '';

it.each(plan.filter(read => objects.some(({ kind }) => kind === kindOf(read))))(
  'of $name keeps nothing that no schema names',
  read => {
    const { mask } = read;
    const its = objects.filter(({ kind }) => kind === kindOf(read));

    for (const object of its) {
      const metadata = {
        ...(object.metadata as object),
        annotations: {
          ...(object.metadata as { annotations?: object }).annotations,
          'kubectl.kubernetes.io/last-applied-configuration': CANARY,
        },
        managedFields: [CANARY],
      };
      const kept = project(mask, spiked({ ...object, metadata }, mask));

      expect(JSON.stringify(kept)).not.toContain(CANARY);
    }
  },
);

it('keeps all keys only of what is known to be public', () => {
  const records = new Set<string>();
  for (const read of plan) {
    const kind = kindOf(read);
    const visit = (value: unknown, at: FieldMask | undefined, path: string) => {
      if (Array.isArray(value)) {
        value.forEach(item => visit(item, at?.item(), `${path}[]`));
      } else if (typeof value === 'object' && value !== null && at) {
        if (at.others() || at.anything) {
          records.add(
            `${kind}${path}`.replace(/^\w+(?=\.metadata\.labels$)/, ''),
          );
        }
        Object.entries(value).forEach(([key, item]) =>
          visit(item, maskOf(at, key), `${path}.${key}`),
        );
      }
    };
    objects
      .filter(object => object.kind === kind)
      .forEach(object => visit(object, read.mask, ''));
  }

  expect([...records].sort()).toEqual([
    '.metadata.labels',
    // Labels of pods, and what selects pods by them: as public as those of the pods themselves.
    'Deployment.spec.template.metadata.labels',
    'Gateway.spec.selector',
    // ClusterLink's conditions, by type.
    'Instance.status.controlplane.conditions',
    'Service.spec.selector',
    // Numbers of ports, by their names in the same entry.
    'ServiceEntry.spec.endpoints[].ports',
  ]);
});
