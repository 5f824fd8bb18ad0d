import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { SliceGateway } from './schema';
import { Worker } from './worker';

/** The tunnels to other workers: one claim for each, whatever the number of slices that they share. */
export function tunnelClaims(
  worker: Worker,
  gateways: readonly SliceGateway[],
): LocalPeerClaim[] {
  const peers = new Map<string, SliceGateway[]>();
  for (const gateway of gateways) {
    const peer = gateway.status?.config?.sliceGatewayRemoteClusterId;
    if (peer && peer !== worker.name) {
      peers.set(peer, [...(peers.get(peer) ?? []), gateway]);
    }
  }

  return [...peers].sort().map(([peer, its]): LocalPeerClaim => {
    const { state, reason, evidence } = judge(its);
    const kinds = new Set(
      its.flatMap(({ status }) => status?.config?.sliceGatewayType || []),
    );
    return {
      type: 'peer',
      plane: 'data',
      instance: worker.instance,
      peer: { name: peer, identities: [{ kind: 'id', value: peer }] },
      direction: directionOf(its),
      expects: 'mutual',
      // Tunnels have no clock: they tell of the present as long as the operator runs.
      ...(worker.runs
        ? { state, reason }
        : {
            state: 'unknown',
            lastKnownState: state,
            reason: `The operator does not run here; it last said: ${reason}`,
          }),
      ...(kinds.size === 0 ? {} : { encryption: [...kinds].sort().join(', ') }),
      evidence: [
        ...its.map(gateway =>
          show(gateway, ['status', 'config', 'sliceGatewayRemoteClusterId']),
        ),
        ...evidence,
      ],
    };
  });
}

/** The client opens the tunnel. */
function directionOf(
  gateways: readonly SliceGateway[],
): LocalPeerClaim['direction'] {
  const roles = new Set(
    gateways.map(({ status }) => status?.config?.sliceGatewayHostType),
  );
  if (roles.size !== 1) {
    return 'both';
  }
  if (roles.has('Client')) {
    return 'outgoing';
  }
  return roles.has('Server') ? 'incoming' : 'both';
}

function judge(gateways: readonly SliceGateway[]): LinkJudgement {
  const slices = gateways.map(judgeSlice);
  const working = slices.filter(({ state }) => state === 'up');
  const evidence = slices.flatMap(slice => slice.evidence);
  const [worst] = slices.filter(({ state }) => state !== 'up');
  if (worst === undefined) {
    return { ...slices[0], evidence };
  }
  if (working.length > 0) {
    return {
      state: 'degraded',
      reason: `Only ${working.length} of ${slices.length} slices have a working tunnel; ${worst.reason}`,
      evidence,
    };
  }
  const order: LinkState[] = ['down', 'degraded', 'pending', 'unknown'];
  const [first] = [...slices].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state),
  );
  return { ...first, evidence };
}

/** A slice has two gateway pods at each end, so that one may fail. */
function judgeSlice(gateway: SliceGateway): LinkJudgement {
  const slice = gateway.spec?.sliceName || gateway.metadata.name;
  const pods = gateway.status?.gatewayPodStatus ?? [];
  const states = pods.map(({ tunnelStatus }) => stateOf(tunnelStatus));
  const evidence = pods.flatMap(({ tunnelStatus }, index) =>
    tunnelStatus?.TunnelState
      ? [
          show(gateway, [
            'status',
            'gatewayPodStatus',
            index,
            'tunnelStatus',
            'TunnelState',
          ]),
        ]
      : [],
  );
  if (states.length === 0) {
    return {
      state: 'pending',
      reason: `No gateway pod of slice ${slice} has reported yet`,
      evidence,
    };
  }
  const up = states.filter(state => state === 'up').length;
  if (up === states.length) {
    return {
      state: 'up',
      reason: `The tunnel of slice ${slice} is up`,
      evidence,
    };
  }
  if (up > 0) {
    return {
      state: 'degraded',
      reason: `Only ${up} of ${states.length} tunnels of slice ${slice} are up`,
      evidence,
    };
  }
  return states.includes('down')
    ? {
        state: 'down',
        reason: `The tunnel of slice ${slice} is down`,
        evidence,
      }
    : {
        state: 'unknown',
        reason: `The gateway of slice ${slice} does not know whether its tunnel is up`,
        evidence,
      };
}

/** `Status` is 1 when the tunnel is up, and left out when it is 0 (worker-operator, `omitempty`). */
function stateOf(
  tunnel: { Status?: number; TunnelState?: string } | undefined,
): 'up' | 'down' | 'unknown' {
  switch (tunnel?.TunnelState) {
    case 'UP':
      return 'up';
    case 'DOWN':
      return 'down';
    case undefined:
    case '':
      return tunnel?.Status === 1 ? 'up' : 'down';
    default:
      return 'unknown';
  }
}
