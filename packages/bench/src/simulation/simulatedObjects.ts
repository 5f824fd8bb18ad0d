function metadata(name: string, index: number, namespace?: string) {
  return {
    name,
    ...(namespace === undefined ? {} : { namespace }),
    uid: `5f2b7f3e-0000-4000-8000-${String(index).padStart(12, '0')}`,
    resourceVersion: String(100_000 + index),
    generation: 1,
    creationTimestamp: '2026-03-01T08:00:00Z',
    labels: { 'app.kubernetes.io/managed-by': 'bench', zone: `z${index % 3}` },
    managedFields: [
      {
        manager: 'controller',
        operation: 'Update',
        apiVersion: 'v1',
        time: '2026-03-01T08:00:00Z',
        fieldsType: 'FieldsV1',
        fieldsV1: { 'f:spec': { '.': {}, 'f:a': {}, 'f:b': {}, 'f:c': {} } },
      },
    ],
  };
}

/** A node of a cluster, as the kubelet keeps it. */
export function node(index: number) {
  return {
    metadata: metadata(`node-${index}`, index),
    spec: {
      podCIDR: `10.244.${index}.0/24`,
      providerID: `aws:///eu-central-1a/i-${String(index).padStart(17, '0')}`,
    },
    status: {
      addresses: [{ type: 'InternalIP', address: `192.168.7.${index}` }],
      capacity: { cpu: '8', memory: '32Gi', pods: '110' },
      conditions: ['MemoryPressure', 'DiskPressure', 'Ready'].map(type => ({
        type,
        status: type === 'Ready' ? 'True' : 'False',
        lastHeartbeatTime: '2026-03-01T08:00:00Z',
      })),
      nodeInfo: {
        kubeletVersion: 'v1.33.4',
        osImage: 'Debian GNU/Linux 12 (bookworm)',
        containerRuntimeVersion: 'containerd://2.0.5',
      },
    },
  };
}

/** An object of a technology, of the size that such objects have. */
export function customObject(apiVersion: string, kind: string, index: number) {
  return {
    apiVersion,
    kind,
    metadata: metadata(`object-${index}`, index, 'submariner-operator'),
    spec: {
      cluster_id: `cluster-${index}`,
      cable_name: `submariner-cable-cluster-${index}-10-0-0-${index}`,
      hostname: `gateway-${index}`,
      subnets: [`10.${index}.0.0/16`, `100.${index}.0.0/16`],
      backend: 'libreswan',
      private_ip: `10.0.0.${index}`,
      public_ip: `203.0.113.${index}`,
    },
    status: {
      version: 'v0.20.1',
      haStatus: 'active',
      connections: [0, 1].map(peer => ({
        status: 'connected',
        statusMessage: 'Connected to 203.0.113.9:4500 - encryption alg=AES',
        endpoint: { cluster_id: `cluster-${peer}`, backend: 'libreswan' },
        latencyRTT: { average: '1.204ms', last: '1.187ms', max: '2.03ms' },
      })),
    },
  };
}
