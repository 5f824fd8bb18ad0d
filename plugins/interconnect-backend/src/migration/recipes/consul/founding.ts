import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { partnersToJoin } from '../../partners';
import { dnsLabel, knownOr, Value } from '../../shell';
import { Peer, peerOf, peersToJoin } from './peers';

/** A cluster that will be a peer of all others. */
export type Site = Peer & { hasConsul: boolean };

/** All clusters of the System, none of which is linked by Consul yet. */
export type Founding = { sites: readonly Site[]; version: Value };

/** Finds out whether peerings can be made from nothing. */
export function foundingOf(
  situation: MigrationSituation,
): Applicable<Founding> {
  const { report, newcomer, requirements } = situation;
  if (partnersToJoin('consul', situation) !== undefined) {
    const joining = peersToJoin(situation);
    return joining.type === 'does-not-apply'
      ? joining
      : doesNotApply(say`The System has peers of Consul already.`);
  }
  const others = report.clusters.filter(
    ({ foundBy, ref }) => foundBy.length > 0 && ref !== newcomer.ref,
  );
  if (others.length === 0) {
    return doesNotApply(
      say`The System has no other cluster that ${newcomer.name} could be a peer of.`,
    );
  }
  if (requirements.topology?.value === 'hub-and-spoke') {
    return doesNotApply(
      say`A hub is asked for, and this plan peers each with each.`,
    );
  }

  const detections = report.detections.filter(
    ({ technology, verdict }) =>
      technology === 'consul' && verdict === 'present',
  );
  const consulOf = (ref: string) =>
    detections.find(({ cluster }) => cluster === ref);
  const sites = [newcomer, ...others]
    .map(cluster => ({
      ...peerOf(cluster, dnsLabel(cluster.name), report),
      hasConsul: consulOf(cluster.ref) !== undefined,
    }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const running = sites.flatMap(({ ref }) => consulOf(ref) ?? []);
  if (
    running.some(
      ({ mode = 'single datacenter' }) => mode !== 'single datacenter',
    )
  ) {
    return doesNotApply(
      say`There are datacenters of Consul that are linked already, and with whom was not seen.`,
    );
  }
  if (new Set(sites.map(({ peer }) => peer)).size < sites.length) {
    return doesNotApply(say`Two clusters would go by one name as peers.`);
  }
  const versions = new Set(running.map(({ version }) => version));
  const [version] = versions;
  return {
    type: 'applies',
    context: {
      sites,
      version: knownOr(
        versions.size === 1 && /^\d+\.\d+\.\d+$/.test(version ?? '')
          ? version
          : undefined,
        'CONSUL_K8S_VERSION',
        'the version of the chart to install, such as helm search repo hashicorp/consul prints',
      ),
    },
  };
}
