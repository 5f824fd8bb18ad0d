import { MigrationSituation, Newcomer } from '../../defineRecipe';
import { hubAmong, reachableMember } from '../../../reachability';

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
    reachable({ cluster, said }) === false ||
    said.constrained === true ||
    environmentOf({ cluster, said }) === 'edge'
  );
}

/**
 * The cluster that the sites of a new network link with, the same as is predicted; undefined where
 * the best of them cannot be reached either.
 */
export function hubOfNew({
  report,
  newcomer,
}: MigrationSituation): string | undefined {
  const members = report.clusters.filter(
    ({ foundBy, ref }) => foundBy.length > 0 && ref !== newcomer.ref,
  );
  const small = newcomer.said.constrained ?? environmentOf(newcomer) === 'edge';
  const serves = reachable(newcomer) === true && !small;
  const ref = hubAmong(members, { ref: newcomer.ref, serves }, report);
  const hub = members.find(member => member.ref === ref);
  const reached =
    hub === undefined ? reachable(newcomer) : reachableMember(hub, report);
  return reached === false ? undefined : ref;
}

function reachable({
  cluster,
  said,
}: Pick<Newcomer, 'cluster' | 'said'>): boolean | undefined {
  if (said.inboundAllowed !== undefined) {
    return said.inboundAllowed;
  }
  if (cluster?.facts.natHint !== undefined || said.behindNat === true) {
    return false;
  }
  return said.behindNat === false ? true : undefined;
}

function environmentOf({ cluster, said }: Pick<Newcomer, 'cluster' | 'said'>) {
  return cluster?.facts.environment ?? said.environment;
}
