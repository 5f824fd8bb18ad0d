import { mergeEvidence } from '../../mergeEvidence';
import { defineRule, JudgedContext } from '../defineRule';
import { Held, settingsOf } from '../settings';
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
    return [...linkedPairs(context), ...meantPairs(context)].flatMap(
      ({ technology, ends, link }) => {
        const settings = settingsOf(
          'overlapping',
          { technology, members: ends },
          context,
        );
        return [...settings].flatMap(([name, held]) => {
          const [one, other] = ends.map(end =>
            held.filter(({ cluster }) => cluster === end),
          );
          if (one.length === 0 || other.length === 0 || overlap(one, other)) {
            return [];
          }
          const { setting } = one[0];
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
              [...one, ...other].flatMap(each => each.setting.evidence),
            ),
          };
        });
      },
    );
  },
});

function overlap(one: readonly Held[], other: readonly Held[]): boolean {
  const values = new Set(one.flatMap(({ setting }) => setting.values));
  return other.some(({ setting }) =>
    setting.values.some(value => values.has(value)),
  );
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
  return topology.loosePeers
    .filter(({ plane, kind }) => plane === 'data' && kind !== 'ambiguous')
    .flatMap(({ cluster, technology, identity }) =>
      detections
        .filter(each => each.technology === technology)
        .filter(each => each.cluster !== cluster)
        .filter(({ claims }) =>
          claims.some(
            claim =>
              claim.type === 'membership' &&
              claim.identities.some(({ value }) => value === identity),
          ),
        )
        .map((each): Pair => ({ technology, ends: [cluster, each.cluster] })),
    );
}
