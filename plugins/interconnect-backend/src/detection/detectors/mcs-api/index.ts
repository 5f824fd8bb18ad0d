import {
  defineDetector,
  list,
  optional,
  Seen,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { importClaims } from '../../multiClusterServices/importClaims';
import {
  clusterProperties,
  importedSlices,
  MCS_GROUP,
  serviceImports,
} from '../../multiClusterServices/schema';
import { membershipOf, selfOf } from '../../multiClusterServices/selfOf';
import { Implementer, implementerOf } from './implementer';
import {
  ClusterSetSchema,
  IstiodSchema,
  ServiceExportSchema,
  SubmarinerSchema,
} from './schema';

const reads = {
  exports: list(MCS_GROUP, 'serviceexports', ServiceExportSchema),
  imports: serviceImports,
  slices: importedSlices,
  properties: clusterProperties,
  submariners: optional(list('submariner.io', 'submariners', SubmarinerSchema)),
  clusterSets: optional(
    list('multicluster.crd.antrea.io', 'clustersets', ClusterSetSchema),
  ),
  istiods: optional(
    list('apps', 'deployments', IstiodSchema, { labelSelector: 'app=istiod' }),
  ),
};

/**
 * Multi-Cluster Services (KEP-1645): Services of one cluster that others import. The API says who
 * imports from whom; an implementer, which is named, carries the traffic.
 */
export const mcsApi = defineDetector({
  id: 'mcs-api',
  title: 'Multi-Cluster Services API',
  homepage:
    'https://multicluster.sigs.k8s.io/concepts/multicluster-services-api/',
  layer: 'l4',
  tellsMore: {
    commands: [
      'kubectl get serviceimports -A',
      'kubectl exec <pod> -- nslookup <service>.<namespace>.svc.clusterset.local',
    ],
    meaning:
      'Whether the name of an exported Service resolves in the other clusters; the network below belongs to whoever implements the API',
  },
  version: 1,
  reads,

  detect(seen) {
    const { exports, imports, slices = [] } = seen;
    if (exports.length === 0 && imports.length === 0) {
      return {
        verdict: 'absent',
        irrelevant: [
          'slices',
          'properties',
          'submariners',
          'clusterSets',
          'istiods',
        ],
      };
    }
    const implementer = implementerOf({
      imports,
      slices,
      submariners: seen.submariners ?? [],
      clusterSets: seen.clusterSets ?? [],
      istiods: seen.istiods ?? [],
    });
    const self = selfOf(seen.properties);

    return {
      verdict: 'present',
      ...(implementer === undefined ? {} : { mode: `by ${implementer.name}` }),
      evidence: [...exports, ...imports].map(each =>
        show(each, ['metadata', 'name']),
      ),
      claims: [
        ...membershipOf(self),
        ...(mayTellLinks(seen, implementer)
          ? importClaims(imports, slices, self)
          : []),
      ],
    };
  },
});

/**
 * What could not be read may be the cluster's own name, without which it cannot be told from its
 * peers, or an implementer that tells of the links itself.
 */
function mayTellLinks(
  seen: Seen<typeof reads>,
  implementer: Implementer | undefined,
): boolean {
  if (seen.properties === undefined) {
    return false;
  }
  return implementer === undefined
    ? seen.submariners !== undefined &&
        seen.clusterSets !== undefined &&
        seen.istiods !== undefined
    : !implementer.tellsLinks;
}
