import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { Gateway, Istiod } from './schema';

const CLUSTER = 'topology.istio.io/cluster';
const REMOTE = 'istio-remote';
const CONNECTED = 'gloo.solo.io/PeerConnected';

// Solo's istiod writes these at the Gateways of peers; upstream's does not.
const OF_SOLO = /^gloo\.solo\.io\//;

// Every istiod is called so that was not given a name.
const NOBODY = 'Kubernetes';

/** A Gateway that stands for a peer rather than for a proxy here. */
export function isRemote({ spec }: Gateway): boolean {
  return spec.gatewayClassName === REMOTE;
}

/** Whether Solo's istiod looked at a Gateway. */
export function isJudgedBySolo({ status }: Gateway): boolean {
  return (status?.conditions ?? []).some(({ type }) => OF_SOLO.test(type));
}

/** What this cluster is called, and where its peers come in. */
export function membershipOf(
  istiod: Istiod,
  gateways: readonly Gateway[],
): LocalMembership {
  const own = gateways.filter(gateway => !isRemote(gateway));
  const name = clusterIdOf(istiod) ?? labelled(own);
  return {
    type: 'membership',
    identities: [
      ...idOf(name?.value),
      ...own.flatMap(gateway => reachedAt(gateway, gateway.status?.addresses)),
    ],
    evidence: name ? [name.evidence] : [show(istiod, ['metadata', 'name'])],
  };
}

/** A peer that this cluster asks for services, and sends their traffic to. */
export function claimOf(gateway: Gateway, istiod: Istiod): LocalPeerClaim {
  const name = gateway.metadata.labels?.[CLUSTER];
  const addresses = reachedAt(gateway, gateway.spec.addresses);
  const { state, reason, evidence } = healthOf(gateway, istiod);
  return {
    type: 'peer',
    plane: 'data',
    peer: {
      name: name ?? gateway.metadata.name,
      identities: [...idOf(name), ...addresses],
    },
    direction: 'outgoing',
    // The peer has a Gateway for this cluster only if it was linked the other way too.
    expects: 'one-way',
    state,
    reason,
    encryption: 'mTLS',
    evidence: [
      name === undefined
        ? show(gateway, ['metadata', 'name'])
        : show(gateway, ['metadata', 'labels', CLUSTER]),
      ...gateway.spec.addresses.flatMap(({ value }, index) =>
        value ? [show(gateway, ['spec', 'addresses', index, 'value'])] : [],
      ),
      ...evidence,
    ],
  };
}

function clusterIdOf(istiod: Istiod) {
  const { containers } = istiod.spec.template.spec;
  for (const [index, { env }] of containers.entries()) {
    const at = env.findIndex(({ name }) => name === 'CLUSTER_ID');
    const value = env[at]?.value;
    if (value) {
      const path = ['containers', index, 'env', at, 'value'];
      return {
        value,
        evidence: show(istiod, ['spec', 'template', 'spec', ...path]),
      };
    }
  }
  return undefined;
}

function labelled(own: readonly Gateway[]) {
  const gateway = own.find(({ metadata }) => metadata.labels?.[CLUSTER]);
  const value = gateway?.metadata.labels?.[CLUSTER];
  return gateway === undefined || value === undefined
    ? undefined
    : { value, evidence: show(gateway, ['metadata', 'labels', CLUSTER]) };
}

function idOf(name: string | undefined): IdentityKey[] {
  return name === undefined || name === NOBODY
    ? []
    : [{ kind: 'id', value: name }];
}

function reachedAt(
  { spec }: Gateway,
  addresses: Gateway['spec']['addresses'] = [],
): IdentityKey[] {
  return addresses.flatMap(({ value }) =>
    spec.listeners.flatMap(({ port }) =>
      value && port
        ? [{ kind: 'address' as const, value: `${value}:${port}` }]
        : [],
    ),
  );
}

function healthOf(gateway: Gateway, istiod: Istiod): LinkJudgement {
  const conditions = (gateway.status?.conditions ?? []).flatMap(
    (condition, index) =>
      OF_SOLO.test(condition.type)
        ? [
            {
              ...condition,
              evidence: [
                show(gateway, ['status', 'conditions', index, 'status']),
              ],
            },
          ]
        : [],
  );
  const connected = conditions.find(({ type }) => type === CONNECTED);
  const failed = conditions.find(({ status }) => status === 'False');

  if (istiod.status !== undefined && !istiod.status.availableReplicas) {
    return {
      state: 'unknown',
      reason: 'istiod has no ready pod, and so nobody follows its peers',
      evidence: [show(istiod, ['metadata', 'name'])],
    };
  }
  if (connected === undefined) {
    return {
      state: 'configured',
      reason: 'istiod does not say whether the peer is connected',
      evidence: [],
    };
  }
  if (connected.status === 'False') {
    return {
      state: 'down',
      reason: `The peer is not connected: ${
        connected.reason ?? 'no reason given'
      }`,
      evidence: connected.evidence,
    };
  }
  if (failed !== undefined) {
    return {
      state: 'degraded',
      reason: `The peer is connected, but ${failed.type} is False: ${
        failed.reason ?? 'no reason given'
      }`,
      evidence: failed.evidence,
    };
  }
  return connected.status === 'True'
    ? {
        state: 'up',
        reason: 'The peer is connected',
        evidence: connected.evidence,
      }
    : {
        state: 'unknown',
        reason: 'istiod does not know whether the peer is connected',
        evidence: connected.evidence,
      };
}
