import { KubernetesObject } from '@interconnect/backstage-plugin-interconnect-node';

type Labelled = KubernetesObject & {
  metadata: { name: string; labels?: Record<string, string> };
};
type Selecting = Labelled & {
  spec?: {
    loadBalancerClass?: string;
    selector?: Record<string, string> | null;
  };
};

// Services and endpoints that other technologies make to get from cluster to cluster. Theirs are
// the links: told here as well, each would be told twice.
const KEYS = [
  'internal.skupper.io/secured-access',
  'kubeslice.io/slice',
  'linkerd.io/extension',
  'mirror.linkerd.io/mirrored-service',
  'multicluster.kubernetes.io/service-name',
  'multicluster.kubernetes.io/source-cluster',
  'multicluster.linkerd.io/remote-discovery',
  'lighthouse.submariner.io/sourceNamespace',
  'skupper.io/component',
  'tailscale.com/managed',
  'topology.istio.io/network',
];
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  app: [
    'cl-dataplane',
    'istiod',
    'istio-eastwestgateway',
    'kuma-control-plane',
    'kuma-ingress',
    'submariner-gateway',
  ],
  'app.kubernetes.io/name': ['istiod'],
  component: ['mesh-gateway'],
  istio: ['eastwestgateway', 'pilot'],
  'k8s-app': ['clustermesh-apiserver'],
};
const MANAGERS =
  /(^|\.)(cilium\.io|liqo\.io|submariner\.io|skupper\.io|linkerd\.io|antrea\.io|clusterlink\.net|net\.gke\.io)$/;

/** Whether a Service or EndpointSlice is part of another technology that joins clusters. */
export function isOfOthers(object: Labelled): boolean {
  const { labels = {} } = object.metadata;
  const manager = labels['endpointslice.kubernetes.io/managed-by'] ?? '';
  return areOfOthers(labels) || MANAGERS.test(manager);
}

/** What Skupper calls its own, to which v1 gives no labels (v1 api/types). */
const NAMES = ['skupper', 'skupper-router'];

/** The same of a Service, which may also lead to the pods of one, or be balanced by one. */
export function isServiceOfOthers(service: Selecting): boolean {
  return (
    NAMES.includes(service.metadata.name) ||
    isOfOthers(service) ||
    areOfOthers(service.spec?.selector ?? {}) ||
    isClassOfOthers(service.spec?.loadBalancerClass)
  );
}

/** Whether what is balanced by this class is offered within another technology's network only. */
export function isClassOfOthers(name: string | undefined): boolean {
  return name === 'tailscale';
}

/** Whether Gateways of this class lead from cluster to cluster within another technology, not in from outside. */
export function isGatewayClassOfOthers(name: string): boolean {
  return /^(istio-(east-?west|remote|waypoint)|amazon-vpc-lattice|linkerd.*)$/.test(
    name,
  );
}

function areOfOthers(labels: Readonly<Record<string, string>>): boolean {
  // Many charts have servers.
  const isConsulServer =
    labels.app === 'consul' && labels.component === 'server';
  return (
    isConsulServer ||
    Object.entries(labels).some(
      ([key, value]) =>
        KEYS.includes(key) ||
        (Object.hasOwn(PAIRS, key) && PAIRS[key].includes(value)),
    )
  );
}
