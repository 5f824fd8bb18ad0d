import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { sortedBy } from '../sortedBy';
import { defineFact } from './defineFact';
import {
  ciliumConfig,
  daemonSets,
  ipPools,
  nodes,
  ObservedDaemonSet,
  openShiftNetwork,
} from './reads';
import { realNodes } from './realNodes';

/**
 * The agents that network plugins run on every node, by name and label, in the order in which they
 * are believed where several run. Google's `anetd` is Dataplane V2, and `azure-cns` with Cilium is
 * Azure CNI powered by Cilium: neither is a Cilium that users can configure.
 */
const AGENTS: readonly (readonly [
  cni: string,
  isAgent: (name: string, labels: Record<string, string>) => boolean,
])[] = [
  ['gke-dataplane-v2', name => name === 'anetd'],
  ['kube-ovn', name => name === 'kube-ovn-cni'],
  ['ovn-kubernetes', name => name === 'ovnkube-node'],
  ['antrea', name => name === 'antrea-agent'],
  ['azure-cni', name => name === 'azure-cns'],
  ['aws-vpc-cni', name => name === 'aws-node'],
  [
    'cilium',
    (name, labels) => name === 'cilium' || labels['k8s-app'] === 'cilium',
  ],
  [
    'canal',
    (name, labels) => /(^|-)canal$/.test(name) || labels['k8s-app'] === 'canal',
  ],
  [
    'calico',
    (name, labels) =>
      name === 'calico-node' || labels['k8s-app'] === 'calico-node',
  ],
  [
    'flannel',
    (name, labels) => name.includes('flannel') || labels.app === 'flannel',
  ],
  ['kindnet', name => name === 'kindnet'],
  ['weave', name => name === 'weave-net'],
  // Kilo may also run beside any of the others.
  ['kilo', name => name === 'kilo'],
];

/**
 * What connects the pods: a running agent first, because what is left of an uninstalled one proves
 * nothing. Calico and Cilium may run beside the AWS plugin for policy only; they are the network
 * where they have address pools of their own, or are not chained.
 */
export const cni = defineFact({
  id: 'cni',
  reads: { daemonSets, ciliumConfig, ipPools, openShiftNetwork, nodes },
  establish(seen) {
    const agents = new Map(
      AGENTS.flatMap(([name, isAgent]) => {
        const agent = sortedBy(
          seen.daemonSets ?? [],
          each => each.metadata.namespace ?? '',
          each => each.metadata.name,
        ).find(({ metadata }) => isAgent(metadata.name, metadata.labels ?? {}));
        return agent === undefined ? [] : [[name, agent]];
      }),
    );
    const chaining = seen.ciliumConfig?.[0]?.data?.['cni-chaining-mode'];
    const name = choose(agents, {
      calicoHasPools: (seen.ipPools ?? []).some(
        pool => pool.spec?.disabled !== true,
      ),
      ciliumIsChained: chaining !== undefined && chaining !== 'none',
    });
    const agent = agents.get(name ?? '');
    if (name !== undefined && agent !== undefined) {
      const value =
        name === 'azure-cni' && agents.has('cilium')
          ? 'azure-cni-cilium'
          : name;
      return { value, evidence: [show(agent, ['metadata', 'name'])] };
    }

    const network = seen.openShiftNetwork?.[0];
    const type = network?.spec?.networkType;
    if (network !== undefined && type !== undefined) {
      return {
        value: type === 'OVNKubernetes' ? 'ovn-kubernetes' : type.toLowerCase(),
        evidence: [show(network, ['spec', 'networkType'])],
      };
    }

    // k3s and RKE2 run Flannel within their own process: only the nodes tell of it.
    const backend = 'flannel.alpha.coreos.com/backend-type';
    const node = realNodes(seen.nodes).find(
      each => each.metadata.annotations?.[backend],
    );
    return node === undefined || seen.daemonSets === undefined
      ? undefined
      : {
          value: 'flannel',
          evidence: [show(node, ['metadata', 'annotations', backend])],
        };
  },
});

function choose(
  agents: ReadonlyMap<string, ObservedDaemonSet>,
  beside: { calicoHasPools: boolean; ciliumIsChained: boolean },
): string | undefined {
  if (agents.has('aws-vpc-cni')) {
    if (agents.has('cilium') && !beside.ciliumIsChained) {
      return 'cilium';
    }
    if (agents.has('calico') && beside.calicoHasPools) {
      return 'calico';
    }
  }
  return [...agents.keys()][0];
}
