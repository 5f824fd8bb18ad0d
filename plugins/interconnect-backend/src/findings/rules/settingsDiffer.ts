import { mergeEvidence } from '../../mergeEvidence';
import { distinct } from '../../sortedBy';
import { defineRule } from '../defineRule';
import { byValue, settingsByCluster, settingsOf } from '../settings';
import { clusterNames, listed, technologyTitles } from '../wording';

/** Clusters of one interconnect are set up differently where they must be alike. */
export const settingsDiffer = defineRule({
  code: 'settings-differ',
  severity: 'error',
  judge(context) {
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    const heldBy = settingsByCluster('equal', context);
    return context.classification.interconnects
      .filter(({ plane }) => plane === 'data')
      .flatMap(interconnect =>
        [...settingsOf(interconnect, heldBy)].flatMap(([name, held]) => {
          const groups = byValue(held);
          if (groups.length < 2) {
            return [];
          }
          const { technology } = interconnect;
          const { setting } = held[0];
          const values = groups.map(
            ([value, its]) =>
              `${value} on ${listed(its.map(each => nameOf(each.cluster)))}`,
          );
          return {
            severity: setting.severity,
            clusters: distinct(held.map(({ cluster }) => cluster)),
            params: { technology, setting: name },
            message: `${titleOf(technology)}: ${name} is ${listed(
              values,
            )}, and ${setting.otherwise}`,
            remedy: setting.remedy,
            evidence: mergeEvidence(
              held.flatMap(each => each.setting.evidence),
            ),
          };
        }),
      );
  },
});
