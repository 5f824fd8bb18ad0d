import {
  Cluster,
  Detection,
  Evidence,
  IdentityKey,
  IdentityKind,
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
  kinds: readonly IdentityKind[];
};

/** Tells which clusters go by an identity key within an instance of one technology. */
export type IdentityIndex = {
  whoIs(key: IdentityKey, instance: string | undefined): Answer[];
  /** The clusters that belong to an instance, and show no identity of any of these kinds. */
  silentOn(
    kinds: readonly IdentityKind[],
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

  for (const { cluster, claims } of detections) {
    for (const claim of claims) {
      if (claim.type === 'membership') {
        const { instance, evidence } = claim;
        claim.identities.forEach(key =>
          add(key, { cluster, instance, evidence }),
        );
        const kinds = claim.identities.map(({ kind }) => kind);
        members.push({ cluster, instance, kinds });
      }
    }
  }
  for (const { ref, aliases } of clusters) {
    if (Object.hasOwn(aliases, technology)) {
      const key = { kind: 'id' as const, value: aliases[technology] };
      add(key, { cluster: ref, evidence: [] });
    }
  }

  return {
    whoIs: (key, instance) =>
      (answers.get(normalise(key)) ?? []).filter(answer =>
        mayBeOneInstance(answer.instance, instance),
      ),
    silentOn: (kinds, instance) => {
      const its = members.filter(member =>
        mayBeOneInstance(member.instance, instance),
      );
      const speaking = [
        ...its
          .filter(member => member.kinds.some(kind => kinds.includes(kind)))
          .map(({ cluster }) => cluster),
        ...clusters
          .filter(() => kinds.includes('id'))
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

/** DNS compares without regard to case, and a trailing dot only says that a name is whole. */
function normalise({ kind, value }: IdentityKey): string {
  return JSON.stringify([
    kind,
    kind === 'address'
      ? value.toLowerCase().replace(/\.(?=:\d+$|$)/, '')
      : value,
  ]);
}
