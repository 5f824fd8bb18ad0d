import {
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
} from '@kubernetes/client-node';
import { PAIR } from './__fixtures__/pair';
import { createServerIdentity } from './certificates';
import { DemoCluster } from './demoCluster';
import { DemoClusters, startDemoClusters } from './demoClusters';

let demo: DemoClusters;
let east: DemoCluster;

beforeAll(async () => {
  demo = await startDemoClusters({ inventories: [PAIR] });
  east = demo.cluster('east');
});

afterAll(() => demo.stop());

function configFor(
  cluster: DemoCluster,
  { caData = cluster.caData, token = cluster.token } = {},
) {
  const config = new KubeConfig();
  config.loadFromOptions({
    clusters: [
      { name: 'c', server: cluster.url, caData, skipTLSVerify: false },
    ],
    users: [{ name: 'u', token }],
    contexts: [{ name: 'x', cluster: 'c', user: 'u' }],
    currentContext: 'x',
  });
  return config;
}

describe('the Kubernetes client', () => {
  it('lists built-in objects', async () => {
    const api = configFor(east).makeApiClient(CoreV1Api);

    const nodes = await api.listNode({
      labelSelector: 'topology.kubernetes.io/region=eu-west-1',
    });

    expect(nodes.kind).toBe('NodeList');
    expect(nodes.items.map(node => node.metadata?.name)).toEqual([
      'east-node-b',
    ]);
    expect(nodes.items[0].status?.nodeInfo?.kubeletVersion).toBe('v1.30.9');
  });

  it('lists custom objects', async () => {
    const api = configFor(east).makeApiClient(CustomObjectsApi);

    const list = await api.listClusterCustomObject({
      group: 'tunnel.example.com',
      version: 'v1alpha1',
      plural: 'gateways',
    });

    expect(list).toMatchObject({
      kind: 'GatewayList',
      items: [
        {
          metadata: { name: 'east-a', namespace: 'tunnel' },
          status: { connections: null },
        },
      ],
    });
  });

  it('sees objects that are applied while it looks', async () => {
    const api = configFor(east).makeApiClient(CoreV1Api);
    east.apply([
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'new' },
        data: { a: 'b' },
      },
    ]);

    const found = await api.readNamespacedConfigMap({
      name: 'new',
      namespace: 'default',
    });

    expect(found.data).toEqual({ a: 'b' });
  });

  it('is told what it may not read', async () => {
    east.addUser({ name: 'ann', token: 'ann', rules: [] });
    const api = configFor(east, { token: 'ann' }).makeApiClient(CoreV1Api);

    await expect(api.listNode()).rejects.toMatchObject({
      code: 403,
      body: expect.stringContaining(
        'User \\"ann\\" cannot list resource \\"nodes\\"',
      ),
    });
  });

  it('is not let in with a wrong token', async () => {
    const api = configFor(east, { token: 'wrong' }).makeApiClient(CoreV1Api);

    await expect(api.listNode()).rejects.toMatchObject({ code: 401 });
  });

  it('does not trust a server of another CA', async () => {
    const { caCertificate } = await createServerIdentity();
    const caData = Buffer.from(caCertificate).toString('base64');
    const before = east.requestLog.entries().length;
    const api = configFor(east, { caData }).makeApiClient(CoreV1Api);

    await expect(api.listNode()).rejects.toMatchObject({
      cause: { code: 'CERT_SIGNATURE_FAILURE' },
    });
    expect(east.requestLog.entries()).toHaveLength(before);
  });
});
