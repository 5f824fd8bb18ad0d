import {
  FactName,
  Facts,
} from '@interconnect/backstage-plugin-interconnect-common';
import { nameOfRead } from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
  ObservedOptions,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { resolve } from 'path';
import { establishFacts, factReads } from './establishFacts';
import { facts } from './facts';
import * as reads from './reads';

function fixture(name: string) {
  return manifests(resolve(__dirname, `__fixtures__/${name}.yaml`));
}

function factsOf(objects: string, options: ObservedOptions = {}): Facts {
  return establishFacts(observed(factReads, manifests(objects), options)).facts;
}

function forbidden(read: (typeof reads)[keyof typeof reads]) {
  return {
    [nameOfRead(read.spec)]: {
      status: 'failed' as const,
      reason: 'forbidden' as const,
      message: 'no',
    },
  };
}

describe('the facts of a cluster', () => {
  it.each<[string, string, Facts]>([
    [
      'eks',
      'v1.34.2-eks-ecaa3a6',
      {
        cloud: 'aws',
        cni: 'aws-vpc-cni',
        distribution: 'eks',
        environment: 'cloud',
        kubernetesVersion: 'v1.34.2-eks-ecaa3a6',
        nodeCount: 1,
        region: 'eu-central-1',
        serviceCidrs: ['172.20.0.0/16'],
      },
    ],
    [
      'gke',
      'v1.34.1-gke.3355000',
      {
        cloud: 'gcp',
        cni: 'gke-dataplane-v2',
        distribution: 'gke',
        environment: 'cloud',
        kubernetesVersion: 'v1.34.1-gke.3355000',
        nodeCount: 2,
        podCidrs: ['10.16.0.0/23'],
        region: 'europe-west4',
      },
    ],
    [
      'aks',
      'v1.34.1',
      {
        cloud: 'azure',
        cni: 'azure-cni-cilium',
        distribution: 'aks',
        environment: 'cloud',
        kubernetesVersion: 'v1.34.1',
        nodeCount: 1,
        podCidrs: ['10.71.0.0/24'],
        region: 'westeurope',
      },
    ],
    [
      'openshift',
      'v1.30.5',
      {
        cloud: 'aws',
        cni: 'ovn-kubernetes',
        distribution: 'openshift',
        environment: 'cloud',
        kubernetesVersion: 'v1.30.5',
        nodeCount: 2,
        podCidrs: ['10.128.0.0/14'],
        region: 'eu-west-1',
        serviceCidrs: ['172.30.0.0/16'],
      },
    ],
    [
      'k3s-edge',
      'v1.33.6+k3s1',
      {
        cni: 'flannel',
        distribution: 'k3s',
        environment: 'edge',
        kubernetesVersion: 'v1.33.6+k3s1',
        loadBalancer: 'available',
        natHint:
          'None of its 2 nodes has a public address (store-a is at 192.168.11.21), and no cloud load balancer stands before it',
        nodeCount: 2,
        podCidrs: ['10.51.0.0/23'],
      },
    ],
    [
      'rke2',
      'v1.33.6+rke2r1',
      {
        cloud: 'hetzner',
        cni: 'canal',
        distribution: 'rke2',
        environment: 'cloud',
        kubernetesVersion: 'v1.33.6+rke2r1',
        nodeCount: 1,
        podCidrs: ['10.42.0.0/24'],
        region: 'fsn1',
      },
    ],
    [
      'kubeadm-vsphere',
      'v1.29.15',
      {
        cloud: 'vsphere',
        cni: 'calico',
        distribution: 'kubeadm',
        environment: 'on-premises',
        kubernetesVersion: 'v1.29.15',
        loadBalancer: 'pending',
        natHint:
          'Its node has no public address (plant-cp-1 is at 172.16.90.11), and no cloud load balancer stands before it',
        nodeCount: 1,
        podCidrs: ['10.90.0.0/16'],
        serviceCidrs: ['10.96.0.0/12'],
      },
    ],
    [
      'kind',
      'v1.33.2',
      {
        cni: 'kindnet',
        distribution: 'kind',
        kubernetesVersion: 'v1.33.2',
        natHint:
          'Its node has no public address (lab-control-plane is at 172.18.0.3), and no cloud load balancer stands before it',
        nodeCount: 1,
        podCidrs: ['10.244.0.0/16', 'fd00:10:244::/56'],
        serviceCidrs: ['10.96.0.0/16', 'fd00:10:96::/112'],
      },
    ],
    [
      'minikube',
      'v1.33.1',
      {
        distribution: 'minikube',
        kubernetesVersion: 'v1.33.1',
        natHint:
          'Its node has no public address (minikube is at 192.168.49.2), and no cloud load balancer stands before it',
        nodeCount: 1,
        podCidrs: ['10.244.0.0/24'],
      },
    ],
  ])('%s', (name, gitVersion, expected) => {
    const objects = fixture(name);

    const established = establishFacts(
      observed(factReads, objects, { gitVersion }),
    );

    expect(established.facts).toEqual(expected);
    expect(established.blindSpots).toEqual([]);
    expect(Object.keys(established.factEvidence).sort()).toEqual(
      Object.keys(expected).sort(),
    );
    for (const evidence of Object.values(established.factEvidence)) {
      expect(evidence).not.toEqual([]);
    }
    expect(
      establishFacts(
        observed(factReads, [...objects].reverse(), { gitVersion }),
      ),
    ).toEqual(established);
  });

  it.each(['aks', 'eks', 'gke', 'rke2'])(
    'shows only the scheme of provider ids: %s',
    name => {
      const { factEvidence } = establishFacts(
        observed(factReads, fixture(name)),
      );

      const shown = JSON.stringify(factEvidence);
      expect(shown).toMatch(/"shows":"(aws|azure|gce|hcloud):\/\/"/);
      expect(shown).not.toMatch(/subscriptions|some-project|i-0fb|4123/);
    },
  );
});

