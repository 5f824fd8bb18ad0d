import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { dnsLabel, script, word } from '../../shell';
import { say } from '../../../say';
import { installLiqo } from './install';
import { peerCommands, providerIdOf, roleCheck, tunnelCheck } from './peer';
import { preflight } from './preflight';
import { liqoReads } from './reads';
import { idOf, Peering, Star, starToJoin } from './star';

/** Peers a cluster with the consumers or providers that are there (docs.liqo.io, usage/peer, 1.2). */
export const join = defineRecipe({
  id: 'liqo/join',
  pattern: 'liqo',
  reads: liqoReads,
  title: ({ newcomer }, { peers }) =>
    say`Peer ${newcomer.name} with ${namesOf(peers)} by Liqo`,
  applies: starToJoin,
  steps: (situation, star) => [
    ...preflight(situation, star),
    ...(isInstalled(situation) ? [] : [install(situation, star)]),
    ...star.peerings.map(peering => peer(situation, star, peering)),
    seeTunnels(situation, star),
    seeNodes(situation, star),
  ],
});

function isInstalled({ newcomer, report }: MigrationSituation): boolean {
  return idOf(newcomer.ref, report) !== undefined;
}

function install({ newcomer }: MigrationSituation, star: Star): StepDraft {
  const { ref, name, label, cluster, said } = newcomer;
  const context = word(name);
  const { values, command } = installLiqo(
    { ref, name, facts: cluster?.facts ?? said },
    label,
    star.version,
  );
  return {
    id: 'install-liqo',
    title: say`Install Liqo in ${name}`,
    why: [
      say`The control plane and the agents that route the traffic of each node come first, in the version of the peers; ${label} is the id by which they will know ${name}.`,
      say`Ranges that are used elsewhere in your network can be kept from being taken for mapped addresses with --reserved-subnets.`,
    ],
    cluster: ref,
    kind: 'change',
    run: script(values, [command, `liqoctl info --context ${context}`]),
    rollback: `liqoctl uninstall --context ${context} --purge`,
    disruptive: say`Every node of ${name} gets routes and firewall rules of Liqo.`,
    checks: [
      {
        id: 'installed',
        title: say`Liqo runs in ${name}, in the version of its peers`,
        probe: technologyPresent.ask({
          cluster: ref,
          technology: 'liqo',
          ...(star.version.type === 'known'
            ? { version: star.version.text }
            : {}),
        }),
      },
    ],
  };
}

function peer(
  { newcomer, report }: MigrationSituation,
  star: Star,
  peering: Peering,
): StepDraft {
  const { consumer, provider } = peering;
  const other = consumer.ref === newcomer.ref ? provider : consumer;
  const commands = peerCommands(peering);
  const id = providerIdOf(peering, report, newcomer);
  return {
    id: star.peerings.length === 1 ? 'peer' : `peer-${dnsLabel(other.name)}`,
    title: say`Peer ${consumer.name} as the consumer with ${provider.name} as the provider`,
    why: [
      say`The command sets up the tunnel, in which ranges that overlap are mapped to others; a Tenant in ${provider.name} and an Identity in ${consumer.name}; and a ResourceSlice, of which a virtual node of ${consumer.name} is made.`,
      say`Keys and kubeconfigs go from cluster to cluster and are not printed. Where no load balancer takes UDP, add --gw-server-service-type NodePort.`,
    ],
    cluster: consumer.ref,
    kind: 'change',
    run: commands.peer,
    rollback: commands.unpeer,
    disruptive: say`From here on ${consumer.name} may create pods in ${provider.name}, of namespaces that are offloaded, up to 4 CPUs and 8 GiB unless --cpu and --memory say otherwise.`,
    checks: [tunnelCheck(peering), roleCheck(peering, id)],
  };
}

function seeTunnels({ newcomer }: MigrationSituation, star: Star): StepDraft {
  return {
    id: 'tunnels-up',
    title: say`See the tunnels up`,
    why: say`The gateways measure the tunnel every ten seconds; one that stays without an answer means a firewall between them.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: `liqoctl info peer --context ${word(newcomer.name)}`,
    checks: star.peerings.map(tunnelCheck),
  };
}

function seeNodes(
  { newcomer, report }: MigrationSituation,
  star: Star,
): StepDraft {
  return {
    id: 'virtual-nodes',
    title: say`See the virtual nodes, and offload a first namespace`,
    why: say`A virtual node stands for the resources of the provider. No pod runs there before a namespace is offloaded with liqoctl offload namespace.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: star.peerings
      .map(
        ({ consumer }) =>
          `kubectl --context ${word(
            consumer.name,
          )} get nodes -l liqo.io/type=virtual-node`,
      )
      .join('\n'),
    checks: [
      ...star.peerings.flatMap(peering => {
        const id = providerIdOf(peering, report, newcomer);
        return id === undefined
          ? []
          : [
              {
                id: `node ${peering.consumer.ref} ${peering.provider.ref}`,
                title: say`${peering.consumer.name} has a virtual node for ${peering.provider.name}`,
                probe: objectExists.ask({
                  cluster: peering.consumer.ref,
                  group: '',
                  resource: 'nodes',
                  kind: 'Node',
                  label: { key: 'liqo.io/remote-cluster-id', value: id },
                  expected: 'present',
                }),
              },
            ];
      }),
      {
        id: 'traffic',
        title: say`A pod of an offloaded namespace answers`,
        probe: byHand.ask({
          because: say`No object shows that packets pass; a request does`,
        }),
      },
    ],
  };
}
