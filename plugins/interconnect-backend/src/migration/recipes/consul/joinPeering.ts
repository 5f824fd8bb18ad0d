import { defineRecipe } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { installConsul, peerThroughGateways } from './install';
import { accept, dial, verifyPeerings } from './peerPair';
import { peersToJoin } from './peers';
import { preflight } from './preflight';
import { consulReads } from './reads';
import { say } from '../../../say';

/** Peers a cluster with those that are peers already (developer.hashicorp.com/consul, east-west/cluster-peering/establish/k8s). */
export const joinPeering = defineRecipe({
  id: 'consul/join-peering',
  pattern: 'consul',
  reads: consulReads,
  title: ({ newcomer }, { partners }) =>
    say`Peer ${newcomer.name} by Consul with ${namesOf(partners)}`,
  applies: peersToJoin,
  steps: (situation, peers) => [
    ...preflight(situation, peers),
    ...(peers.hasConsul
      ? []
      : [
          installConsul('install-consul', peers.newcomer, peers.version),
          peerThroughGateways('peer-through-gateways', peers.newcomer),
        ]),
    ...peers.partners.flatMap(partner => [
      accept(`accept-at-${partner.peer}`, partner, peers.newcomer),
      dial(`dial-${partner.peer}`, partner, peers.newcomer),
    ]),
    verifyPeerings(
      [peers.newcomer, ...peers.partners],
      peers.partners.map(partner => [peers.newcomer, partner]),
    ),
  ],
});
