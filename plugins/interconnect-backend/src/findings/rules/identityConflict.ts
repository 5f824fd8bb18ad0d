import { LoosePeer } from '@interconnect/backstage-plugin-interconnect-common';
import { mergeEvidence } from '../../mergeEvidence';
import { distinct } from '../../sortedBy';
import { defineRule, JudgedContext, RuleFinding } from '../defineRule';
import { byValue, settingsByCluster, settingsOf } from '../settings';
import { clusterNames, listed, technologyTitles } from '../wording';

/**
 * Several clusters go by one name that should be one's own, so that it is not known whom a link
 * leads to; or clusters that are linked have the same number, which must be each one's own.
 */
export const identityConflict = defineRule({
  code: 'identity-conflict',
  severity: 'warning',
  judge: context => [...sharedNames(context), ...sharedNumbers(context)],
});

function sharedNames(context: JudgedContext): RuleFinding[] {
  const nameOf = clusterNames(context);
  const titleOf = technologyTitles(context);
  return context.topology.loosePeers
    .filter(({ kind }) => kind === 'ambiguous')
    .filter(peer => !mayBeShared(peer, context))
    .map(({ cluster, technology, identity, couldBe, plane, evidence }) => {
      const candidates = listed(couldBe.map(nameOf));
      return {
        clusters: distinct([cluster, ...couldBe]),
        params: { technology, plane, identity, candidates },
        message: `${nameOf(cluster)} is linked by ${titleOf(
          technology,
        )} with ${identity}, and ${candidates} answer to that name`,
        remedy: `Give each cluster its own name in ${titleOf(
          technology,
        )}, or say in app-config which one it is: interconnect.clusters[].aliases.${technology}`,
        evidence,
      };
    });
}

/** Whether all that answer to the name are of a technology that lets several do so. */
function mayBeShared(
  { technology, couldBe }: LoosePeer,
  { detections }: JudgedContext,
): boolean {
  const memberships = detections
    .filter(each => each.technology === technology)
    .filter(({ cluster }) => couldBe.includes(cluster))
    .flatMap(({ claims }) => claims)
    .filter(claim => claim.type === 'membership');
  return (
    memberships.length > 0 && memberships.every(({ shareable }) => shareable)
  );
}

function sharedNumbers(context: JudgedContext): RuleFinding[] {
  const nameOf = clusterNames(context);
  const titleOf = technologyTitles(context);
  const heldBy = settingsByCluster('unique', context);
  return context.classification.interconnects
    .filter(({ plane }) => plane === 'data')
    .flatMap(interconnect =>
      [...settingsOf(interconnect, heldBy)].flatMap(([name, held]) =>
        byValue(held).flatMap(([value, its]) => {
          const clusters = distinct(its.map(({ cluster }) => cluster));
          if (clusters.length < 2) {
            return [];
          }
          const { technology, plane } = interconnect;
          const { setting } = its[0];
          return {
            severity: setting.severity,
            clusters,
            params: {
              technology,
              plane,
              identity: `${name} ${value}`,
              candidates: listed(clusters.map(nameOf)),
            },
            message: `${titleOf(technology)}: ${name} is ${value} on ${listed(
              clusters.map(nameOf),
            )} alike, and ${setting.otherwise}`,
            remedy: setting.remedy,
            evidence: mergeEvidence(its.flatMap(each => each.setting.evidence)),
          };
        }),
      ),
    );
}
