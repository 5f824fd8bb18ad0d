import {
  defineDetector,
  KubernetesObject,
  list,
  LocalClaim,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { hubClaims } from './hub';
import { exportClaim, importClaims, memberClaims } from './member';
import {
  DeploymentSchema,
  MemberClusterSchema,
  MultiClusterServiceSchema,
  ServiceExportSchema,
} from './schema';

const NETWORKING = 'networking.fleet.azure.com';

/** Azure Kubernetes Fleet Manager, and KubeFleet, which it is made of: a hub and its members. */
export const azureFleet = defineDetector({
  id: 'azure-fleet',
  title: 'Azure Kubernetes Fleet Manager',
  homepage: 'https://kubefleet.dev',
  layer: 'l4',
  tellsMore: {
    commands: [
      'az fleet member list --resource-group <group> --fleet-name <fleet> --output table',
    ],
    meaning:
      'Whether Azure still counts the clusters as members; traffic goes over their virtual networks, which only Azure knows',
  },
  groups: ['networking.fleet.azure.com', 'cluster.kubernetes-fleet.io'],
  version: 1,
  reads: {
    members: list(
      'cluster.kubernetes-fleet.io',
      'memberclusters',
      MemberClusterSchema,
    ),
    exports: list(NETWORKING, 'serviceexports', ServiceExportSchema),
    services: list(
      NETWORKING,
      'multiclusterservices',
      MultiClusterServiceSchema,
    ),
    // A member that has joined for placement alone may serve no group of the fleet but that of works.
    agents: optional(
      list('apps', 'deployments', DeploymentSchema, {
        namespace: 'fleet-system',
        labelSelector: 'app.kubernetes.io/name=member-agent',
      }),
    ),
  },

  detect({ members, exports, services, agents }, looked) {
    const found = [...members, ...exports, ...services, ...(agents ?? [])];
    if (found.length === 0) {
      return { verdict: agents === undefined ? 'unknown' : 'absent' };
    }
    const named = memberClaims(agents ?? []);
    return {
      verdict: 'present',
      mode: members.length > 0 ? 'hub' : 'member',
      evidence: found.map(each => show(each, ['metadata', 'name'])),
      claims: [
        ...members.flatMap(each => hubClaims(each, looked.observedAt)),
        ...(members.length === 0 && named.length === 0
          ? [namelessMember(found)]
          : named),
        ...exports.map(exportClaim),
        ...services.flatMap(importClaims),
      ],
    };
  },
});

/** A cluster that takes part, whose agent does not show by what name: it may be any of the hub's. */
function namelessMember(found: readonly KubernetesObject[]): LocalClaim {
  return {
    type: 'membership',
    identities: [],
    role: 'member',
    evidence: found.map(each => show(each, ['metadata', 'name'])),
  };
}
