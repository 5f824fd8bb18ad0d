import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { kubernetesAtLeast } from '../../probes/kubernetesAtLeast';
import { script, Value, word } from '../../shell';
import { seeMembers } from '../../steps/seeMembers';
import { meshGatewayOf, peered } from './checks';
import { halfExists, halvesOf } from './peering';
import { Peer, Peers } from './peers';
import { phrasesOf, say, Text } from '../../../say';

/** What can be known to go wrong before clusters are peered. */
export function preflight(
  { newcomer }: MigrationSituation,
  peers: Peers,
): StepDraft[] {
  const version =
    peers.version.type === 'known' ? peers.version.text : undefined;
  return [
    seeMembers(newcomer, peers.members, {
      id: 'consul',
      title: 'Consul',
      version,
    }),
    peeringsHealthy(peers),
    supported(
      [{ ...peers.newcomer, hasConsul: peers.hasConsul }],
      peers.version,
    ),
    meshGateways(
      peers.hasConsul ? [peers.newcomer, ...peers.partners] : peers.partners,
    ),
    freeNames(peers),
    openFirewalls(
      peers.partners,
      say`${newcomer.name} dials, and rules are needed between it and ${namesOf(
        peers.partners,
      )}.`,
    ),
  ];
}

function peeringsHealthy({ members, links }: Peers): StepDraft {
  const nameOf = (ref: string) =>
    members.find(member => member.ref === ref)?.name ?? ref;
  return {
    id: 'peerings-healthy',
    title: say`Look at the peerings that are there`,
    why: say`A peering that is broken before would be taken for a fault of the new ones afterwards.`,
    kind: 'preflight',
    run: members
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get peeringacceptors,peeringdialers --all-namespaces`,
      )
      .join('\n'),
    checks: links.map(({ from, to }) => ({
      id: `${from} ${to}`,
      title: say`The peering of ${nameOf(from)} and ${nameOf(to)} is in order`,
      probe: peered(from, to),
    })),
  };
}

/** Of clusters that get a datacenter, and of datacenters that are there. */
export function supported(
  sites: readonly (Peer & { hasConsul: boolean })[],
  version: Value,
): StepDraft {
  const bare = sites.filter(({ hasConsul }) => !hasConsul);
  const running = sites.filter(({ hasConsul }) => hasConsul);
  return {
    id: 'supported',
    title: say`Compare Kubernetes and the chart with what Consul asks for`,
    why: [
      ...(running.length === 0
        ? []
        : [
            say`Peering takes Consul 1.14 and a chart of 1.0 at least, with global.peering.enabled, global.tls.enabled and meshGateway.enabled.`,
          ]),
      ...(bare.length === 0
        ? []
        : [
            say`The chart of a later step takes Kubernetes 1.22, and storage for the servers; it is installed in one version everywhere.`,
          ]),
    ],
    cluster: sites[0].ref,
    kind: 'preflight',
    run: script(
      [version],
      [
        ...running.flatMap(({ name }) => [
          `helm --kube-context ${word(
            name,
          )} list --all-namespaces --filter consul  # chart ${word(version)}`,
          `kubectl --context ${word(
            name,
          )} get crd peeringdialers.consul.hashicorp.com`,
        ]),
        ...(bare.length === 0
          ? []
          : [
              'helm repo add hashicorp https://helm.releases.hashicorp.com',
              `helm show chart hashicorp/consul --version ${word(version)}`,
            ]),
        ...bare.map(
          ({ name }) => `kubectl --context ${word(name)} get storageclass`,
        ),
      ],
    ),
    checks: sites.map(({ ref, name }) => ({
      id: ref,
      title: say`Kubernetes of ${name} is 1.22 or newer`,
      probe: kubernetesAtLeast.ask({ cluster: ref, version: '1.22' }),
    })),
  };
}

/** Of clusters that have a Consul already. */
export function meshGateways(clusters: readonly Peer[]): StepDraft {
  return {
    id: 'mesh-gateways',
    title: say`Make sure that there is a mesh gateway at each end`,
    why: say`Services of a peer are reached through mesh gateways only, and the other end must be able to open connections to them.`,
    kind: 'preflight',
    run: clusters
      .map(
        ({ name, namespace }) =>
          `kubectl --context ${word(name)} -n ${word(
            namespace,
          )} get deployment,service -l component=mesh-gateway`,
      )
      .join('\n'),
    checks: clusters.map(({ ref, name }) => ({
      id: ref,
      title: say`${name} has a mesh gateway`,
      probe: meshGatewayOf(ref),
    })),
  };
}

function freeNames({ newcomer, partners, hasConsul }: Peers): StepDraft {
  return {
    id: 'free-names',
    title: say`Make sure that no peer is called ${newcomer.peer}`,
    why: [
      say`A cluster knows its peers by the names of these objects. A second one of the same name takes over the first.`,
      say`The datacenter of each cluster should have a name of its own too: peers are called by it, and every datacenter that nobody named is dc1.`,
    ],
    kind: 'preflight',
    run: [...(hasConsul ? [newcomer] : []), ...partners]
      .flatMap(({ name, namespace }) => {
        const at = `kubectl --context ${word(name)} -n ${word(namespace)}`;
        return [
          `${at} get peeringacceptors,peeringdialers`,
          `${at} get deployment -l component=connect-injector -o jsonpath='{.items[*].spec.template.spec.containers[*].env[?(@.name=="CONSUL_DATACENTER")].value}'`,
        ];
      })
      .join('\n'),
    checks: [
      ...partners.flatMap(partner => free(partner, newcomer)),
      {
        id: 'datacenters',
        title: say`No two datacenters have one name`,
        probe: byHand.ask({
          because: say`Datacenters may be named in a file that is not read`,
        }),
      },
    ],
  };
}

function free(partner: Peer, newcomer: Peer) {
  const [accepting] = halvesOf(partner, newcomer);
  const [, dialing] = halvesOf(newcomer, partner);
  return [
    {
      id: `${partner.ref} acceptor`,
      title: say`${partner.name} accepts no peer of that name`,
      probe: halfExists(accepting, 'absent'),
    },
    {
      id: `${partner.ref} dialer`,
      title: say`${partner.name} dials no peer of that name`,
      probe: halfExists(dialing, 'absent'),
    },
  ];
}

/** Between some pairs of clusters; some of them have gateways already. */
export function openFirewalls(
  clusters: readonly Peer[],
  pairs: Text,
): StepDraft {
  return {
    id: 'open-firewalls',
    title: say`Let the peers reach each other's mesh gateways`,
    why: [
      ...phrasesOf(pairs),
      say`Each end opens TCP 443 to the mesh gateway of the other.`,
      say`Where the Mesh of the accepting end does not say peerThroughMeshGateways, its servers are dialled directly, and TCP 8502 must be open to them; the command prints what it says.`,
    ],
    kind: 'preflight',
    run: clusters
      .flatMap(({ name, namespace }) => {
        const at = `kubectl --context ${word(name)} -n ${word(namespace)}`;
        return [
          `${at} get service -l component=mesh-gateway`,
          `${at} get mesh.consul.hashicorp.com -o jsonpath='{.items[*].spec.peering}'`,
        ];
      })
      .join('\n'),
    rollback: '# remove the firewall rules again',
    checks: [
      {
        id: 'open',
        title: say`The ports are open`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; the list of peerings in the last step will tell`,
        }),
      },
    ],
  };
}
