import {
  defineDetector,
  list,
  optional,
  Seen,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Implementer, implementerOf } from './implementer';
import { importClaims, Self } from './imports';
import {
  ClusterPropertySchema,
  ClusterSetSchema,
  EndpointSliceSchema,
  ServiceExportSchema,
  ServiceImportSchema,
  SubmarinerSchema,
} from './schema';

const GROUP = 'multicluster.x-k8s.io';

// The second is what the first was called in early drafts of KEP-2149.
const ID_NAMES = ['cluster.clusterset.k8s.io', 'id.k8s.io'];

const reads = {
  exports: list(GROUP, 'serviceexports', ServiceExportSchema),
  imports: list(GROUP, 'serviceimports', ServiceImportSchema),
  slices: optional(
    list('discovery.k8s.io', 'endpointslices', EndpointSliceSchema, {
      labelSelector: 'multicluster.kubernetes.io/source-cluster',
      whenServed: GROUP,
    }),
  ),
  properties: optional(
    list('about.k8s.io', 'clusterproperties', ClusterPropertySchema),
  ),
  submariners: optional(list('submariner.io', 'submariners', SubmarinerSchema)),
  clusterSets: optional(
    list('multicluster.crd.antrea.io', 'clustersets', ClusterSetSchema),
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
        irrelevant: ['slices', 'properties', 'submariners', 'clusterSets'],
      };
    }
    const implementer = implementerOf({
      imports,
      slices,
      submariners: seen.submariners ?? [],
      clusterSets: seen.clusterSets ?? [],
    });
    const self = selfOf(seen);

    return {
      verdict: 'present',
      ...(implementer === undefined ? {} : { mode: `by ${implementer.name}` }),
      evidence: [...exports, ...imports].map(each =>
        show(each, ['metadata', 'name']),
      ),
      claims: [
        ...membershipOf(seen, self),
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
    ? seen.submariners !== undefined && seen.clusterSets !== undefined
    : !implementer.tellsLinks;
}

function propertyOf(
  { properties = [] }: Seen<typeof reads>,
  ...names: string[]
) {
  return names
    .flatMap(name =>
      properties.filter(({ metadata }) => metadata.name === name),
    )
    .find(({ spec }) => spec.value !== '');
}

function selfOf(seen: Seen<typeof reads>): Self {
  const id = propertyOf(seen, ...ID_NAMES);
  const set = propertyOf(seen, 'clusterset.k8s.io');
  return {
    ...(id === undefined ? {} : { id: id.spec.value }),
    ...(set === undefined ? {} : { clusterSet: set.spec.value }),
  };
}

function membershipOf(seen: Seen<typeof reads>, { id, clusterSet }: Self) {
  const property = propertyOf(seen, ...ID_NAMES);
  return property === undefined || id === undefined
    ? []
    : [
        {
          type: 'membership' as const,
          ...(clusterSet === undefined ? {} : { instance: clusterSet }),
          identities: [{ kind: 'id' as const, value: id }],
          evidence: [show(property, ['spec', 'value'])],
        },
      ];
}
