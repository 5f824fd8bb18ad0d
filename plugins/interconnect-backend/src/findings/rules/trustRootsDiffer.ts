import { Setting } from '@interconnect/backstage-plugin-interconnect-common';
import { mergeEvidence } from '../../mergeEvidence';
import { distinct } from '../../sortedBy';
import { defineRule, JudgedContext } from '../defineRule';
import { settingsByCluster } from '../settings';
import { clusterNames, technologyTitles } from '../wording';

type Pair = { technology: string; ends: [string, string]; link?: string };

/**
 * Clusters that are linked, or that one of them means to link, trust nobody in common. Where trust
 * is part of what tells one instance from another, the peer then matches no cluster at all.
 */
export const trustRootsDiffer = defineRule({
  code: 'trust-roots-differ',
  severity: 'error',
  judge(context) {
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    const heldBy = settingsByCluster('overlapping', context);
    return [...linkedPairs(context), ...meantPairs(context)].flatMap(
      ({ technology, ends, link }) => {
        const [one, other] = ends.map(end => heldBy(technology, end));
        const names = distinct(one.map(({ name }) => name));
        return names.flatMap(name => {
          const mine = one.filter(setting => setting.name === name);
          const theirs = other.filter(setting => setting.name === name);
          if (theirs.length === 0 || overlap(mine, theirs)) {
            return [];
          }
          const [setting] = mine;
          return {
            severity: setting.severity,
            clusters: [...ends].sort(),
            ...(link === undefined ? {} : { link }),
            params: { technology, setting: name },
            message: `${titleOf(technology)}: ${nameOf(ends[0])} and ${nameOf(
              ends[1],
            )} have no ${name} in common, and ${setting.otherwise}`,
            remedy: setting.remedy,
            evidence: mergeEvidence(
              [...mine, ...theirs].flatMap(({ evidence }) => evidence),
            ),
          };
        });
      },
    );
  },
});

function overlap(one: readonly Setting[], other: readonly Setting[]): boolean {
  const known = new Set(one.flatMap(({ values }) => values));
  return other.some(({ values }) => values.some(value => known.has(value)));
}

function linkedPairs({ topology }: JudgedContext): Pair[] {
  return topology.links
    .filter(({ plane }) => plane === 'data')
    .map(({ id, technology, from, to }) => ({
      technology,
      ends: [from, to],
      link: id,
    }));
}

/** Peers that no cluster answered for, though one goes by that name in another instance. */
function meantPairs({ detections, topology }: JudgedContext): Pair[] {
  const named = new Map<string, Set<string>>();
  for (const { cluster, technology, claims } of detections) {
    for (const claim of claims) {
      for (const { value } of claim.type === 'membership'
        ? claim.identities
        : []) {
        const key = JSON.stringify([technology, value]);
        named.set(key, (named.get(key) ?? new Set()).add(cluster));
      }
    }
  }
  const pairs = new Map<string, Pair>();
  for (const {
    cluster,
    technology,
    identity,
    plane,
    kind,
  } of topology.loosePeers) {
    const others = named.get(JSON.stringify([technology, identity])) ?? [];
    for (const other of plane === 'data' && kind !== 'ambiguous'
      ? others
      : []) {
      // Where each means the other, it is one matter.
      const ends: Pair['ends'] =
        cluster < other ? [cluster, other] : [other, cluster];
      if (cluster !== other) {
        pairs.set(JSON.stringify([technology, ends]), { technology, ends });
      }
    }
  }
  return [...pairs.values()];
}
