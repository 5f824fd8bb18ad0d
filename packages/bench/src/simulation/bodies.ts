import { customObject, node } from './simulatedObjects';

/** What one path answers with. A list is kept in two parts, because its resource version is never the same twice. */
export type Body =
  | { type: 'whole'; contentType: string; bytes: Buffer; etag?: string }
  | { type: 'list'; head: string; items: Buffer };

/** Custom resources of every simulated cluster, as the benchmark reads them. */
export const CUSTOM_LISTS = [
  { group: 'submariner.io', plural: 'clusters', kind: 'Cluster' },
  { group: 'submariner.io', plural: 'endpoints', kind: 'Endpoint' },
  { group: 'submariner.io', plural: 'gateways', kind: 'Gateway' },
  {
    group: 'multicluster.x-k8s.io',
    plural: 'serviceexports',
    kind: 'ServiceExport',
  },
  {
    group: 'multicluster.x-k8s.io',
    plural: 'serviceimports',
    kind: 'ServiceImport',
  },
] as const;

export const CUSTOM_VERSION: Readonly<Record<string, string>> = {
  'submariner.io': 'v1',
  'multicluster.x-k8s.io': 'v1alpha1',
};

const NODES = 50;
const OBJECTS_PER_LIST = 20;

/** Groups that every API server has, with what they serve. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  'admissionregistration.k8s.io': [
    'mutatingwebhookconfigurations',
    'validatingwebhookconfigurations',
  ],
  'apiextensions.k8s.io': ['customresourcedefinitions'],
  'apiregistration.k8s.io': ['apiservices'],
  apps: [
    'controllerrevisions',
    'daemonsets',
    'deployments',
    'replicasets',
    'statefulsets',
  ],
  'authentication.k8s.io': ['tokenreviews'],
  'authorization.k8s.io': ['subjectaccessreviews'],
  autoscaling: ['horizontalpodautoscalers'],
  batch: ['cronjobs', 'jobs'],
  'certificates.k8s.io': ['certificatesigningrequests'],
  'coordination.k8s.io': ['leases'],
  'discovery.k8s.io': ['endpointslices'],
  'events.k8s.io': ['events'],
  'flowcontrol.apiserver.k8s.io': [
    'flowschemas',
    'prioritylevelconfigurations',
  ],
  'metrics.k8s.io': ['nodes', 'pods'],
  'networking.k8s.io': ['ingressclasses', 'ingresses', 'networkpolicies'],
  'node.k8s.io': ['runtimeclasses'],
  policy: ['poddisruptionbudgets'],
  'rbac.authorization.k8s.io': [
    'clusterrolebindings',
    'clusterroles',
    'rolebindings',
    'roles',
  ],
  'scheduling.k8s.io': ['priorityclasses'],
  'storage.k8s.io': ['csidrivers', 'csinodes', 'storageclasses'],
};

/** All that a simulated cluster answers to, by path; what is not here is an empty list or a 404. */
export function clusterBodies(): Map<string, Body> {
  const bodies = new Map<string, Body>([
    ['/version', json({ major: '1', minor: '33', gitVersion: 'v1.33.4' })],
    [
      '/api/v1/nodes',
      list(
        'NodeList',
        'v1',
        Array.from({ length: NODES }, (_, i) => node(i)),
      ),
    ],
  ]);
  for (const { group, plural, kind } of CUSTOM_LISTS) {
    const apiVersion = `${group}/${CUSTOM_VERSION[group]}`;
    const objects = Array.from({ length: OBJECTS_PER_LIST }, (_, i) =>
      customObject(apiVersion, kind, i),
    );
    bodies.set(
      `/apis/${apiVersion}/${plural}`,
      list(`${kind}List`, apiVersion, objects),
    );
  }
  return bodies;
}

/** The list of API groups, as clients of old ask for it. */
export function plainGroups(): Body {
  return json({
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: Object.keys(servedGroups()).map(name => ({
      name,
      versions: [{ groupVersion: `${name}/v1`, version: versionOf(name) }],
      preferredVersion: { version: versionOf(name) },
    })),
  });
}

/** Groups, versions and resources in one answer (KEP-3352), with the ETag that API servers give it. */
export function aggregatedGroups(): Body {
  const items = Object.entries(servedGroups()).map(([name, plurals]) => ({
    metadata: { name, creationTimestamp: null },
    versions: [
      {
        version: versionOf(name),
        freshness: 'Current',
        resources: plurals.map(plural => ({
          resource: plural,
          responseKind: { group: name, version: versionOf(name), kind: plural },
          scope: 'Namespaced',
          singularResource: plural.replace(/s$/, ''),
          verbs: [
            'delete',
            'get',
            'list',
            'patch',
            'create',
            'update',
            'watch',
          ],
          subresources: [
            {
              subresource: 'status',
              responseKind: { group: name, version: '', kind: plural },
              verbs: ['get', 'patch', 'update'],
            },
          ],
        })),
      },
    ],
  }));
  const body = json({
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items,
  });
  return {
    ...body,
    contentType:
      'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
    etag: '"5D9C46F1B0A2"',
  };
}

/** Whether a path is that of a resource which is served, so that an unknown list is empty and no 404. */
export function isServed(path: string): boolean {
  const [, root, group, version] = path.split('/');
  if (root === 'api') {
    return true;
  }
  const plural = path.split('/').at(-1) ?? '';
  return (
    root === 'apis' &&
    version === versionOf(group) &&
    (servedGroups()[group] ?? []).includes(plural)
  );
}

function servedGroups(): Readonly<Record<string, readonly string[]>> {
  const groups: Record<string, readonly string[]> = { ...BUILT_IN };
  for (const { group, plural } of CUSTOM_LISTS) {
    groups[group] = [...(groups[group] ?? []), plural];
  }
  return groups;
}

function versionOf(group: string): string {
  return CUSTOM_VERSION[group] ?? 'v1';
}

function json(value: unknown) {
  return {
    type: 'whole' as const,
    contentType: 'application/json',
    bytes: Buffer.from(JSON.stringify(value)),
  };
}

function list(kind: string, apiVersion: string, items: unknown[]): Body {
  return {
    type: 'list',
    head: `{"kind":"${kind}","apiVersion":"${apiVersion}","metadata":{"resourceVersion":"`,
    items: Buffer.from(`"},"items":${JSON.stringify(items)}}\n`),
  };
}
