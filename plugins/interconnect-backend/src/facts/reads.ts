import {
  apiGroups,
  goSlice,
  having,
  kubernetesObject,
  list,
  listMetadata,
  objectMeta,
  optional,
  serverVersion,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { loadBalancerStatus } from '../loadBalancer';

/**
 * All that facts are read from. Each is optional, and shared between facts: a cluster is asked
 * once for its nodes, whose images, conditions and capacities are left behind.
 */

export const version = optional(serverVersion());

const Node = kubernetesObject('Node', {
  metadata: objectMeta({
    'flannel.alpha.coreos.com/backend-type': z.string().optional(),
    'rke.cattle.io/internal-ip': z.string().optional(),
  }),
  spec: z
    .object({
      podCIDR: z.string().optional(),
      podCIDRs: goSlice(z.string()),
      providerID: z.string().optional(),
    })
    .optional(),
  status: z
    .object({
      addresses: goSlice(z.object({ type: z.string(), address: z.string() })),
    })
    .optional(),
});
export type ObservedNode = z.output<typeof Node>;
export const nodes = optional(list('', 'nodes', Node));

const DaemonSet = kubernetesObject('DaemonSet');
export type ObservedDaemonSet = z.output<typeof DaemonSet>;
export const daemonSets = optional(
  listMetadata('apps', 'daemonsets', DaemonSet),
);

const Service = kubernetesObject('Service', {
  spec: z
    .object({
      type: z.string().optional(),
      loadBalancerClass: z.string().optional(),
    })
    .optional(),
  status: loadBalancerStatus,
});
export type ObservedService = z.output<typeof Service>;
/** Detectors and entry points list them too, so that a cluster is asked no more than once. */
export const services = optional(list('', 'services', Service));

const ServiceCidr = kubernetesObject('ServiceCIDR', {
  spec: z.object({ cidrs: goSlice(z.string()) }).optional(),
  status: z
    .object({
      conditions: goSlice(z.object({ type: z.string(), status: z.string() })),
    })
    .optional(),
});
export const serviceCidrObjects = optional(
  list('networking.k8s.io', 'servicecidrs', ServiceCidr),
);

const KubeadmConfig = kubernetesObject('ConfigMap', {
  data: z.object({ ClusterConfiguration: z.string().optional() }).optional(),
});
export const kubeadmConfig = optional(
  list('', 'configmaps', KubeadmConfig, {
    namespace: 'kube-system',
    name: 'kubeadm-config',
  }),
);

const isFlannel = ({ metadata }: ObservedDaemonSet) =>
  metadata.namespace === 'kube-flannel' || metadata.name.includes('flannel');

const isCilium = ({ metadata }: ObservedDaemonSet) =>
  metadata.name === 'cilium' || metadata.labels?.['k8s-app'] === 'cilium';

const CiliumConfig = kubernetesObject('ConfigMap', {
  data: z
    .object({
      ipam: z.string().optional(),
      'cluster-pool-ipv4-cidr': z.string().optional(),
      'cluster-pool-ipv6-cidr': z.string().optional(),
      'cni-chaining-mode': z.string().optional(),
    })
    .optional(),
});
export const ciliumConfig = optional(
  list('', 'configmaps', CiliumConfig, {
    namespace: 'kube-system',
    name: 'cilium-config',
    whenSeen: [
      having(daemonSets, 'of Cilium', isCilium),
      apiGroups('cilium.io'),
    ],
  }),
);

const FlannelConfig = kubernetesObject('ConfigMap', {
  data: z.object({ 'net-conf.json': z.string().optional() }).optional(),
});
export const flannelConfig = optional(
  list('', 'configmaps', FlannelConfig, {
    namespace: 'kube-flannel',
    name: 'kube-flannel-cfg',
    whenSeen: having(daemonSets, 'of Flannel', isFlannel),
  }),
);

const IpPool = kubernetesObject('IPPool', {
  spec: z
    .object({
      cidr: z.string(),
      disabled: z.boolean().optional(),
      allowedUses: goSlice(z.string()),
    })
    .optional(),
});
export const ipPools = optional(
  list('crd.projectcalico.org', 'ippools', IpPool),
);

const ClusterVersion = kubernetesObject('ClusterVersion');
export const clusterVersion = optional(
  list('config.openshift.io', 'clusterversions', ClusterVersion, {
    name: 'version',
  }),
);

const OpenShiftNetwork = kubernetesObject('Network', {
  spec: z
    .object({
      networkType: z.string().optional(),
      clusterNetwork: goSlice(z.object({ cidr: z.string() })),
      serviceNetwork: goSlice(z.string()),
    })
    .optional(),
});
export const openShiftNetwork = optional(
  list('config.openshift.io', 'networks', OpenShiftNetwork, {
    name: 'cluster',
  }),
);

const Infrastructure = kubernetesObject('Infrastructure', {
  status: z
    .object({
      platform: z.string().optional(),
      platformStatus: z
        .object({ aws: z.object({ region: z.string() }).optional() })
        .optional(),
    })
    .optional(),
});
export type ObservedInfrastructure = z.output<typeof Infrastructure>;
export const infrastructure = optional(
  list('config.openshift.io', 'infrastructures', Infrastructure, {
    name: 'cluster',
  }),
);
