import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { dnsLabel, knownOr, Value } from '../../shell';
import { evidenceOf } from '../../shown';

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
export function clustersToJoin({
  report,
  newcomer,
}: MigrationSituation): Applicable<Fleet> {
  const shared = report.interconnects.some(
    ({ technology, plane }) => technology === 'gke-mcs' && plane === 'data',
  );
  if (shared) {
    return doesNotApply(
      say`Clusters of the System share Services in a fleet already.`,
    );
  }
  const others = report.clusters.filter(
    ({ foundBy, ref }) => foundBy.length > 0 && ref !== newcomer.ref,
  );
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
  const projects = new Set(
    evidenceOf('gke-mcs', report).flatMap(
      ({ shows }) => OWNER.exec(shows)?.[1] ?? [],
    ),
  );
  return {
    type: 'applies',
    context: {
      project: knownOr(
        projects.size === 1 ? [...projects][0] : undefined,
        'FLEET_PROJECT',
        'the Google Cloud project whose fleet the clusters join',
      ),
      members: [...others, newcomer]
        .map(({ ref, name }) => memberOf(ref, name))
        .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    },
  };
}

function memberOf(ref: string, name: string): Member {
  const label = dnsLabel(name);
  const suffix = label.replace(/-/g, '_').toUpperCase();
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
