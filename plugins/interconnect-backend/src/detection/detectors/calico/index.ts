import {
  defineDetector,
  KubernetesObject,
  list,
  LocalMembership,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { bgpClaims, federationClaims } from './claims';
import {
  BgpConfigurationSchema,
  BgpPeerSchema,
  ClusterInformation,
  ClusterInformationSchema,
  NodeSchema,
  NodeStatusSchema,
  RemoteClusterSchema,
} from './schema';
import { speakersHere } from './speakers';

// The same objects are served under two groups: the one in which they are stored, and the one that
// Calico's own API server serves, or, in new installations without one, in which they are stored.
const STORED = 'crd.projectcalico.org';
const SERVED = 'projectcalico.org';

const reads = {
  information: list(STORED, 'clusterinformations', ClusterInformationSchema),
  remotes: optional(
    list(STORED, 'remoteclusterconfigurations', RemoteClusterSchema),
  ),
  bgpPeers: optional(list(STORED, 'bgppeers', BgpPeerSchema)),
  bgpConfigurations: optional(
    list(STORED, 'bgpconfigurations', BgpConfigurationSchema),
  ),
  nodeStatuses: optional(list(STORED, 'caliconodestatuses', NodeStatusSchema)),
  servedInformation: optional(
    list(SERVED, 'clusterinformations', ClusterInformationSchema),
  ),
  servedRemotes: optional(
    list(SERVED, 'remoteclusterconfigurations', RemoteClusterSchema),
  ),
  servedBgpPeers: optional(list(SERVED, 'bgppeers', BgpPeerSchema)),
  servedBgpConfigurations: optional(
    list(SERVED, 'bgpconfigurations', BgpConfigurationSchema),
  ),
  servedNodeStatuses: optional(
    list(SERVED, 'caliconodestatuses', NodeStatusSchema),
  ),
  // The facts of a cluster need all nodes anyway.
  nodes: optional(list('', 'nodes', NodeSchema)),
};

const OF_SERVED = Object.keys(reads).filter(name => name.startsWith('served'));

/** Calico: routes by BGP between clusters, and the federation of its enterprise edition. */
export const calico = defineDetector({
  id: 'calico',
  title: 'Calico',
  homepage: 'https://www.tigera.io/project-calico/',
  layer: 'l3',
  tellsMore: {
    commands: ['calicoctl node status'],
    meaning:
      'The state of the BGP sessions of a node; a CalicoNodeStatus object for each node makes it visible here',
  },
  remedies: {
    'cidr-overlap':
      'Rebuild one of the clusters with IP pools of its own: Calico routes pod addresses as they are',
  },
  version: 1,
  reads,

  detect(seen, looked) {
    // Where Calico keeps its objects here, its own API server only repeats them.
    const isStored = seen.information.length > 0;
    const either = <T extends KubernetesObject>(
      stored: readonly T[] | undefined,
      served: readonly T[] | undefined,
    ) => (isStored ? stored : storedOrServed(stored, served));
    const information = either(seen.information, seen.servedInformation) ?? [];
    const remotes = either(seen.remotes, seen.servedRemotes);
    const bgpPeers = either(seen.bgpPeers, seen.servedBgpPeers);
    const bgpConfigurations = either(
      seen.bgpConfigurations,
      seen.servedBgpConfigurations,
    );
    const nodeStatuses = either(seen.nodeStatuses, seen.servedNodeStatuses);

    const installed = [...information, ...(remotes ?? []), ...(bgpPeers ?? [])];
    if (installed.length === 0) {
      const certain =
        seen.servedInformation !== undefined &&
        remotes !== undefined &&
        bgpPeers !== undefined;
      return {
        verdict: certain ? 'absent' : 'unknown',
        irrelevant: ['nodes', ...(certain ? Object.keys(reads) : [])],
      };
    }

    const [own] = information;
    const { calicoVersion, variant } = own?.spec ?? {};
    return {
      verdict: 'present',
      irrelevant: [
        ...(isStored ? OF_SERVED : []),
        ...(bgpPeers?.length === 0 ? ['nodeStatuses'] : []),
      ],
      ...(calicoVersion ? { version: calicoVersion.replace(/^v/, '') } : {}),
      ...(variant ? { mode: variant } : {}),
      evidence: installed.map(object => show(object, ['metadata', 'name'])),
      claims: [
        membershipOf(installed, own),
        ...speakersHere(seen.nodes ?? [], bgpConfigurations),
        ...bgpClaims(
          { bgpPeers: bgpPeers ?? [], bgpConfigurations, nodeStatuses },
          looked,
        ),
        ...(remotes ?? []).flatMap(federationClaims),
      ],
    };
  },
});

/** A cluster with Calico may be one that others read, also where it says no id. */
function membershipOf(
  installed: readonly KubernetesObject[],
  information: ClusterInformation | undefined,
): LocalMembership {
  const id = information?.spec?.clusterGUID;
  return information === undefined || !id
    ? {
        type: 'membership',
        identities: [],
        evidence: installed.map(each => show(each, ['metadata', 'name'])),
      }
    : {
        type: 'membership',
        identities: [{ kind: 'id', value: id }],
        evidence: [show(information, ['spec', 'clusterGUID'])],
      };
}

/** The objects as stored, else as served; `undefined` where there may be some that were not seen. */
function storedOrServed<T extends KubernetesObject>(
  stored: readonly T[] | undefined,
  served: readonly T[] | undefined,
): readonly T[] | undefined {
  if (stored?.length) {
    return stored;
  }
  return served?.length || stored !== undefined ? served : undefined;
}
