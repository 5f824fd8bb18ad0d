import {
  Phrase,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  constrainedCandidate,
  hubAmong,
  reachableCandidate,
  reachableMember,
} from '../../../reachability';
import { say } from '../../../say';
import { sortedBy } from '../../../sortedBy';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { othersInSystem } from '../../othersInSystem';
import { presentIn } from '../../presentIn';
import { BROKER_NAMESPACE, ClusterSet } from './clusterSet';
import { DEFAULT_SUPERNET } from './globalnet';
import { Member, memberOf, memberOfNewcomer } from './member';
import { overlapAmong } from './overlapAmong';

/** A cluster set that is to be made of all clusters of the System and the newcomer. */
export type Founding = ClusterSet & {
  broker: Member;
  whyBroker: Phrase;
  /** The broker's cluster first, so that its join is undone last; the newcomer at the end. */
  members: readonly [Member, Member, ...Member[]];
};

/** A member, and whether others can open connections to it. */
type Reached = Member & { reachable: boolean | undefined };

/** Chooses the broker and whether addresses must be translated. */
export function setToFound(
  situation: MigrationSituation,
): Applicable<Founding> {
  const { report, newcomer } = situation;
  const others = sortedBy(othersInSystem(situation), ({ ref }) => ref);
  const all: Reached[] = [
    ...others.map(cluster => ({
      ...memberOf(cluster),
      reachable: reachableMember(cluster, report),
    })),
    {
      ...memberOfNewcomer(newcomer),
      reachable: reachableCandidate(newcomer.said, newcomer.cluster),
    },
  ];
  const reason = obstacleTo(all, situation);
  if (reason !== undefined) {
    return doesNotApply(reason);
  }

  const broker = brokerOf(all, others, situation);
  const [first, ...rest] = all.filter(({ ref }) => ref !== broker.ref);
  const overlap = overlapAmong(all);
  return {
    type: 'applies',
    context: {
      broker,
      whyBroker: whyBroker(broker, situation),
      brokerContext: { type: 'known', text: broker.name },
      brokerNamespace: BROKER_NAMESPACE,
      members: [broker, first, ...rest],
      ...(overlap === undefined
        ? {}
        : { globalnet: { supernet: DEFAULT_SUPERNET } }),
    },
  };
}

function obstacleTo(
  all: readonly Reached[],
  { report, newcomer }: MigrationSituation,
): Phrase | undefined {
  if (all.length < 2) {
    return say`A mesh takes two clusters, and the System has none beside ${newcomer.name}.`;
  }
  const running = presentIn('submariner', report);
  const there = all.find(({ ref }) => running.has(ref));
  if (there !== undefined) {
    return say`${there.name} has Submariner already, and a mesh is built anew only where no cluster has it.`;
  }
  const namesake = all.find(({ label }, index) =>
    all.slice(0, index).some(other => other.label === label),
  );
  if (namesake !== undefined) {
    return say`Two clusters would be called ${namesake.label}, and Submariner tells clusters apart by that name.`;
  }
  const [one, other] = all.filter(
    ({ reachable, loadBalancer }) => reachable === false && !loadBalancer,
  );
  return other === undefined
    ? undefined
    : say`Of each two gateways one must be reachable from the other, and ${one.name} and ${other.name} are both behind NAT.`;
}

/** What everybody reaches is chosen as the prediction chooses it. */
function brokerOf(
  all: readonly Reached[],
  others: readonly ReportCluster[],
  { report, newcomer: { ref, said, cluster } }: MigrationSituation,
): Reached {
  const serves =
    reachableCandidate(said, cluster) === true &&
    !constrainedCandidate(said, cluster);
  const hub = hubAmong(others, { ref, serves }, report);
  return all.find(member => member.ref === hub) ?? all[0];
}

function whyBroker(
  { ref, name, reachable }: Reached,
  { report, newcomer }: MigrationSituation,
): Phrase {
  const loadBalancer = report.clusters.some(
    cluster =>
      cluster.ref === ref && cluster.facts.loadBalancer === 'available',
  );
  switch (reachable) {
    case true:
      if (ref === newcomer.ref) {
        return say`${name} holds it, because others can open connections to it and it is no small device.`;
      }
      return loadBalancer
        ? say`${name} holds it, because load balancers make it reachable from elsewhere.`
        : say`${name} holds it, because connections that others opened to it were seen to work.`;
    case false:
      return say`${name} holds it, although nothing shows that others can open connections to it: nobody else is known to be more reachable.`;
    case undefined:
      return say`${name} holds it, because it is not known to be behind NAT; nothing more was seen of who can reach whom.`;
    default:
      return reachable satisfies never;
  }
}
