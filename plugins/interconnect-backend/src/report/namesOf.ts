import {
  Cluster,
  Detection,
  PeerClaim,
} from '@interconnect/backstage-plugin-interconnect-common';
import { distinct, sortedBy } from '../sortedBy';

/** All that somebody is called, by whom it may concern to keep it secret. */
export type Named = {
  /** Entity ref of a cluster or a System. */
  ref: string;
  /** Its ref, and every name or identifier by which objects call it; sorted. */
  names: string[];
};

/**
 * How clusters and their Systems are called, anywhere: in the catalog, by the operator, by the
 * technologies that run on them, and by peers whose objects name them.
 */
export function namesOf(
  clusters: readonly Cluster[],
  detections: readonly Detection[],
): Named[] {
  const names = new Map<string, Set<string>>();
  const call = (ref: string, ...more: readonly string[]) => {
    const known = names.get(ref) ?? new Set([ref]);
    more.forEach(name => known.add(name));
    names.set(ref, known);
  };

  for (const { ref, name, title, aliases, memberships } of clusters) {
    call(ref, name, ...(title === undefined ? [] : [title]));
    call(ref, ...Object.values(aliases));
    memberships.forEach(({ system }) => call(system));
  }
  const owners = ownersOf(detections);
  for (const [key, refs] of owners) {
    refs.forEach(ref => call(ref, key.slice(key.indexOf(' ') + 1)));
  }
  for (const { cluster, technology, claims } of detections) {
    for (const claim of claims) {
      if (claim.type === 'peer') {
        ownersOfPeer(owners, technology, claim)
          .filter(ref => ref !== cluster)
          .forEach(ref => call(ref, claim.peer.name, ...valuesOf(claim)));
      }
    }
  }
  return sortedBy(
    [...names].map(([ref, its]) => ({ ref, names: distinct(its) })),
    ({ ref }) => ref,
  );
}

/** Who answers to an identity: technology and value to the refs of clusters. */
function ownersOf(detections: readonly Detection[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { cluster, technology, claims } of detections) {
    for (const claim of claims) {
      if (claim.type === 'membership') {
        for (const { value } of claim.identities) {
          const key = `${technology} ${value}`;
          owners.set(key, (owners.get(key) ?? new Set()).add(cluster));
        }
      }
    }
  }
  return owners;
}

function ownersOfPeer(
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  technology: string,
  { peer }: PeerClaim,
): string[] {
  // What everyone on a shared medium answers to is the name of nobody.
  return peer.everyone
    ? []
    : peer.identities.flatMap(({ value }) => [
        ...(owners.get(`${technology} ${value}`) ?? []),
      ]);
}

function valuesOf({ peer }: PeerClaim): string[] {
  return peer.identities.map(({ value }) => value);
}
