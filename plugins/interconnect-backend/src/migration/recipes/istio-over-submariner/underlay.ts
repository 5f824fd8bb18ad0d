import {
  Interconnect,
  Phrase,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { linkState } from '../../probes/linkState';
import { word } from '../../shell';
import { evidenceOf } from '../../shown';
import { submariner } from '../submariner';
import { setToFound } from '../submariner/founding';
import { globalnetOf } from '../submariner/globalnet';
import { memberOf, memberOfNewcomer } from '../submariner/member';
import { phrasesOf, say } from '../../../say';

/** The tunnels under a mesh: who is on them in the end, and what is to be done until then. */
export type Underlay = {
  /** Undefined where there are none yet, and all clusters of the System are to get them. */
  members?: readonly string[];
  steps: readonly StepDraft[];
};

/**
 * The tunnels as they are, where the newcomer has them; else what the recipes of Submariner do to
 * join it to them, or to make them.
 */
export function underlay(situation: MigrationSituation): Applicable<Underlay> {
  const { report, newcomer } = situation;
  const tunnels = report.interconnects
    .filter(({ technology }) => technology === 'submariner')
    .filter(({ plane }) => plane === 'data')
    .sort((a, b) => b.members.length - a.members.length)
    .at(0);
  const members = report.clusters
    .filter(({ ref }) => tunnels?.members.includes(ref))
    .map(memberOf);
  const detections = report.detections.filter(
    ({ cluster, technology }) =>
      technology === 'submariner' && tunnels?.members.includes(cluster),
  );
  const globalnet = globalnetOf(
    evidenceOf('submariner', report),
    detections,
    members,
    memberOfNewcomer(newcomer),
  );
  if (globalnet !== undefined) {
    return doesNotApply(
      say`Globalnet translates the addresses of pods, and proxies of a mesh on one network send to the addresses that pods have.`,
    );
  }
  if (tunnels?.members.includes(newcomer.ref)) {
    return {
      type: 'applies',
      context: {
        members: tunnels.members,
        steps: [healthyTunnels(situation, tunnels)],
      },
    };
  }
  const founding = setToFound(situation);
  if (founding.type === 'applies' && founding.context.globalnet !== undefined) {
    return doesNotApply(
      say`Clusters of the System have addresses in common, so that their tunnels would need Globalnet, and proxies of a mesh on one network send to the addresses that pods have.`,
    );
  }
  const reasons: Phrase[] = [];
  for (const recipe of submariner.filter(({ change }) => change === 'join')) {
    const plan = recipe.plan(situation);
    if (plan.type === 'applies') {
      return {
        type: 'applies',
        context: { members: tunnels?.members, steps: plan.steps },
      };
    }
    reasons.push(...phrasesOf(plan.reason));
  }
  return doesNotApply(reasons);
}

function healthyTunnels(
  { report, newcomer }: MigrationSituation,
  { links, members }: Interconnect,
): StepDraft {
  const clusters = report.clusters.filter(({ ref }) => members.includes(ref));
  const nameOf = (ref: string) =>
    clusters.find(cluster => cluster.ref === ref)?.name ?? ref;
  return {
    id: 'tunnels-healthy',
    title: say`Look at the tunnels that the mesh will use`,
    why: say`Proxies send to the addresses of pods in other clusters, and these are reached through the tunnels alone: where one is down, the calls that istiod spreads over it fail.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: clusters
      .map(({ name }) => `subctl show connections --context ${word(name)}`)
      .join('\n'),
    checks: report.links
      .filter(({ id }) => links.includes(id))
      .map(({ from, to, plane, technology }) => ({
        id: `${from} ${to}`,
        title: say`The tunnel between ${nameOf(from)} and ${nameOf(to)} is up`,
        probe: linkState.ask({ technology, plane, from, to, atLeast: 'up' }),
      })),
  };
}
