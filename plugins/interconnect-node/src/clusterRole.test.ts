import { clusterRoleRules } from './clusterRole';
import {
  apiGroups,
  list,
  listMetadata,
  optional,
  Reads,
  serverVersion,
} from './reads';
import { kubernetesObject } from './schema';

const Any = kubernetesObject('Any');

const reads: Reads[] = [
  {
    version: serverVersion(),
    groups: apiGroups(),
    nodes: list('', 'nodes', Any),
    config: list('', 'configmaps', Any, { name: 'b', namespace: 'x' }),
  },
  {
    again: list('', 'nodes', Any, { labelSelector: 'a=b' }),
    config: optional(list('', 'configmaps', Any, { name: 'a' })),
    namespaces: list('', 'namespaces', Any),
    oneNamespace: list('', 'namespaces', Any, { name: 'kube-system' }),
    gateways: list('example.com', 'gateways', Any),
    secrets: optional(listMetadata('', 'secrets', Any, { labelSelector: 'l' })),
  },
];

describe('clusterRoleRules', () => {
  it('allows to list what is read, and nothing else', () => {
    expect(clusterRoleRules(reads, 'all-but-secrets')).toEqual([
      { apiGroups: [''], resources: ['namespaces', 'nodes'], verbs: ['list'] },
      {
        apiGroups: [''],
        resources: ['configmaps'],
        resourceNames: ['a', 'b'],
        verbs: ['list'],
      },
      { apiGroups: ['example.com'], resources: ['gateways'], verbs: ['list'] },
    ]);
  });

  it('keeps Secrets in a role of their own', () => {
    expect(clusterRoleRules(reads, 'secrets')).toEqual([
      { apiGroups: [''], resources: ['secrets'], verbs: ['list'] },
    ]);
  });

  it('allows nothing where nothing is read', () => {
    expect(clusterRoleRules([], 'all-but-secrets')).toEqual([]);
  });
});
