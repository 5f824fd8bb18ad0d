import {
  defineDetector,
  KubernetesObject,
  list,
  listMetadata,
  LocalClaim,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { membershipsOf, senderClaims, targetClaim } from './claims';
import {
  ClusterSourceSchema,
  ClusterTargetSchema,
  Deployment,
  DeploymentSchema,
  NodeSchema,
  PodChaperonSchema,
  SourceSchema,
  TargetSchema,
} from './schema';

const GROUP = 'multicluster.admiralty.io';

/** Admiralty: pods of one cluster run in another, through a virtual node. */
export const admiralty = defineDetector({
  id: 'admiralty',
  title: 'Admiralty',
  homepage: 'https://admiralty.io',
  layer: 'l7',
  tellsMore: {
    commands: ['kubectl get nodes -l virtual-kubelet.io/provider=admiralty'],
    meaning:
      'Whether the virtual node of each target is ready; Admiralty itself carries no traffic',
  },
  groups: ['multicluster.admiralty.io'],
  remedies: {
    unused:
      'Declare a Target or ClusterTarget for the cluster that pods are to run in, or uninstall Admiralty',
  },
  version: 1,
  reads: {
    targets: list(GROUP, 'targets', TargetSchema),
    clusterTargets: list(GROUP, 'clustertargets', ClusterTargetSchema),
    sources: optional(list(GROUP, 'sources', SourceSchema)),
    clusterSources: optional(
      list(GROUP, 'clustersources', ClusterSourceSchema),
    ),
    pods: optional(listMetadata(GROUP, 'podchaperons', PodChaperonSchema)),
    nodes: optional(
      list('', 'nodes', NodeSchema, {
        labelSelector: 'virtual-kubelet.io/provider=admiralty',
        whenServed: GROUP,
      }),
    ),
    controllers: optional(
      list('apps', 'deployments', DeploymentSchema, {
        labelSelector: 'app.kubernetes.io/name=multicluster-scheduler',
        whenServed: GROUP,
      }),
    ),
  },

  detect(seen) {
    const { nodes, pods = [], controllers = [] } = seen;
    const targets = [...seen.targets, ...seen.clusterTargets];
    const found = [
      ...targets,
      ...(seen.sources ?? []),
      ...(seen.clusterSources ?? []),
      ...controllers,
    ];
    if (found.length === 0) {
      const hidden = [seen.sources, seen.clusterSources, seen.controllers];
      return hidden.some(each => each === undefined)
        ? { verdict: 'unknown' }
        : { verdict: 'absent', irrelevant: ['pods', 'nodes'] };
    }
    return {
      verdict: 'present',
      ...(targets.length === 0 ? { irrelevant: ['nodes'] } : {}),
      evidence: found.map(each => show(each, ['metadata', 'name'])),
      claims: [
        ...membershipsIn(found, controllers),
        ...targets
          .filter(({ spec }) => spec?.self !== true)
          .map(each => targetClaim(each, nodes)),
        ...senderClaims(pods),
      ],
    };
  },
});

/** Who says no name may still be anybody's target. */
function membershipsIn(
  found: readonly KubernetesObject[],
  controllers: readonly Deployment[],
): LocalClaim[] {
  const named = controllers.flatMap(membershipsOf);
  return named.length > 0
    ? named
    : [
        {
          type: 'membership',
          identities: [],
          evidence: found.map(each => show(each, ['metadata', 'name'])),
        },
      ];
}
