import {
  Cluster,
  ClusterMembership,
  FoundBy,
} from '@interconnect/backstage-plugin-interconnect-common';

/** That one entity of the catalog says that a cluster belongs to a System. */
export type MembershipClaim = {
  cluster: string;
  system: string;
  foundBy: FoundBy;
  /** The cluster's name in app-config, when the catalog has no Resource for it. */
  configuredName?: string;
};

/** A member of a System or a Domain, and by which rules it was found. */
export type Member = {
  ref: string;
  foundBy: FoundBy[];
};

const RULES: readonly FoundBy[] = ['system', 'dependsOn', 'annotation'];

/** Puts the claims together: one membership for each cluster and System, with all its rules. */
export function collectMemberships(
  claims: readonly MembershipClaim[],
  domains: ReadonlyMap<string, string>,
): Map<string, ClusterMembership[]> {
  const rules = new Map<string, Map<string, Set<FoundBy>>>();
  for (const { cluster, system, foundBy } of claims) {
    const systems = rules.get(cluster) ?? new Map<string, Set<FoundBy>>();
    const found = systems.get(system) ?? new Set<FoundBy>();
    rules.set(cluster, systems.set(system, found.add(foundBy)));
  }

  return new Map(
    [...rules].map(([cluster, systems]) => [
      cluster,
      [...systems.keys()].sort().map(system => {
        const domain = domains.get(system);
        return {
          system,
          ...(domain === undefined ? {} : { domain }),
          foundBy: RULES.filter(rule => systems.get(system)?.has(rule)),
        };
      }),
    ]),
  );
}

/** The clusters of one System, sorted by ref. */
export function membersOfSystem(
  clusters: readonly { cluster: Cluster }[],
  system: string,
): Member[] {
  return membersWhere(clusters, membership => membership.system === system);
}

/** The clusters of all Systems of one Domain, sorted by ref. */
export function membersOfDomain(
  clusters: readonly { cluster: Cluster }[],
  domain: string,
): Member[] {
  return membersWhere(clusters, membership => membership.domain === domain);
}

function membersWhere(
  clusters: readonly { cluster: Cluster }[],
  matches: (membership: ClusterMembership) => boolean,
): Member[] {
  return clusters
    .flatMap(({ cluster: { ref, memberships } }) => {
      const found = new Set(
        memberships.filter(matches).flatMap(({ foundBy }) => foundBy),
      );
      return found.size === 0
        ? []
        : [{ ref, foundBy: RULES.filter(rule => found.has(rule)) }];
    })
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}
