import { stringify } from 'yaml';
import { clusterRoleRules } from '../plugins/interconnect-node/src';
import { GENERATED } from './generated';

type Reads = Parameters<typeof clusterRoleRules>[0];

function role(reads: Reads, name: string, only: 'secrets' | 'all-but-secrets') {
  return [
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name },
      rules: clusterRoleRules(reads, only),
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name },
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name,
      },
      subjects: [
        {
          kind: 'ServiceAccount',
          name: 'interconnect-reader',
          namespace: 'interconnect',
        },
      ],
    },
  ];
}

function documents(comment: string, objects: object[]): string {
  return `${[comment, GENERATED].map(line => `# ${line}`).join('\n')}\n${objects
    .map(object => `---\n${stringify(object)}`)
    .join('')}`;
}

/** The rights that reading takes, without those to Secrets. */
export function rbac(reads: Reads): string {
  return documents(
    'What the backend needs on each cluster: to list what detectors and facts declare to read, and no more.',
    [
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'interconnect' },
      },
      {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: 'interconnect-reader', namespace: 'interconnect' },
      },
      ...role(reads, 'interconnect-reader', 'all-but-secrets'),
    ],
  );
}

/** The right to list Secrets. */
export function rbacSecrets(reads: Reads): string {
  return documents(
    'Only with interconnect.access.secretMetadata: lets the reader list Secrets. RBAC cannot grant metadata alone.',
    role(reads, 'interconnect-secret-metadata-reader', 'secrets'),
  );
}
