import {
  defineDetector,
  imageVersion,
  list,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { leadershipClaims } from './leadership';
import { partsOf } from './membership';
import {
  ClusterClaimSchema,
  ClusterInfoImportSchema,
  ClusterSetSchema,
  ControllerSchema,
  GatewaySchema,
  MemberClusterAnnounceSchema,
} from './schema';
import { tunnelClaims } from './tunnels';

const GROUP = 'multicluster.crd.antrea.io';

/** Antrea Multi-cluster: tunnels between gateway nodes, arranged by one leader. */
export const antreaMulticluster = defineDetector({
  id: 'antrea-multicluster',
  title: 'Antrea Multi-cluster',
  homepage: 'https://antrea.io',
  layer: 'l3',
  tellsMore: {
    commands: [
      'antctl mc get clusterset -A',
      'kubectl exec -n <namespace> <pod> -- wget -qO- antrea-mc-<service>',
    ],
    meaning:
      'Whether a request to an imported Service passes the tunnel of the two gateways',
  },
  groups: ['multicluster.crd.antrea.io'],
  remedies: {
    'cidr-overlap':
      'Rebuild one of the clusters with a Service range of its own: Antrea does not translate Service addresses',
    'link-unencrypted':
      'Set multicluster.trafficEncryptionMode to wireGuard in the configuration of antrea-agent, in all clusters of the set',
    unused: 'Let a second cluster join the ClusterSet, or delete it',
  },
  version: 1,
  reads: {
    sets: list(GROUP, 'clustersets', ClusterSetSchema),
    gateways: list(GROUP, 'gateways', GatewaySchema),
    imports: list(GROUP, 'clusterinfoimports', ClusterInfoImportSchema),
    announces: list(
      GROUP,
      'memberclusterannounces',
      MemberClusterAnnounceSchema,
    ),
    claims: optional(list(GROUP, 'clusterclaims', ClusterClaimSchema)),
    controllers: optional(
      list('apps', 'deployments', ControllerSchema, {
        labelSelector: 'component=antrea-mc-controller',
        whenServed: GROUP,
      }),
    ),
  },

  detect(seen, looked) {
    const { sets, controllers } = seen;
    const installed = [...sets, ...(controllers ?? [])];
    if (installed.length === 0) {
      return {
        verdict: controllers === undefined ? 'unknown' : 'absent',
        irrelevant: ['claims'],
      };
    }

    const parts = partsOf(seen);
    const version = controllers
      ?.flatMap(({ spec }) => spec.template.spec.containers)
      .map(({ image }) => imageVersion(image))
      .find(found => found !== undefined);
    const roles = new Set(parts.map(({ role }) => role));
    return {
      verdict: 'present',
      ...(sets.every(({ spec }) => spec.clusterID)
        ? { irrelevant: ['claims'] }
        : {}),
      ...(version === undefined ? {} : { version }),
      mode: [...roles].sort().join(' and ') || 'in no set',
      evidence: installed.map(object => show(object, ['metadata', 'name'])),
      claims: parts.flatMap(part => [
        part.membership,
        ...tunnelClaims(part, seen.imports),
        ...leadershipClaims(part, seen, looked),
      ]),
    };
  },
});
