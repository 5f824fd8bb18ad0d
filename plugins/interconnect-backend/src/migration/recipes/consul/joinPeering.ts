import { defineRecipe, StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { word } from '../../shell';
import { peered } from './checks';
import { installConsul, peerThroughGateways } from './install';
import {
  applyCommands,
  halfExists,
  halvesOf,
  manifestOfHalf,
  moveToken,
  removeCommands,
} from './peering';
import { Peer, Peers, peersToJoin } from './peers';
import { preflight } from './preflight';
import { consulReads } from './reads';
import { say } from '../../../say';

/** Peers a cluster with those that are peers already (developer.hashicorp.com/consul, east-west/cluster-peering/establish/k8s). */
export const joinPeering = defineRecipe({
  id: 'consul/join-peering',
  pattern: 'consul',
  reads: consulReads,
  title: ({ newcomer }, { partners }) =>
    say`Peer ${newcomer.name} by Consul with ${partners
      .map(({ name }) => name)
      .join(', ')}`,
  applies: peersToJoin,
  steps: (situation, peers) => [
    ...preflight(situation, peers),
    ...(peers.hasConsul
      ? []
      : [installConsul(peers), peerThroughGateways(peers)]),
    ...peers.partners.flatMap(partner => [
      accept(partner, peers),
      dial(partner, peers),
    ]),
    verify(peers),
  ],
});

function accept(partner: Peer, { newcomer }: Peers): StepDraft {
  const [half] = halvesOf(partner, newcomer);
  const id = `accept-at-${partner.peer}`;
  return {
    id,
    title: say`Let ${partner.name} accept ${newcomer.name}`,
    why: say`The acceptor makes a token that can be used once. It stays in the Secret ${half.token} until the next step fetches it.`,
    cluster: partner.ref,
    kind: 'change',
    manifest: manifestOfHalf(half),
    run: applyCommands(half, `${id}.yaml`).join('\n'),
    rollback: removeCommands(half).join('\n'),
    checks: [
      {
        id: 'acceptor',
        title: say`The acceptor is there`,
        probe: halfExists(half, 'present'),
      },
    ],
  };
}

function dial(partner: Peer, { newcomer }: Peers): StepDraft {
  const [accepting, dialing] = halvesOf(partner, newcomer);
  const id = `dial-${partner.peer}`;
  return {
    id,
    title: say`Let ${newcomer.name} dial ${partner.name}`,
    why: say`The token tells where ${partner.name} is reached and whom to trust there; it goes from one API server to the other through the pipe only.`,
    cluster: newcomer.ref,
    kind: 'change',
    manifest: manifestOfHalf(dialing),
    run: [
      ...moveToken(accepting, dialing),
      ...applyCommands(dialing, `${id}.yaml`),
    ].join('\n'),
    rollback: removeCommands(dialing).join('\n'),
    checks: [
      {
        id: 'dialer',
        title: say`The dialer is there`,
        probe: halfExists(dialing, 'present'),
      },
      {
        id: 'synced',
        title: say`Both ends took the token`,
        probe: peered(newcomer.ref, partner.ref),
      },
    ],
  };
}

function verify({ newcomer, partners }: Peers): StepDraft {
  return {
    id: 'verify-peerings',
    title: say`See that the peerings are active`,
    why: [
      say`That a token was used does not say that the peers are connected: the servers know, and list each peering as ACTIVE.`,
      say`From here on, a service is used by a peer once it is exported to it and an intention allows its callers. The last lines are an example of an export; the object is one for the whole datacenter, so add to it what it has already.`,
    ],
    cluster: newcomer.ref,
    kind: 'verify',
    run: [
      ...[newcomer, ...partners].map(
        ({ name, namespace }) =>
          `kubectl --context ${word(name)} -n ${word(
            namespace,
          )} exec consul-server-0 -- consul peering list`,
      ),
      ...exampleOf(newcomer, partners).map(line => `# ${line}`),
    ].join('\n'),
    checks: [
      ...partners.map(({ ref, name }) => ({
        id: ref,
        title: say`${newcomer.name} and ${name} are peers`,
        probe: peered(newcomer.ref, ref),
      })),
      {
        id: 'active',
        title: say`All peerings are ACTIVE`,
        probe: byHand.ask({
          because: say`Only Consul's own API knows the state of a peering`,
        }),
      },
    ],
  };
}

function exampleOf(newcomer: Peer, partners: readonly Peer[]): string[] {
  return [
    'apiVersion: consul.hashicorp.com/v1alpha1',
    'kind: ExportedServices',
    'metadata:',
    '  name: default',
    `  namespace: ${newcomer.namespace}`,
    'spec:',
    '  services:',
    '    - name: SERVICE',
    '      consumers:',
    ...partners.map(({ peer }) => `        - peer: ${peer}`),
  ];
}
