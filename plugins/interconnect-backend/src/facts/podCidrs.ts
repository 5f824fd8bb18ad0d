import {
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { collapseCidrs } from '../cidr';
import { defineFact, Established } from './defineFact';
import { kubeadmNetworking } from './kubeadmNetworking';
import {
  ciliumConfig,
  daemonSets,
  flannelConfig,
  ipPools,
  kubeadmConfig,
  nodes,
  openShiftNetwork,
} from './reads';
import { realNodes } from './realNodes';

/** Ranges as some object gives them, perhaps several in one text. */
type Source = { texts: readonly string[]; evidence: LocalEvidence[] };

/** Cilium's ways to give out addresses that do use what nodes are assigned. */
const USES_NODE_RANGES = ['kubernetes', 'delegated-plugin'];

const NetConf = z.object({
  Network: z.string().optional(),
  IPv6Network: z.string().optional(),
});

/**
 * From which ranges pods get their addresses. The network plugin's own objects are believed first;
 * the ranges of nodes come last, because they are only those given out so far. Where the plugin
 * ignores these, or what it uses instead was not seen, nothing is said: pods of the AWS VPC CNI
 * have addresses of the network, which no object tells.
 */
export const podCidrs = defineFact({
  id: 'podCidrs',
  reads: {
    ipPools,
    ciliumConfig,
    flannelConfig,
    openShiftNetwork,
    kubeadmConfig,
    daemonSets,
    nodes,
  },
  establish(seen) {
    const pools = (seen.ipPools ?? []).filter(({ spec }) => {
      const uses = spec?.allowedUses ?? [];
      return (
        // Calico's disabled pools often stand for the ranges of other clusters.
        spec !== undefined &&
        spec.disabled !== true &&
        (uses.length === 0 || uses.includes('Workload'))
      );
    });
    const ofCalico = established({
      texts: pools.map(({ spec }) => spec?.cidr ?? ''),
      evidence: pools.map(pool => show(pool, ['spec', 'cidr'])),
    });
    if (ofCalico !== undefined) {
      return ofCalico;
    }

    const cilium = seen.ciliumConfig?.[0];
    if (cilium?.data?.ipam === 'cluster-pool') {
      const keys = [
        'cluster-pool-ipv4-cidr' as const,
        'cluster-pool-ipv6-cidr' as const,
      ].filter(key => cilium.data?.[key]);
      return established({
        texts: keys.map(key => cilium.data?.[key] ?? ''),
        evidence: keys.map(key => show(cilium, ['data', key])),
      });
    }

    const flannel = seen.flannelConfig?.[0];
    const conf = flannel?.data?.['net-conf.json'];
    const ofFlannel = established({
      texts: rangesOfNetConf(conf),
      evidence:
        flannel === undefined ? [] : [show(flannel, ['data', 'net-conf.json'])],
    });
    const network = seen.openShiftNetwork?.[0];
    const ofOpenShift = established({
      texts: network?.spec?.clusterNetwork.map(({ cidr }) => cidr) ?? [],
      evidence:
        network === undefined
          ? []
          : [show(network, ['spec', 'clusterNetwork'])],
    });
    if (ofFlannel !== undefined || ofOpenShift !== undefined) {
      return ofFlannel ?? ofOpenShift;
    }

    const isRunning = (agent: string) =>
      (seen.daemonSets ?? []).some(({ metadata }) => metadata.name === agent);
    if (
      isRunning('calico-node') ||
      (cilium === undefined && isRunning('cilium')) ||
      (cilium?.data?.ipam !== undefined &&
        !USES_NODE_RANGES.includes(cilium.data.ipam))
    ) {
      return undefined;
    }

    const config = seen.kubeadmConfig?.[0];
    const { podSubnet } = kubeadmNetworking(config?.data?.ClusterConfiguration);
    if (config !== undefined && podSubnet !== undefined) {
      return established({
        texts: [podSubnet],
        evidence: [show(config, ['data', 'ClusterConfiguration'], podSubnet)],
      });
    }

    if (seen.kubeadmConfig === undefined) {
      return undefined;
    }
    const machines = realNodes(seen.nodes).filter(
      node => node.spec !== undefined && node.spec.podCIDRs.length > 0,
    );
    return established({
      texts: machines.flatMap(node => node.spec?.podCIDRs ?? []),
      evidence: machines
        .slice(0, 3)
        .map(node => show(node, ['spec', 'podCIDRs'])),
    });
  },
});

function established({
  texts,
  evidence,
}: Source): Established<'podCidrs'> | undefined {
  const value = collapseCidrs(texts.flatMap(text => text.split(/[\s,]+/)));
  return value.length === 0 ? undefined : { value, evidence };
}

function rangesOfNetConf(text: string | undefined): string[] {
  let conf: unknown;
  try {
    conf = JSON.parse(text ?? '{}');
  } catch {
    // Flannel itself would not start with it: it tells of no range.
    return [];
  }
  const parsed = NetConf.safeParse(conf);
  return parsed.success
    ? [parsed.data.Network ?? '', parsed.data.IPv6Network ?? '']
    : [];
}
