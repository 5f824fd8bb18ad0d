import {
  Cluster,
  Detection,
  Evidence,
  IdentityKey,
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
): IdentityIndex {
  const answers = new Map<string, Answer[]>();
  const byAlias = new Map<string, Answer[]>();
  const members: Member[] = [];
  const add = (key: IdentityKey, answer: Answer) => {
    const text = normalise(key);
    const known = answers.get(text);
    if (known === undefined) {
      answers.set(text, [answer]);
    } else {
      known.push(answer);
    }
  };

  for (const { cluster, claims, verdict } of detections) {
    const memberships = claims.filter(claim => claim.type === 'membership');
    for (const { instance, identities, evidence } of memberships) {
      identities.forEach(key => add(key, { cluster, instance, evidence }));
      members.push({ cluster, instance, identities });
    }
    // Who has the technology takes part in it, by whatever name.
    if (verdict === 'present' && memberships.length === 0) {
      members.push({ cluster, instance: undefined, identities: [] });
    }
  }
  for (const { ref, aliases } of clusters) {
    if (Object.hasOwn(aliases, technology)) {
      const alias = aliases[technology];
      byAlias.set(alias, [
        ...(byAlias.get(alias) ?? []),
        { cluster: ref, evidence: [] },
      ]);
    }
  }

  return {
    whoIs: (key, instance) =>
      [
        ...(answers.get(normalise(key)) ?? []),
        ...(key.kind === 'id' ? byAlias.get(key.value) ?? [] : []),
      ].filter(answer => mayBeOneInstance(answer.instance, instance)),
    silentOn: (keys, instance) => {
      const its = members.filter(member =>
        mayBeOneInstance(member.instance, instance),
      );
      const speaking = [
        ...its
          .filter(({ identities }) =>
            identities.some(shown => keys.some(key => isOfSort(shown, key))),
          )
          .map(({ cluster }) => cluster),
        ...clusters
          .filter(() => keys.some(({ kind }) => kind === 'id'))
          .filter(({ aliases }) => Object.hasOwn(aliases, technology))
          .map(({ ref }) => ref),
      ];
      return distinct(its.map(({ cluster }) => cluster)).filter(
        cluster => !speaking.includes(cluster),
      );
    },
  };
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