describe('what is not known', () => {
  it('is everything of a cluster that was never seen', () => {
    const established = establishFacts({
      cluster: 'resource:default/dark',
      attemptedAt: '2026-11-01T12:00:00Z',
      failure: { reason: 'unreachable', message: 'no answer' },
      reads: {},
    });

    expect(established).toEqual({
      facts: {},
      factEvidence: {},
      blindSpots: [],
      timely: false,
    });
  });

  it('is said once for each read that failed, and the rest stands', () => {
    const established = establishFacts(
      observed(factReads, fixture('gke'), {
        gitVersion: 'v1.34.1-gke.1',
        outcomes: forbidden(reads.nodes),
      }),
    );

    expect(established.facts).toEqual({
      cni: 'gke-dataplane-v2',
      distribution: 'gke',
      kubernetesVersion: 'v1.34.1-gke.1',
    });
    expect(established.blindSpots).toEqual([
      { read: 'nodes', reason: 'forbidden', message: 'no' },
    ]);
  });

  it('is the number of nodes when not all were read', () => {
    const { facts: found } = establishFacts(
      observed(factReads, fixture('gke'), {
        outcomes: {
          nodes: {
            status: 'seen',
            truncated: true,
            objects: fixture('gke').slice(0, 1),
          },
        },
      }),
    );

    expect(found.nodeCount).toBeUndefined();
    expect(found.region).toBe('europe-west4');
  });

  const daemonSet = (name: string) => `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: ${name}, namespace: kube-system }
---`;
  const calico = `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: calico-node, namespace: calico-system }
`;
  const node = (more: string) => `
---
apiVersion: v1
kind: Node
metadata: { name: n, labels: { a: b } }
${more}
`;
  const withRange = node('spec: { podCIDRs: [10.0.0.0/24] }');

  it.each<[FactName, string, string]>([
    ['podCidrs', 'nodes whose ranges Calico does not use', calico + withRange],
    [
      'podCidrs',
      'Cilium that takes addresses of the VPC',
      `${daemonSet('cilium')}
apiVersion: v1
kind: ConfigMap
metadata: { name: cilium-config, namespace: kube-system }
data: { ipam: eni }
${withRange}`,
    ],
    [
      'podCidrs',
      "Calico's pool for something else",
      `
apiVersion: crd.projectcalico.org/v1
kind: IPPool
metadata: { name: lb }
spec: { cidr: 10.1.0.0/24, allowedUses: [LoadBalancer] }
`,
    ],
    [
      'podCidrs',
      'a configuration of Flannel that is no JSON',
      `${daemonSet('kube-flannel-ds')}
apiVersion: v1
kind: ConfigMap
metadata: { name: kube-flannel-cfg, namespace: kube-flannel }
data: { net-conf.json: '{' }
`,
    ],
    [
      'serviceCidrs',
      'a range that is not ready',
      `
apiVersion: networking.k8s.io/v1
kind: ServiceCIDR
metadata: { name: new }
spec: { cidrs: [10.9.0.0/16] }
status: { conditions: [{ type: Ready, status: 'False' }] }
`,
    ],
    [
      'serviceCidrs',
      'a kubeadm configuration that is no YAML',
      `
apiVersion: v1
kind: ConfigMap
metadata: { name: kubeadm-config, namespace: kube-system }
data: { ClusterConfiguration: 'a: [' }
`,
    ],
    [
      'cloud',
      'a scheme that nobody knows',
      node("spec: { providerID: 'own://1' }"),
    ],
    ['cloud', 'k3s', node("spec: { providerID: 'k3s://n' }")],
    ['region', 'no label', node('')],
    [
      'cni',
      'a DaemonSet that only sounds like one',
      `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: cilium-exporter, namespace: monitoring }
`,
    ],
    ['distribution', 'nothing of its own', node('')],
    [
      'environment',
      'no provider, but a public address',
      node(
        'status: { addresses: [{ type: InternalIP, address: 198.51.100.7 }] }',
      ),
    ],
    [
      'natHint',
      'a public address',
      node(
        'status: { addresses: [{ type: ExternalIP, address: 198.51.100.7 }] }',
      ),
    ],
    ['natHint', 'no address at all', node('')],
    [
      'loadBalancer',
      'a Service that has waited for a minute',
      `
apiVersion: v1
kind: Service
metadata: { name: s, namespace: kube-system, creationTimestamp: '{{now-1m}}' }
spec: { type: LoadBalancer }
`,
    ],
    [
      'loadBalancer',
      'a Service of another type',
      `
apiVersion: v1
kind: Service
metadata: { name: s, namespace: kube-system, creationTimestamp: '{{now-1d}}' }
spec: { type: ClusterIP }
`,
    ],
    [
      'loadBalancer',
      'an address that only an overlay network reaches',
      service('loadBalancerClass: tailscale', '100.101.102.103'),
    ],
  ])('is %s with %s', (fact, _name, objects) => {
    expect(factsOf(objects)[fact]).toBeUndefined();
  });

  it('are pod ranges when it was not seen what Cilium uses', () => {
    const objects = `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: cilium, namespace: kube-system }
${withRange}`;

    const found = factsOf(objects, { outcomes: forbidden(reads.ciliumConfig) });

    expect(found.podCidrs).toBeUndefined();
    expect(found.cni).toBe('cilium');
  });
});

