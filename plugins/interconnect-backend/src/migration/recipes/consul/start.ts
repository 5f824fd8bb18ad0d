import { defineRecipe } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { seeMembers } from '../../steps/seeMembers';
import { foundingOf } from './founding';
import { installConsul, peerThroughGateways } from './install';
import { accept, dial, verifyPeerings } from './peerPair';
import { meshGateways, openFirewalls, supported } from './preflight';
import { consulReads } from './reads';
import { say } from '../../../say';

/**
 * Peers all clusters of a System with each other, each with a datacenter of its own, where none are
 * peers yet (developer.hashicorp.com/consul, east-west/cluster-peering/establish/k8s).
 */
export const start = defineRecipe({
  id: 'consul/start',
  pattern: 'consul',
  reads: consulReads,
  title: (_, { sites }) => say`Peer ${namesOf(sites)} by Consul`,
  applies: foundingOf,
  steps: (_, { sites, version }) => {
    const running = sites.filter(({ hasConsul }) => hasConsul);
    const bare = sites.filter(({ hasConsul }) => !hasConsul);
    const pairs = sites.flatMap((acceptor, index) =>
      sites.slice(index + 1).map(dialer => [acceptor, dialer] as const),
    );
    return [
      seeMembers(sites[0], sites.slice(1)),
      supported(sites, version),
      ...(running.length === 0 ? [] : [meshGateways(running)]),
      openFirewalls(
        sites,
        say`Rules are needed between each two of ${namesOf(sites)}.`,
      ),
      ...bare.flatMap(site => [
        installConsul(`install-consul-${site.peer}`, site, version),
        peerThroughGateways(`peer-through-gateways-${site.peer}`, site),
      ]),
      ...pairs.flatMap(([acceptor, dialer]) => [
        accept(`accept-${dialer.peer}-at-${acceptor.peer}`, acceptor, dialer),
        dial(`dial-${acceptor.peer}-from-${dialer.peer}`, acceptor, dialer),
      ]),
      verifyPeerings(sites, pairs),
    ];
  },
});
