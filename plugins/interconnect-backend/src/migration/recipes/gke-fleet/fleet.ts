import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import { sortedBy } from '../../../sortedBy';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { othersInSystem } from '../../othersInSystem';
import { asVariable, dnsLabel, knownOr, Value } from '../../shell';
import { evidenceOf } from '../../shown';
import { theOne } from '../../theOne';

/** A cluster that becomes a member, and the Service that it is to share. */
export type Member = Pick<ReportCluster, 'ref' | 'name'> & {
  /** The name as a DNS label, also of its Membership. */
  label: string;
  /** `location/name`, as gcloud wants it. */
  gkeCluster: Value;
  namespace: Value;
  service: Value;
};

export type Fleet = { project: Value; members: readonly Member[] };

// `//gkehub.googleapis.com/projects/<project>/locations/<location>/memberships/<name>`
const OWNER = /\/projects\/([^/]+)\//;

/** The clusters to make a fleet of, where none of them shares Services yet. */
export function clustersToJoin(
  situation: MigrationSituation,
): Applicable<Fleet> {
  const { report, newcomer } = situation;
  const shared = report.interconnects.some(
    ({ technology, plane }) => technology === 'gke-mcs' && plane === 'data',
  );
  if (shared) {
    return doesNotApply(
      say`Clusters of the System share Services in a fleet already.`,
    );
  }
  const others = othersInSystem(situation);
  if (others.length === 0) {
    return doesNotApply(
      say`The System has no other cluster to share Services with.`,
    );
  }
  const all = [
    ...others.map(({ name, facts }) => ({ name, facts })),
    { name: newcomer.name, facts: newcomer.cluster?.facts ?? newcomer.said },
  ];
  const elsewhere = all.find(
    ({ facts: { cloud = 'gcp', distribution = 'gke' } }) =>
      cloud !== 'gcp' || distribution !== 'gke',
  );
  if (elsewhere !== undefined) {
    return doesNotApply(
      say`${elsewhere.name} is no GKE cluster, and Multi-cluster Services are for GKE alone.`,
    );
  }
  if (!all.some(({ facts }) => facts.distribution === 'gke')) {
    return doesNotApply(say`No cluster was seen to be one of GKE.`);
  }
  const projects = evidenceOf('gke-mcs', report).flatMap(
    ({ shows }) => OWNER.exec(shows)?.[1] ?? [],
  );
  return {
    type: 'applies',
    context: {
      project: knownOr(
        theOne(projects),
        'FLEET_PROJECT',
        'the Google Cloud project whose fleet the clusters join',
      ),
      members: sortedBy([...others, newcomer], ({ ref }) => ref).map(memberOf),
    },
  };
}

function memberOf({ ref, name }: Pick<ReportCluster, 'ref' | 'name'>): Member {
  const label = dnsLabel(name);
  const suffix = asVariable(label);
  const asked = (variable: string, how: string) =>
    knownOr(undefined, `${variable}_${suffix}`, how);
  return {
    ref,
    name,
    label,
    gkeCluster: asked(
      'GKE_CLUSTER',
      `location/name of ${name} in GKE, from gcloud container clusters list`,
    ),
    namespace: asked('NAMESPACE', `the namespace of the Service to share`),
    service: asked('SERVICE', `the Service of ${name} to share`),
  };
}
