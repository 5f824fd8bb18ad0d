import {
  defineDetector,
  list,
  optional,
  Seen,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { MCS_GROUP } from '../../multiClusterServices/schema';
import { profileClaim } from './profileClaim';
import {
  ClusterProfile,
  ClusterProfileSchema,
  KarmadaClusterSchema,
  ManagedClusterSchema,
  MemberClusterSchema,
} from './schema';

const reads = {
  profiles: list(MCS_GROUP, 'clusterprofiles', ClusterProfileSchema),
  managed: optional(
    list(
      'cluster.open-cluster-management.io',
      'managedclusters',
      ManagedClusterSchema,
    ),
  ),
  members: optional(
    list('cluster.kubernetes-fleet.io', 'memberclusters', MemberClusterSchema),
  ),
  governed: optional(
    list('cluster.karmada.io', 'clusters', KarmadaClusterSchema),
  ),
};

/** The Cluster Inventory API (KEP-4322): a hub's list of the clusters that belong together. */
export const clusterInventory = defineDetector({
  id: 'cluster-inventory',
  title: 'Cluster Inventory API',
  homepage: 'https://multicluster.sigs.k8s.io/concepts/cluster-profile-api/',
  layer: 'l7',
  tellsMore: {
    commands: ['kubectl --context <cluster> get --raw /readyz'],
    meaning:
      'Whether the control plane of the cluster is ready now; its profile only repeats what the manager last found',
  },
  version: 1,
  reads,

  detect(seen) {
    const { profiles } = seen;
    if (profiles.length === 0) {
      return {
        verdict: 'absent',
        irrelevant: ['managed', 'members', 'governed'],
      };
    }
    const managers = profiles.flatMap(
      ({ spec }) => spec?.clusterManager?.name ?? [],
    );
    return {
      verdict: 'present',
      ...(managers.length === 0
        ? {}
        : { mode: `by ${[...new Set(managers)].sort().join(', ')}` }),
      evidence: profiles.map(each => show(each, ['metadata', 'name'])),
      claims: profilesToTell(seen).map(profileClaim),
    };
  },
});

/** Without those of which a manager's own objects tell, and none where these were not seen. */
function profilesToTell({
  profiles,
  managed,
  members,
  governed,
}: Seen<typeof reads>): readonly ClusterProfile[] {
  if (
    managed === undefined ||
    members === undefined ||
    governed === undefined
  ) {
    return [];
  }
  const told = new Set(
    [...managed, ...members, ...governed].map(({ metadata }) => metadata.name),
  );
  return profiles.filter(({ metadata }) => !told.has(metadata.name));
}
