import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalMembership,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { EndpointSpec, Gateway, Submariner } from './schema';
import { settingsOf } from './settings';

/** How this cluster takes part in a cluster set. */
export type Member = {
  clusterId: string | undefined;
  /** The namespace of the agents. */
  namespace: string;
  config: Submariner | undefined;
  /** The broker that it was told to join. */
  broker: BrokerRef | undefined;
  version?: string;
  mode: string;
  /** Whether addresses are translated; undefined where the object that tells is gone. */
  globalnet: boolean | undefined;
  installed: LocalEvidence[];
  membership: LocalMembership | undefined;
};

/** How members name a broker. */
export type BrokerRef = {
  apiServer: string;
  namespace: string;
  instance: string;
};

/**
 * Whether, and as whom, this cluster joined a cluster set: by its Submariner object, or by its
 * gateways where that is gone.
 */
export function joined(seen: {
  submariners: readonly Submariner[];
  gateways: readonly Gateway[];
}): Member | undefined {
  const config = seen.submariners.at(0);
  const gateway = activeGateway(seen.gateways) ?? seen.gateways.at(0);
  const first = config ?? gateway;
  if (first === undefined) {
    return undefined;
  }

  const broker = config && brokerOf(config);
  const id = ownId(config, gateway);
  return {
    clusterId: id?.value,
    namespace: first.metadata.namespace ?? '',
    config,
    broker,
    version:
      gateway?.status.version ??
      config?.status?.version ??
      config?.spec.version,
    mode: modeOf(config, gateway),
    globalnet: config && globalCidrOf(config) !== undefined,
    installed: [show(first, ['metadata', 'name'])],
    membership: id && {
      type: 'membership',
      ...(broker === undefined ? {} : { instance: broker.instance }),
      identities: [
        ...keyOf(gateway?.status.localEndpoint),
        { kind: 'id', value: id.value },
        ...(broker ? [nameAtBroker(id.value, broker.namespace)] : []),
      ],
      role: 'member',
      settings: settingsOf(gateway),
      evidence: [
        id.evidence,
        ...(config && broker
          ? [
              show(config, ['spec', 'brokerK8sApiServer']),
              show(config, ['spec', 'brokerK8sRemoteNamespace']),
            ]
          : []),
        ...globalCidrShown(config),
        ...(config?.spec.loadBalancerEnabled === true
          ? [show(config, ['spec', 'loadBalancerEnabled'])]
          : []),
      ],
    },
  };
}

/**
 * The gateway that carries the tunnels; the others of an HA pair know of none
 * (submariner pkg/apis/submariner.io/v1/types.go, HAStatus).
 */
export function activeGateway(
  gateways: readonly Gateway[],
): Gateway | undefined {
  const active = gateways.filter(({ status }) => status.haStatus === 'active');
  const beats = active.map(gateway => heartbeatOf(gateway) ?? 0);
  return active.at(beats.indexOf(Math.max(...beats)));
}

/** When a gateway last wrote its status, in milliseconds since 1970. */
export function heartbeatOf({ metadata }: Gateway): number | undefined {
  const seconds = metadata.annotations?.['update-timestamp'];
  return seconds !== undefined && /^\d+$/.test(seconds)
    ? Number(seconds) * 1000
    : undefined;
}

/** WireGuard's public key, which no two gateways share. */
export function keyOf(endpoint: EndpointSpec | undefined): IdentityKey[] {
  const key = endpoint?.backend_config?.publicKey;
  return key === undefined ? [] : [{ kind: 'key', value: key }];
}

/**
 * What a member is called in one namespace of one broker. Both ends can say it: the broker from the
 * Cluster object in its namespace, the member from the namespace and the id that it was given.
 */
export function nameAtBroker(
  clusterId: string,
  namespace: string,
): IdentityKey {
  return { kind: 'id', value: `${clusterId} at broker ${namespace}` };
}

function ownId(
  config: Submariner | undefined,
  gateway: Gateway | undefined,
): { value: string; evidence: LocalEvidence } | undefined {
  if (config?.spec.clusterID) {
    return {
      value: config.spec.clusterID,
      evidence: show(config, ['spec', 'clusterID']),
    };
  }
  if (config?.status?.clusterID) {
    return {
      value: config.status.clusterID,
      evidence: show(config, ['status', 'clusterID']),
    };
  }
  return (
    gateway && {
      value: gateway.status.localEndpoint.cluster_id,
      evidence: show(gateway, ['status', 'localEndpoint', 'cluster_id']),
    }
  );
}

function brokerOf({ spec }: Submariner): BrokerRef | undefined {
  const { brokerK8sApiServer, brokerK8sRemoteNamespace } = spec;
  if (!brokerK8sApiServer || !brokerK8sRemoteNamespace) {
    return undefined;
  }
  const apiServer = hostAndPort(brokerK8sApiServer);
  return {
    apiServer,
    namespace: brokerK8sRemoteNamespace,
    instance: `${apiServer}/${brokerK8sRemoteNamespace}`,
  };
}

/** subctl and Helm write the same address with and without scheme, port and trailing slash. */
function hostAndPort(apiServer: string): string {
  const bare = apiServer
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  return /:\d+$/.test(bare) ? bare : `${bare}:443`;
}

function modeOf(
  config: Submariner | undefined,
  gateway: Gateway | undefined,
): string {
  const driver =
    gateway?.status.localEndpoint.backend ??
    config?.spec.cableDriver ??
    'libreswan';
  return config && globalCidrOf(config) ? `${driver} with Globalnet` : driver;
}

/** By which addresses of Globalnet the others reach this cluster. */
function globalCidrShown(config: Submariner | undefined): LocalEvidence[] {
  if (config?.status?.globalCIDR) {
    return [show(config, ['status', 'globalCIDR'])];
  }
  return config?.spec.globalCIDR ? [show(config, ['spec', 'globalCIDR'])] : [];
}

function globalCidrOf({ spec, status }: Submariner): string | undefined {
  return (status?.globalCIDR ?? spec.globalCIDR) || undefined;
}
