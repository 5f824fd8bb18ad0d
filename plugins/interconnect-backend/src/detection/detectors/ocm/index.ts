import {
  defineDetector,
  list,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { hubClaims, isItself } from './hub';
import {
  ClusterClaimSchema,
  KlusterletSchema,
  ManagedClusterSchema,
  NamespaceSchema,
} from './schema';
import { idOf, spokeClaims } from './spoke';

const GROUP = 'cluster.open-cluster-management.io';

/** Open Cluster Management: a hub that governs clusters, whose agents call it. */
export const ocm = defineDetector({
  id: 'ocm',
  title: 'Open Cluster Management',
  homepage: 'https://open-cluster-management.io',
  layer: 'l7',
  groups: [
    'cluster.open-cluster-management.io',
    'operator.open-cluster-management.io',
  ],
  version: 1,
  reads: {
    spokes: list(GROUP, 'managedclusters', ManagedClusterSchema),
    klusterlets: list(
      'operator.open-cluster-management.io',
      'klusterlets',
      KlusterletSchema,
    ),
    ids: optional(
      list(GROUP, 'clusterclaims', ClusterClaimSchema, { name: 'id.k8s.io' }),
    ),
    kubeSystem: optional(
      list('', 'namespaces', NamespaceSchema, { name: 'kube-system' }),
    ),
  },

  detect({ spokes, klusterlets, ids, kubeSystem }) {
    if (spokes.length === 0 && klusterlets.length === 0) {
      return { verdict: 'absent', irrelevant: ['ids', 'kubeSystem'] };
    }
    const others = klusterlets.filter(
      ({ spec }) =>
        !spokes.some(
          spoke => isItself(spoke) && spoke.metadata.name === spec?.clusterName,
        ),
    );
    return {
      verdict: 'present',
      irrelevant: [
        ...(klusterlets.length === 0 ? ['ids'] : []),
        ...(klusterlets.length === 0 || ids?.length ? ['kubeSystem'] : []),
      ],
      mode: modeOf(spokes.length > 0, others.length > 0),
      evidence: [...spokes, ...klusterlets].map(each =>
        show(each, ['metadata', 'name']),
      ),
      claims: [
        ...hubClaims(spokes),
        ...others.flatMap(each =>
          spokeClaims(each, idOf(ids, kubeSystem), ids !== undefined),
        ),
      ],
    };
  },
});

function modeOf(isHub: boolean, isSpoke: boolean): string {
  if (isHub && isSpoke) {
    return 'hub and spoke';
  }
  return isHub ? 'hub' : 'spoke';
}
