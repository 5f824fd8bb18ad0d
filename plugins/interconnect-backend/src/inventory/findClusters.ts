import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  CATALOG_FILTER_EXISTS,
  EntityFilterQuery,
} from '@backstage/catalog-client';
import {
  annotation,
  annotationText,
  CatalogEntity,
  refOf,
  relatedRefs,
} from './catalogEntity';
import { LINKS_ANNOTATION, MAX_DECLARATION } from '../declaredLinks';
import { FoundCluster, NamedCluster } from './FoundCluster';
import {
  claimsOfPart,
  claimsOfResource,
  CLUSTER_ANNOTATION,
  domainsOf,
} from './membershipClaims';
import { collectMemberships } from './memberships';
import { CatalogAccess, queryCatalog } from './queryCatalog';

const CLUSTER_TYPE = 'kubernetes-cluster';

/** A bundle of CA certificates is the longest annotation there is reason to keep. */
const MAX_ANNOTATION = 64 * 1024;

const REF_FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];
const CLUSTER_FIELDS = [
  ...REF_FIELDS,
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'spec.system',
  'spec.owner',
  'relations',
];
const SYSTEM_FIELDS = [...REF_FIELDS, 'spec.domain', 'relations'];
const PART_FIELDS = [
  ...REF_FIELDS,
  'metadata.annotations',
  'spec.system',
  'spec.dependsOn',
  'relations',
];

/** Only parts of a System that can lead to a cluster; in a large catalog most entities cannot. */
const PARTS_THAT_NAME_CLUSTERS: EntityFilterQuery = [
  { kind: 'Component', 'relations.dependsOn': CATALOG_FILTER_EXISTS },
  { kind: 'Component', 'spec.dependsOn': CATALOG_FILTER_EXISTS },
  {
    kind: 'Component',
    [`metadata.annotations.${CLUSTER_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
  },
  { kind: 'Resource', 'relations.dependsOn': CATALOG_FILTER_EXISTS },
  { kind: 'Resource', 'spec.dependsOn': CATALOG_FILTER_EXISTS },
];

/**
 * Finds the clusters of all Systems: Resources of type `kubernetes-cluster`, and clusters that
 * only app-config knows but a Component's annotation names.
 *
 * The catalog is written by many hands: what makes no sense in it is skipped, never thrown.
 */
export async function findClusters(
  deps: CatalogAccess & { configuredClusters: readonly NamedCluster[] },
): Promise<{ clusters: FoundCluster[] }> {
  const [resources, systems, parts] = await Promise.all([
    queryCatalog(
      deps,
      { kind: 'Resource', 'spec.type': CLUSTER_TYPE },
      CLUSTER_FIELDS,
    ),
    queryCatalog(deps, { kind: 'System' }, SYSTEM_FIELDS),
    queryCatalog(deps, PARTS_THAT_NAME_CLUSTERS, PART_FIELDS),
  ]);

  const aliases = new Map(
    deps.configuredClusters.map(({ name, aliases: own }) => [name, own]),
  );
  const clusters = new Map<string, FoundCluster>();
  for (const resource of resources) {
    const found = clusterOf(resource, aliases);
    if (found !== undefined) {
      clusters.set(found.cluster.ref, found);
    }
  }

  const claims = [
    ...resources.flatMap(claimsOfResource),
    ...parts.flatMap(part => claimsOfPart(part, clusters, aliases)),
  ];
  for (const { cluster, configuredName } of claims) {
    if (configuredName !== undefined && !clusters.has(cluster)) {
      clusters.set(cluster, configuredOnly(cluster, configuredName, aliases));
    }
  }

  const memberships = collectMemberships(claims, domainsOf(systems));
  return {
    clusters: [...clusters.values()]
      .map(found => ({
        ...found,
        cluster: {
          ...found.cluster,
          memberships: memberships.get(found.cluster.ref) ?? [],
        },
      }))
      .sort((a, b) => (a.cluster.ref < b.cluster.ref ? -1 : 1)),
  };
}

function clusterOf(
  resource: CatalogEntity,
  aliases: ReadonlyMap<string, Record<string, string>>,
): FoundCluster | undefined {
  const ref = refOf(resource);
  if (ref === undefined || resource.spec.type?.toLowerCase() !== CLUSTER_TYPE) {
    return undefined;
  }

  const name =
    annotation(resource, CLUSTER_ANNOTATION) ?? resource.metadata.name;
  const { title } = resource.metadata;
  // One character more than is believed tells that there was more.
  const declaredLinks = annotationText(
    resource,
    LINKS_ANNOTATION,
    MAX_DECLARATION + 1,
  );
  const [owner] = relatedRefs(resource, {
    type: RELATION_OWNED_BY,
    kind: 'Group',
    spec: [resource.spec.owner],
  });
  return {
    cluster: {
      ref,
      name,
      ...(title === undefined ? {} : { title }),
      ...(owner === undefined ? {} : { owner }),
      memberships: [],
      aliases: aliases.get(name) ?? {},
      ...(declaredLinks === undefined ? {} : { declaredLinks }),
    },
    annotations: kubernetesAnnotations(resource),
    inCatalog: true,
  };
}

function kubernetesAnnotations(
  resource: CatalogEntity,
): Record<string, string> {
  return Object.fromEntries(
    Object.keys(resource.metadata.annotations)
      .filter(key => key.startsWith('kubernetes.io/'))
      .sort()
      .flatMap(key => {
        const value = annotation(resource, key, MAX_ANNOTATION);
        return value === undefined ? [] : [[key, value]];
      }),
  );
}

function configuredOnly(
  ref: string,
  name: string,
  aliases: ReadonlyMap<string, Record<string, string>>,
): FoundCluster {
  return {
    cluster: { ref, name, memberships: [], aliases: aliases.get(name) ?? {} },
    annotations: {},
    inCatalog: false,
  };
}