function service(spec: string, ip?: string): string {
  return `
---
apiVersion: v1
kind: Service
metadata: { name: gateway, namespace: web, creationTimestamp: '{{now-1d}}' }
spec: { type: LoadBalancer, ${spec} }
status: { loadBalancer: { ${ip ? `ingress: [{ ip: ${ip} }]` : ''} } }
`;
}

describe('what stands before a cluster', () => {
  const inside = `
apiVersion: v1
kind: Node
metadata: { name: n }
status: { addresses: [{ type: InternalIP, address: 10.0.0.1 }] }
`;
  const addressed = service('', '203.0.113.80');
  const waiting = service('');

  it.each<[string, string, string | undefined, boolean]>([
    ['an address outside', addressed, 'available', false],
    ['an address inside', service('', '10.0.0.80'), 'available', true],
    ['an address that never came', waiting, 'pending', true],
    [
      'an address of an overlay network',
      service('loadBalancerClass: tailscale', '203.0.113.80'),
      undefined,
      true,
    ],
    ['nothing', '', undefined, true],
  ])(
    'is told by Services of any namespace: %s',
    (_name, objects, value, nat) => {
      const { loadBalancer, natHint } = factsOf(`${inside}${objects}`);

      expect(loadBalancer).toBe(value);
      expect(natHint !== undefined).toBe(nat);
    },
  );

  it('is not known while Services are not all seen', () => {
    const read = nameOfRead(reads.services.spec);
    const [object] = manifests(waiting);
    const found = factsOf(`${inside}${waiting}`, {
      outcomes: {
        [read]: { status: 'seen', objects: [object], truncated: true },
      },
    });

    expect(found.loadBalancer).toBeUndefined();
    expect(found.natHint).toBeUndefined();
  });
});

describe('where OpenShift stands', () => {
  const onPlatform = (platform: string) => `
---
apiVersion: config.openshift.io/v1
kind: Infrastructure
metadata: { name: cluster }
status: { platform: ${platform} }
`;

  it.each<[string, string | undefined]>([
    ['AWS', 'cloud'],
    ['VSphere', 'on-premises'],
    ['OpenStack', undefined],
    ['None', undefined],
  ])('is told by its platform %s, where no node does', (platform, expected) => {
    expect(factsOf(onPlatform(platform)).environment).toBe(expected);
  });
});

describe('which of several network plugins', () => {
  const agents = (...names: string[]) =>
    names
      .map(
        name => `
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: ${name}, namespace: kube-system }`,
      )
      .join('');
  const chained = (mode: string) => `
---
apiVersion: v1
kind: ConfigMap
metadata: { name: cilium-config, namespace: kube-system }
data: { cni-chaining-mode: ${mode} }`;
  const pool = `
---
apiVersion: crd.projectcalico.org/v1
kind: IPPool
metadata: { name: p }
spec: { cidr: 10.1.0.0/16 }`;

  it.each([
    [
      'Cilium chained to the VPC CNI',
      agents('aws-node', 'cilium') + chained('aws-cni'),
      'aws-vpc-cni',
    ],
    [
      'Cilium beside what is left of the VPC CNI',
      agents('aws-node', 'cilium') + chained('none'),
      'cilium',
    ],
    [
      'Calico for policy only',
      agents('aws-node', 'calico-node'),
      'aws-vpc-cni',
    ],
    [
      'Calico with pools of its own',
      agents('aws-node', 'calico-node') + pool,
      'calico',
    ],
    ['Kilo on Flannel', agents('kilo', 'kube-flannel-ds'), 'flannel'],
    ['Kilo alone', agents('kilo'), 'kilo'],
    ['pools that an uninstalled Calico left', pool, undefined],
  ])('is believed: %s', (_name, objects, cni) => {
    expect(factsOf(objects).cni).toBe(cni);
  });
});

describe('the list of facts', () => {
  it('is alphabetical', () => {
    const ids = facts.map(({ id }) => id);

    expect(ids).toEqual([...ids].sort());
  });

  it('reads nothing that it cannot do without', () => {
    for (const read of factReads.flatMap(each => Object.values(each))) {
      expect(read.type).toBe('optional');
    }
  });
});
