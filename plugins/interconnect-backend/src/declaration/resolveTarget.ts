import { Cluster } from '@interconnect/backstage-plugin-interconnect-common';

/** Which clusters go by a name, and which by an entity ref. */
export type ClusterIndex = {
  refs: ReadonlySet<string>;
  byName: ReadonlyMap<string, readonly string[]>;
};

export function indexClusters(clusters: readonly Cluster[]): ClusterIndex {
  const byName = new Map<string, string[]>();
  for (const { ref, name } of clusters) {
    byName.set(name, [...(byName.get(name) ?? []), ref]);
  }
  return { refs: new Set(clusters.map(({ ref }) => ref)), byName };
}

/**
 * The cluster that an entity means: by an entity ref, or by a name alone. A name is looked for in
 * the entity's own namespace first, then in `default`, then among the names by which app-config
 * knows clusters.
 */
export function resolveTarget(
  target: string,
  declarer: string,
  { refs, byName }: ClusterIndex,
): { ref: string } | { problem: 'nobody' | 'several' } {
  const [, kind = 'resource', namespace, name] =
    /^(?:([^:/\s]+):)?(?:([^:/\s]+)\/)?([^:/\s]+)$/.exec(target) ?? [];
  if (name === undefined) {
    return { problem: 'nobody' };
  }

  const own = declarer.slice(declarer.indexOf(':') + 1, declarer.indexOf('/'));
  const ref = (namespace === undefined ? [own, 'default'] : [namespace])
    .map(each => `${kind}:${each}/${name}`.toLowerCase())
    .find(each => refs.has(each));
  if (ref !== undefined) {
    return { ref };
  }
  const named = target === name ? byName.get(name) ?? [] : [];
  if (named.length === 1) {
    return { ref: named[0] };
  }
  return { problem: named.length === 0 ? 'nobody' : 'several' };
}
