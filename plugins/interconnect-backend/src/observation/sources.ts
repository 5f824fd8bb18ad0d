import { setNewest } from '../setNewest';
import { byWidth, covers, holds, Listing, maskFor } from './covering';
import { FieldMask } from './fieldMask';
import { PlannedRead } from './planReads';
import { scoutsFor } from './scoutsFor';

/** From which lists the reads of a cluster are answered. */
export type Sources = {
  /** The list of each read that asks for one, by the read's name. */
  listings: ReadonlyMap<string, Listing>;
  /** A wider list that stands in for a list. */
  covers: ReadonlyMap<Listing, Listing>;
  /** A list of names that tells whether a list is worth asking for. */
  scouts: ReadonlyMap<Listing, Listing>;
  /** What is kept of lists from which others are answered. */
  shared: ReadonlyMap<Listing, FieldMask>;
};

const NONE: Sources = {
  listings: new Map(),
  covers: new Map(),
  scouts: new Map(),
  shared: new Map(),
};

/** Clusters serve the same APIs more often than not. */
const MOST_KINDS_OF_CLUSTERS = 200;

const known = new WeakMap<PlannedRead, Map<string, Sources>>();

/**
 * Works out the sources once for all clusters that serve the same of a plan.
 *
 * The lists and masks are then the same objects each time, by which it can be told whether an
 * earlier outcome holds what is wanted now.
 */
export function sourcesOf(listings: readonly Listing[]): Sources {
  if (listings.length === 0) {
    return NONE;
  }
  const ofPlan = known.get(listings[0].read) ?? new Map<string, Sources>();
  known.set(listings[0].read, ofPlan);

  const signature = listings
    .map(({ read, version }) => `${read.name} ${version}`)
    .join('\n');
  const sources = ofPlan.get(signature) ?? workOut(listings);
  setNewest(ofPlan, signature, sources, MOST_KINDS_OF_CLUSTERS);
  return sources;
}

function workOut(listings: readonly Listing[]): Sources {
  // Nobody waits for a list that may turn out not to be made.
  const certain = listings.filter(({ spec }) => spec.whenSeen === undefined);
  const wide = [...certain, ...scoutsFor(listings, certain)].sort(byWidth);
  const widest = (is: typeof covers) =>
    new Map(
      listings.flatMap((to): [Listing, Listing][] => {
        const found = wide.find(
          from =>
            is(from, to) && (byWidth(from, to) < 0 || !certain.includes(to)),
        );
        return found === undefined ? [] : [[to, found]];
      }),
    );
  const covering = widest(covers);
  const scouting = widest(holds);

  const shared = new Map<Listing, FieldMask>();
  for (const from of new Set([...covering.values(), ...scouting.values()])) {
    const users = [...covering].flatMap(([user, cover]) =>
      cover === from ? [user] : [],
    );
    shared.set(from, maskFor(from, users));
  }
  return {
    listings: new Map(listings.map(listing => [listing.read.name, listing])),
    covers: covering,
    scouts: scouting,
    shared,
  };
}
