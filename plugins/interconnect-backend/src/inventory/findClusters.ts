import {
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  CATALOG_FILTER_EXISTS,
  EntityFilterQuery,
} from '@backstage/catalog-client';
import {
  Cluster,
  FoundBy,
} from '@interconnect/backstage-plugin-interconnect-common';
import { annotation, CatalogEntity, refOf, relatedRefs } from './catalogEntity';
import { collectMemberships, MembershipClaim } from './memberships';
import { CatalogAccess, queryCatalog } from './queryCatalog';

/** A cluster of the inventory, with what the catalog says of how to reach it. */
export type FoundCluster = {
  cluster: Cluster;
  /** The `kubernetes.io/*` annotations of its Resource; untrusted. Empty when only app-config knows it. */
  annotations: Record<string, string>;
  /** Whether the catalog has a Resource for it; where not, only app-config knows it. */
  inCatalog: boolean;
};

/** A cluster as app-config names it. */
export type NamedCluster = {
  name: string;
  aliases: Record<string, string>;
};

const CLUSTER_TYPE = 'kubernetes-cluster';

/** Written by the Backstage Kubernetes plugin's users: the cluster on which a Component runs. */
const CLUSTER_ANNOTATION = 'backstage.io/kubernetes-cluster';

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

function claimsOfResource(resource: CatalogEntity): MembershipClaim[] {
  const cluster = refOf(resource);
  return cluster === undefined
    ? []
    : systemsOf(resource).map(system => ({
        cluster,
        system,
        foundBy: 'system',
      }));
}

function claimsOfPart(
  part: CatalogEntity,
  clusters: ReadonlyMap<string, FoundCluster>,
  configured: ReadonlyMap<string, unknown>,
): MembershipClaim[] {
  const systems = systemsOf(part);
  if (systems.length === 0) {
    return [];
  }

  const claim = (cluster: string, foundBy: FoundBy, configuredName?: string) =>
    systems.map(system => ({ cluster, system, foundBy, configuredName }));
  const dependsOn = relatedRefs(part, {
    type: RELATION_DEPENDS_ON,
    kind: 'Component',
    spec: part.spec.dependsOn,
  });
  const claims: MembershipClaim[] = dependsOn
    .filter(ref => clusters.has(ref))
    .flatMap(ref => claim(ref, 'dependsOn'));

  const name = annotation(part, CLUSTER_ANNOTATION);
  if (name === undefined || part.kind.toLowerCase() !== 'component') {
    return claims;
  }
  const named = clusterNamed(name, part.metadata.namespace, clusters);
  if (named !== undefined) {
    return [...claims, ...claim(named, 'annotation')];
  }
  return configured.has(name)
    ? [
        ...claims,
        ...claim(`resource:default/${name.toLowerCase()}`, 'annotation', name),
      ]
    : claims;
}

/**
 * Names are unique within a namespace only: the Component's own namespace comes first, then
 * `default`, then the others in order of their refs.
 */
function clusterNamed(
  name: string,
  namespace: string,
  clusters: ReadonlyMap<string, FoundCluster>,
): string | undefined {
  const wanted = name.toLowerCase();
  const near = [namespace, 'default']
    .map(each => `resource:${each}/${wanted}`.toLowerCase())
    .find(ref => clusters.has(ref));
  if (near !== undefined) {
    return near;
  }

  const refs = [...clusters.keys()].sort();
  return (
    refs.find(ref => ref.slice(ref.indexOf('/') + 1) === wanted) ??
    refs.find(ref => clusters.get(ref)?.cluster.name === name)
  );
}

function systemsOf(entity: CatalogEntity): string[] {
  return relatedRefs(entity, {
    type: RELATION_PART_OF,
    kind: 'System',
    spec: [entity.spec.system],
  }).filter(ref => ref.startsWith('system:'));
}

function domainsOf(systems: readonly CatalogEntity[]): Map<string, string> {
  const domains = new Map<string, string>();
  for (const system of systems) {
    const ref = refOf(system);
    const domain = relatedRefs(system, {
      type: RELATION_PART_OF,
      kind: 'Domain',
      spec: [system.spec.domain],
    }).find(related => related.startsWith('domain:'));
    if (ref !== undefined && domain !== undefined) {
      domains.set(ref, domain);
    }
  }
  return domains;
}
