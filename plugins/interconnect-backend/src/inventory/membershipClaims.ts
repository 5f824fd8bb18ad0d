import {
  RELATION_DEPENDS_ON,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { FoundBy } from '@interconnect/backstage-plugin-interconnect-common';
import { annotation, CatalogEntity, refOf, relatedRefs } from './catalogEntity';
import { FoundCluster } from './FoundCluster';
import { MembershipClaim } from './memberships';

/** Written by the Backstage Kubernetes plugin's users: the cluster on which a Component runs. */
export const CLUSTER_ANNOTATION = 'backstage.io/kubernetes-cluster';

/** That a cluster's own Resource is part of Systems. */
export function claimsOfResource(resource: CatalogEntity): MembershipClaim[] {
  const cluster = refOf(resource);
  return cluster === undefined
    ? []
    : systemsOf(resource).map(system => ({
        cluster,
        system,
        foundBy: 'system',
      }));
}

/** That a part of Systems depends on clusters, or names one in its annotation. */
export function claimsOfPart(
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

/** The Domain of each System that has one, by their refs. */
export function domainsOf(
  systems: readonly CatalogEntity[],
): Map<string, string> {
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
