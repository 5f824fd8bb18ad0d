import {
  Cluster,
  Detection,
  Evidence,
  IdentityKey,
} from '@interconnect/backstage-plugin-interconnect-common';

/** A cluster that is known by a key, and the instance within which it is. */
export type Answer = {
  cluster: string;
  instance?: string;
  evidence: readonly Evidence[];
};

/** Tells which clusters go by an identity key within an instance of one technology. */
export type IdentityIndex = {
  whoIs(key: IdentityKey, instance: string | undefined): Answer[];
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
