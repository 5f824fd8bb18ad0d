import {
  Cluster,
  Detection,
  Evidence,
  IdentityKey,
  Membership,
} from '@interconnect/backstage-plugin-interconnect-common';
import { distinct } from '../sortedBy';

/** A cluster that is known by a key, and the instance within which it is. */
export type Answer = {
  cluster: string;
  instance?: string;
  evidence: readonly Evidence[];
};

type Member = {
  cluster: string;
  instance?: string;
  identities: readonly IdentityKey[];
};

/** Names by which any technology may mean a cluster, whether it is installed there or not. */
export type KnownNames = {
  /** Of which sorts they are, apart from uids. */
  sorts: readonly string[];
  /** By entity ref. */
  byCluster: ReadonlyMap<string, readonly Membership[]>;
};

/** Tells which clusters go by an identity key within an instance of one technology. */
export type IdentityIndex = {
  whoIs(key: IdentityKey, instance: string | undefined): Answer[];
  /** The clusters that belong to an instance, and show no identity of the sort of any of these. */
  silentOn(
    keys: readonly IdentityKey[],
    instance: string | undefined,
  ): string[];
};

/**
 * Indexes what clusters call themselves in one technology, and what operators say that it
 * calls them.
 */
export function indexIdentities(
  technology: string,
  clusters: readonly Cluster[],
  detections: readonly Detection[],
  known: KnownNames,
): IdentityIndex {
  const answers = new Map<string, Answer[]>();
  const byName = new Map<string, Answer[]>();
  const byAlias = new Map<string, Answer[]>();
  const members: Member[] = [];

  for (const { cluster, claims } of detections) {
    for (const claim of claims) {
      if (claim.type === 'membership') {
        const { instance, identities, evidence } = claim;
        identities.forEach(key =>
          add(answers, normalise(key), { cluster, instance, evidence }),
        );
        members.push({ cluster, instance, identities });
      }
    }
  }
  for (const { ref, aliases } of clusters) {
    if (Object.hasOwn(aliases, technology)) {
      add(byAlias, aliases[technology], { cluster: ref, evidence: [] });
    }
    for (const { identities, instance, evidence } of known.byCluster.get(ref) ??
      []) {
      identities.forEach(key =>
        add(byName, normalise(key), { cluster: ref, instance, evidence }),
      );
    }
  }

  return {
    whoIs: (key, instance) => {
      const fits = (answer: Answer) =>
        mayBeOneInstance(answer.instance, instance);
      const own = [
        ...(answers.get(normalise(key)) ?? []),
        ...(key.kind === 'id' ? byAlias.get(key.value) ?? [] : []),
      ].filter(fits);
      return own.length > 0
        ? own
        : (byName.get(normalise(key)) ?? []).filter(fits);
    },
    silentOn: rememberSorts((keys, instance) => {
      const its = members.filter(member =>
        mayBeOneInstance(member.instance, instance),
      );
      const sorts = keys.flatMap(({ of }) =>
        of !== undefined && known.sorts.includes(of) ? of : [],
      );
      const isKnown = (ref: string) =>
        known.byCluster
          .get(ref)
          ?.some(({ identities }) =>
            identities.some(({ of }) => of !== undefined && sorts.includes(of)),
          );
      const speaking = new Set([
        ...its
          .filter(({ identities }) =>
            identities.some(shown => keys.some(key => isOfSort(shown, key))),
          )
          .map(({ cluster }) => cluster),
        ...clusters
          .filter(() => keys.some(({ kind }) => kind === 'id'))
          .filter(({ aliases }) => Object.hasOwn(aliases, technology))
          .map(({ ref }) => ref),
      ]);
      // By a name that each cluster may have, each that has none may be meant.
      return distinct([
        ...its.map(({ cluster }) => cluster),
        ...(sorts.length > 0 ? clusters.map(({ ref }) => ref) : []),
      ]).filter(ref => !speaking.has(ref) && !isKnown(ref));
    }),
  };
}

/** Who is silent depends on the sorts of the keys alone, and a hub asks once for each of its peers. */
function rememberSorts(silentOn: IdentityIndex['silentOn']) {
  const known = new Map<string, string[]>();
  return (keys: readonly IdentityKey[], instance: string | undefined) => {
    const sorts = JSON.stringify([
      instance,
      keys.map(({ kind, of }) => [kind, of]),
    ]);
    const silent = known.get(sorts) ?? silentOn(keys, instance);
    known.set(sorts, silent);
    return silent;
  };
}

function add(to: Map<string, Answer[]>, key: string, answer: Answer) {
  const known = to.get(key);
  if (known === undefined) {
    to.set(key, [answer]);
  } else {
    known.push(answer);
  }
}

/** Whether two instances may be the same one: an instance that is not known may be any. */
export function mayBeOneInstance(
  one: string | undefined,
  other: string | undefined,
): boolean {
  return one === undefined || other === undefined || one === other;
}

/** Whether who shows the one would show the other too, if it were its own. */
function isOfSort(shown: IdentityKey, { kind, of }: IdentityKey): boolean {
  return shown.kind === kind && (of === undefined || shown.of === of);
}

/** DNS compares without regard to case, and a trailing dot only says that a name is whole. */
function normalise({ kind, of, value }: IdentityKey): string {
  return JSON.stringify([
    kind,
    of ?? '',
    kind === 'address'
      ? value.toLowerCase().replace(/\.(?=:\d+$|$)/, '')
      : value,
  ]);
}
