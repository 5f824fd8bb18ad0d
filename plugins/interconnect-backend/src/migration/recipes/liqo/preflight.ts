import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { factAmong } from '../../probes/factAmong';
import { linkState } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, word } from '../../shell';
import { say } from '../../../say';
import { peerCommands } from './peer';
import { seeClusters } from './seeClusters';
import { idOf, Star } from './star';

/** docs.liqo.io, installation/install, supported CNIs of each provider (1.2). */
const CNIS = [
  'aws-vpc-cni',
  'azure-cni',
  'calico',
  'canal',
  'cilium',
  'flannel',
  'gke-dataplane-v2',
  'kindnet',
];

/** What can be known to go wrong before anything is changed. */
export function preflight(
  situation: MigrationSituation,
  star: Star,
): StepDraft[] {
  return [
    seeClusters(situation, star),
    supported(situation),
    sameVersion(situation, star),
    freeClusterId(situation, star),
    direction(situation, star),
    reachProvider(situation, star),
    ...(star.tunnels.length === 0 ? [] : [starHealthy(situation, star)]),
  ];
}

function supported({ newcomer }: MigrationSituation): StepDraft {
  return {
    id: 'supported',
    title: say`Compare network and kernel with what Liqo supports`,
    why: [
      say`Liqo needs Linux 5.10 or newer on every node, because it writes nftables rules.`,
      say`Calico with BGP must skip the interfaces of Liqo (skipInterface: liqo.*), and Cilium must be told its own devices and not to claim virtual nodes (docs.liqo.io, installation/install, CNIs).`,
    ],
    cluster: newcomer.ref,
    kind: 'preflight',
    run: `kubectl --context ${word(
      newcomer.name,
    )} get nodes -o wide  # KERNEL-VERSION`,
    checks: [
      {
        id: 'cni',
        title: say`The network is one that Liqo is documented to work with`,
        probe: factAmong.ask({
          cluster: newcomer.ref,
          fact: 'cni',
          among: CNIS,
        }),
      },
      {
        id: 'kernel',
        title: say`Every node runs Linux 5.10 or newer`,
        probe: byHand.ask({
          because: say`The kernel of nodes is not read; the command lists it`,
        }),
      },
    ],
  };
}

function sameVersion(
  { newcomer }: MigrationSituation,
  { peers, version }: Star,
): StepDraft {
  return {
    id: 'same-version',
    title: say`Compare the versions of Liqo`,
    why: say`Peering clusters whose versions differ by more than the patch is not supported.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: script(
      [version],
      [
        `liqoctl version --client  # must print ${word(version)}`,
        ...peers.map(({ name }) => `liqoctl info --context ${word(name)}`),
      ],
    ),
    checks: peers.map(({ ref, name }) => ({
      id: ref,
      title: say`Liqo runs in ${name}, in the version to install`,
      probe: technologyPresent.ask({
        cluster: ref,
        technology: 'liqo',
        ...(version.type === 'known' ? { version: version.text } : {}),
      }),
    })),
  };
}

function freeClusterId(
  { newcomer, report }: MigrationSituation,
  { peers }: Star,
): StepDraft {
  const id = idOf(newcomer.ref, report) ?? newcomer.label;
  return {
    id: 'free-cluster-id',
    title: say`Make sure that no peer is called ${id}`,
    why: say`Liqo tells peers apart by their ids alone.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: peers
      .map(({ name }) => `kubectl --context ${word(name)} get foreignclusters`)
      .join('\n'),
    checks: peers.flatMap(({ ref, name }) => [
      {
        id: `self ${ref}`,
        title: say`${name} has another id itself`,
        probe: objectExists.ask({
          cluster: ref,
          group: '',
          resource: 'configmaps',
          kind: 'ConfigMap',
          name: 'liqo-clusterid-configmap',
          whenServed: 'networking.liqo.io',
          field: { path: ['data', 'CLUSTER_ID'], value: id },
          expected: 'absent',
        }),
      },
      {
        id: `peer ${ref}`,
        title: say`${name} has no peer of that id`,
        probe: objectExists.ask({
          cluster: ref,
          group: 'core.liqo.io',
          resource: 'foreignclusters',
          kind: 'ForeignCluster',
          name: id,
          expected: 'absent',
        }),
      },
    ]),
  };
}

/** Which end opens the tunnel can be turned round, so that the role itself is asked for. */
function direction({ newcomer }: MigrationSituation, star: Star): StepDraft {
  const pairs = star.peerings
    .map(({ consumer, provider }) => `${consumer.name} -> ${provider.name}`)
    .join(', ');
  return {
    id: 'direction',
    title: say`Decide who uses whose resources: ${pairs}`,
    why: say`A peering lets the consumer run pods in the provider, and nothing the other way round. The plan goes on as the peerings that are there: by who opens the tunnel. Where a check fails, they go the other way, and so should this one: then swap the two contexts in the step that peers.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: star.peers
      .map(({ name }) => `kubectl --context ${word(name)} get foreignclusters`)
      .join('\n'),
    checks: star.peerings.map(({ consumer, provider }) => {
      const peer = consumer.ref === newcomer.ref ? provider : consumer;
      const role = consumer.ref === newcomer.ref ? 'Consumer' : 'Provider';
      return {
        id: peer.ref,
        title: say`${peer.name} has a peer in the role ${role}`,
        probe: objectExists.ask({
          cluster: peer.ref,
          group: 'core.liqo.io',
          resource: 'foreignclusters',
          kind: 'ForeignCluster',
          field: { path: ['status', 'role'], value: role },
          expected: 'present',
        }),
      };
    }),
  };
}

/** docs.liqo.io, installation/requirements, Connectivity (1.2). */
function reachProvider(
  { newcomer }: MigrationSituation,
  star: Star,
): StepDraft {
  return {
    id: 'reach-provider',
    title: say`Let the clusters reach each other`,
    why: star.peerings.map(peering => {
      const { consumer, provider } = peering;
      return peerCommands(peering).turned
        ? say`${provider.name} is not reached from outside: it opens UDP 51840 (WireGuard) to ${consumer.name}, through which ${consumer.name} reaches its API server.`
        : say`${consumer.name} opens UDP 51840 (WireGuard) to a load balancer of ${provider.name}, or to a node port where it has none, and TCP to the API server of ${provider.name} (6443, or 443 on many clouds).`;
    }),
    cluster: newcomer.ref,
    kind: 'preflight',
    run: star.peerings
      .map(
        ({ provider }) =>
          `kubectl --context ${word(provider.name)} cluster-info`,
      )
      .join('\n'),
    rollback: '# remove the firewall rules again',
    checks: [
      {
        id: 'open',
        title: say`The ports are open`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; the tunnel of a later step will tell`,
        }),
      },
    ],
  };
}

function starHealthy(
  { report }: MigrationSituation,
  { tunnels, peers }: Star,
): StepDraft {
  const nameOf = (ref: string) =>
    report.clusters.find(cluster => cluster.ref === ref)?.name ?? ref;
  return {
    id: 'star-healthy',
    title: say`Look at the tunnels that are there`,
    why: say`A tunnel that is broken before the join would be taken for a fault of the join afterwards.`,
    kind: 'preflight',
    run: peers
      .map(({ name }) => `liqoctl info peer --context ${word(name)}`)
      .join('\n'),
    checks: tunnels.map(({ from, to, plane, technology }) => ({
      id: `${from} ${to}`,
      title: say`The tunnel between ${nameOf(from)} and ${nameOf(to)} is up`,
      probe: linkState.ask({ technology, plane, from, to, atLeast: 'up' }),
    })),
  };
}
