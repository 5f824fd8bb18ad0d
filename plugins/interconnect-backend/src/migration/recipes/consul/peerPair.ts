import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { word } from '../../shell';
import { peered } from './checks';
import {
  applyCommands,
  halfExists,
  halvesOf,
  manifestOfHalf,
  moveToken,
  removeCommands,
} from './peering';
import { Peer } from './peers';
import { say } from '../../../say';

/** The first half: a token is made. */
export function accept(id: string, acceptor: Peer, dialer: Peer): StepDraft {
  const [half] = halvesOf(acceptor, dialer);
  return {
    id,
    title: say`Let ${acceptor.name} accept ${dialer.name}`,
    why: say`The acceptor makes a token that can be used once. It stays in the Secret ${half.token} until the next step fetches it.`,
    cluster: acceptor.ref,
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

/** The second half: the token is used. */
export function dial(id: string, acceptor: Peer, dialer: Peer): StepDraft {
  const [accepting, dialing] = halvesOf(acceptor, dialer);
  return {
    id,
    title: say`Let ${dialer.name} dial ${acceptor.name}`,
    why: say`The token tells where ${acceptor.name} is reached and whom to trust there; it goes from one API server to the other through the pipe only.`,
    cluster: dialer.ref,
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
        probe: peered(dialer.ref, acceptor.ref),
      },
    ],
  };
}

/** What objects and Consul itself tell of the new peerings. */
export function verifyPeerings(
  clusters: readonly Peer[],
  pairs: readonly (readonly [Peer, Peer])[],
): StepDraft {
  const [first, ...rest] = clusters;
  return {
    id: 'verify-peerings',
    title: say`See that the peerings are active`,
    why: [
      say`That a token was used does not say that the peers are connected: the servers know, and list each peering as ACTIVE.`,
      say`From here on, a service is used by a peer once it is exported to it and an intention allows its callers. The last lines are an example of an export; the object is one for the whole datacenter, so add to it what it has already.`,
    ],
    cluster: first.ref,
    kind: 'verify',
    run: [
      ...clusters.map(
        ({ name, namespace }) =>
          `kubectl --context ${word(name)} -n ${word(
            namespace,
          )} exec consul-server-0 -- consul peering list`,
      ),
      ...exampleOf(first, rest).map(line => `# ${line}`),
    ].join('\n'),
    checks: [
      ...pairs.map(([one, other]) => ({
        id: `${one.ref} ${other.ref}`,
        title: say`${one.name} and ${other.name} are peers`,
        probe: peered(one.ref, other.ref),
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

function exampleOf(cluster: Peer, consumers: readonly Peer[]): string[] {
  return [
    'apiVersion: consul.hashicorp.com/v1alpha1',
    'kind: ExportedServices',
    'metadata:',
    '  name: default',
    `  namespace: ${cluster.namespace}`,
    'spec:',
    '  services:',
    '    - name: SERVICE',
    '      consumers:',
    ...consumers.map(({ peer }) => `        - peer: ${peer}`),
  ];
}
