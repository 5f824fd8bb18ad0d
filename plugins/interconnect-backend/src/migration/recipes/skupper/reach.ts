import { MigrationSituation, Newcomer } from '../../defineRecipe';
import {
  constrainedCandidate,
  hubAmong,
  reachableCandidate,
  reachableMember,
} from '../../../reachability';
import { othersInSystem } from '../../othersInSystem';

/**
 * Whether a cluster gets an edge site: others cannot connect to it, it is a small device, or it
 * stands at the edge. What was seen of it weighs more than what is said, except that only people
 * know of a firewall that lets others in.
 */
export function isForEdge({
  cluster,
  said,
}: Pick<Newcomer, 'cluster' | 'said'>): boolean {
  return (
    reachableCandidate(said, cluster) === false ||
    said.constrained === true ||
    (cluster?.facts.environment ?? said.environment) === 'edge'
  );
}

/**
 * The cluster that the sites of a new network link with, the same as is predicted; undefined where
 * the best of them cannot be reached either.
 */
export function hubOfNew(situation: MigrationSituation): string | undefined {
  const { report, newcomer } = situation;
  const members = othersInSystem(situation);
  const { said, cluster } = newcomer;
  const reachable = reachableCandidate(said, cluster);
  const serves = reachable === true && !constrainedCandidate(said, cluster);
  const ref = hubAmong(members, { ref: newcomer.ref, serves }, report);
  const hub = members.find(member => member.ref === ref);
  const reached = hub === undefined ? reachable : reachableMember(hub, report);
  return reached === false ? undefined : ref;
}
