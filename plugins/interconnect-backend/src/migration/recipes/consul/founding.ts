import { say } from '../../../say';
import { sortedBy } from '../../../sortedBy';
import { commonVersion } from '../../commonVersion';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { othersInSystem } from '../../othersInSystem';
import { partnersToJoin } from '../../partners';
import { presentIn } from '../../presentIn';
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
  const others = othersInSystem(situation);
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

  const consul = presentIn('consul', report);
  const sites = sortedBy([newcomer, ...others], ({ ref }) => ref).map(
    cluster => ({
      ...peerOf(cluster, dnsLabel(cluster.name), report),
      hasConsul: consul.has(cluster.ref),
    }),
  );
  const running = sites.flatMap(({ ref }) => consul.get(ref) ?? []);
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
  return {
    type: 'applies',
    context: {
      sites,
      version: knownOr(
        commonVersion(running),
        'CONSUL_K8S_VERSION',
        'the version of the chart to install, such as helm search repo hashicorp/consul prints',
      ),
    },
  };
}
