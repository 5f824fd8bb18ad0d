import { SELECTABLE, holds, Listing } from './covering';

/** Fewer narrow lists of one resource are asked for without ado. */
const WORTH_A_SCOUT = 3;

/** One page: where there is more, many narrow lists are less to carry than all names. */
const SCOUT_LIMIT = 500;

/**
 * Scouts for the resources of which many narrow lists are wanted, and no wide one.
 *
 * Only where some read may list the whole resource anyway, so that no role need allow more; and
 * never for ConfigMaps and Secrets, whose names others choose with less care.
 *
 * @param certain - the lists that are asked for if nothing tells that they are empty
 */
export function scoutsFor(
  listings: readonly Listing[],
  certain: readonly Listing[],
): Listing[] {
  const scouts: Listing[] = [];
  for (const listing of certain) {
    const scout = scoutOf(listing);
    const wanted = certain.filter(
      each => !each.spec.metadataOnly && holds(scout, each),
    );
    const isHeld = [...certain, ...scouts].some(each => holds(each, scout));
    const isAllowed = listings.some(
      ({ spec }) =>
        spec.group === listing.spec.group &&
        spec.resource === listing.spec.resource &&
        spec.name === undefined,
    );
    const isPrivate =
      listing.spec.group === '' &&
      ['configmaps', 'secrets'].includes(listing.spec.resource);
    if (wanted.length >= WORTH_A_SCOUT && !isHeld && isAllowed && !isPrivate) {
      scouts.push(scout);
    }
  }
  return scouts;
}

function scoutOf({ read, spec, version }: Listing): Listing {
  const { group, resource, kind } = spec;
  return {
    read: {
      name: `${read.name} (scout)`,
      spec,
      mask: SELECTABLE,
      onlyGate: true,
    },
    spec: { type: 'resource', group, resource, kind, metadataOnly: true },
    version,
    limit: SCOUT_LIMIT,
  };
}
