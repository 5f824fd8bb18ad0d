import {
  Interconnect,
  Link,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import { commonVersion } from '../../commonVersion';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { BROKER_NAMESPACE, ClusterSet } from './clusterSet';
import { globalnetOf } from './globalnet';
import { Member, memberOf, memberOfNewcomer } from './member';
import { knownOr, Value } from '../../shell';
import { evidenceOf, shownAt } from '../../shown';

/** The mesh that a newcomer is to join, as far as the report tells of it. */
export type Mesh = ClusterSet & {
  /** Sorted by ref; the newcomer is not one of them. */
  members: readonly Member[];
  /** The tunnels among the members. */
  tunnels: readonly Link[];
  brokerApiServer?: string;
  version: Value;
};

const VERSION = /^v?\d+\.\d+\.\d+(-[a-z0-9.]+)?$/;

/** Finds the mesh to join; a newcomer that is a member already has nothing to plan. */
export function meshToJoin({
  report,
  newcomer,
}: MigrationSituation): Applicable<Mesh> {
  const interconnect = report.interconnects
    .filter(({ technology }) => technology === 'submariner')
    .filter(({ plane }) => plane === 'data')
    .sort((a, b) => b.members.length - a.members.length)
    .at(0);
  if (interconnect === undefined) {
    return doesNotApply(say`The System has no Submariner mesh to join yet.`);
  }
  if (interconnect.members.includes(newcomer.ref)) {
    return doesNotApply(
      say`${newcomer.name} is already a member of the Submariner mesh.`,
    );
  }

  return {
    type: 'applies',
    context: meshOf(interconnect, { report, newcomer }),
  };
}

/** What the report tells of a mesh that is there. */
export function meshOf(
  { members, links }: Interconnect,
  { report, newcomer }: Pick<MigrationSituation, 'report' | 'newcomer'>,
): Mesh {
  const joined = report.clusters
    .filter(({ ref }) => members.includes(ref))
    .map(memberOf);
  const broker = brokerOf(members, { report });
  const concerned = new Set([...members, broker?.ref]);
  const evidence = evidenceOf('submariner', report).filter(({ cluster }) =>
    concerned.has(cluster),
  );
  const detections = report.detections.filter(
    ({ cluster, technology }) =>
      technology === 'submariner' && members.includes(cluster),
  );
  const modes = detections.map(({ mode }) => mode ?? '').join(' ');
  return {
    members: joined,
    tunnels: report.links.filter(({ id }) => links.includes(id)),
    broker,
    brokerContext: knownOr(
      broker?.name,
      'BROKER_CONTEXT',
      'the kubectl context of the cluster that holds the Submariner broker',
    ),
    brokerNamespace:
      shownAt(evidence, '.spec.brokerK8sRemoteNamespace') ?? BROKER_NAMESPACE,
    brokerApiServer: shownAt(evidence, '.spec.brokerK8sApiServer'),
    version: knownOr(
      commonVersion(detections, VERSION),
      'SUBMARINER_VERSION',
      'the Submariner version of the other members, as subctl show versions prints it',
    ),
    cableDriver: /libreswan|wireguard|vxlan/.exec(modes)?.[0],
    globalnet: globalnetOf(
      evidence,
      detections,
      joined,
      memberOfNewcomer(newcomer),
    ),
  };
}

/**
 * The member that subctl learns from how to join: the broker's cluster, where that is a member, as it
 * needs no other credentials. recover-broker-info looks for a Submariner, which a dedicated broker
 * does not have (submariner-io/subctl, cmd/subctl/recover_broker_info.go).
 */
export function informantOf(
  members: readonly Member[],
  { broker }: Pick<ClusterSet, 'broker'>,
): string {
  return (members.find(({ ref }) => ref === broker?.ref) ?? members[0]).name;
}

/** The broker is where the members' control links lead. */
function brokerOf(
  members: readonly string[],
  { report }: Pick<MigrationSituation, 'report'>,
): ReportCluster | undefined {
  const link = report.links.find(
    ({ technology, plane, direction, from }) =>
      technology === 'submariner' &&
      plane === 'control' &&
      direction === 'forward' &&
      members.includes(from),
  );
  return report.clusters.find(({ ref }) => ref === link?.to);
}
