import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import { Looked, show } from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { heartbeatOf, Member } from './membership';
import { Connection, DaemonSet, Gateway } from './schema';

/** Gateways beat every 5 s; upstream gives them up after 15 s (subctl, GatewayStaleTimeout). */
const STALE_AFTER_MS = 60_000;

const WORKING: ReadonlySet<LinkState> = new Set(['up', 'configured']);

/**
 * What the connections to one peer tell. Their own status is believed and nothing else: neither a
 * failed firewall diagnosis (submariner-operator issue 1614) nor a ping that was never sent.
 */
export function judgeConnections(
  connections: readonly Connection[],
  gateway: Gateway,
  member: Member,
): LinkJudgement {
  const judged = connections.map(connection => judge(connection, member));
  const failure = gateway.status.statusFailure;
  const works = judged.filter(({ state }) => WORKING.has(state));
  const broken = judged.filter(({ state }) => !WORKING.has(state));
  if (works.length > 0 && broken.length > 0) {
    return {
      state: 'degraded',
      reason: `Only ${works.length} of ${judged.length} connections work: ${broken[0].reason}`,
      evidence: [],
    };
  }
  if (works.length > 0 && failure) {
    return {
      state: 'degraded',
      reason: `The gateway reports a failure: ${failure}`,
      evidence: [show(gateway, ['status', 'statusFailure'])],
    };
  }
  const order: LinkState[] = ['down', 'pending', 'unknown', 'configured', 'up'];
  return [...judged].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state),
  )[0];
}

/**
 * What a gateway in trouble makes of a judgement: without an active one with a running pod nothing
 * is up, and one that stopped writing leaves `connected` behind for ever.
 */
export function gatewayTrouble(
  gateway: Gateway | undefined,
  seen: {
    gateways: readonly Gateway[];
    gatewayPods: readonly DaemonSet[] | undefined;
  },
  { observedAt }: Looked,
): (judged: LinkJudgement) => LinkJudgement {
  const idle = seen.gatewayPods?.find(
    ({ status }) => status?.numberReady === 0,
  );
  if (idle) {
    return ({ evidence }) => ({
      state: 'down',
      reason: 'No pod of the gateway is ready here',
      evidence: [...evidence, show(idle, ['status', 'numberReady'])],
    });
  }
  if (gateway === undefined) {
    return ({ evidence }) => ({
      state: 'down',
      reason: 'No gateway is active here',
      evidence: [
        ...evidence,
        ...seen.gateways.map(passive => show(passive, ['status', 'haStatus'])),
      ],
    });
  }

  const age = ageOf(gateway, observedAt);
  if (age === undefined || Math.abs(age) > STALE_AFTER_MS) {
    return judged => ({
      state: 'unknown',
      lastKnownState: judged.state,
      reason: `${staleness(age)}; it then said: ${judged.reason}`,
      evidence: [
        ...judged.evidence,
        ...(age === undefined
          ? []
          : [show(gateway, ['metadata', 'annotations', 'update-timestamp'])]),
      ],
    });
  }
  return judged => judged;
}

function judge(connection: Connection, member: Member): LinkJudgement {
  const { status, statusMessage, endpoint } = connection;
  const message = statusMessage ? `: ${statusMessage}` : '';
  switch (status) {
    case 'connected':
      return isChecked(connection, member)
        ? { state: 'up', reason: 'The gateway reports connected', evidence: [] }
        : {
            state: 'configured',
            reason: `The gateway reports connected, but its ${endpoint.backend} driver says so unchecked`,
            evidence: [],
          };
    case 'error':
      return {
        state: 'down',
        reason: `The gateway reports an error${message}`,
        evidence: [],
      };
    case 'connecting':
      // Also what a tunnel that once worked may fall back to: no field tells the two apart, and
      // the driver or the pinger reports what is known to have failed as `error`.
      return {
        state: 'pending',
        reason: `The gateway is still connecting${message}`,
        evidence: [],
      };
    default:
      return {
        state: 'unknown',
        reason: `The gateway reports '${status}'${message}`,
        evidence: [],
      };
  }
}

/**
 * The vxlan driver reports connected as soon as it has set up routes; only the pinger, where it is
 * on and has an address to ping, takes that back (submariner pkg/cable/vxlan, pkg/pinger).
 */
function isChecked({ endpoint }: Connection, { config }: Member): boolean {
  return (
    endpoint.backend !== 'vxlan' ||
    (config?.spec.connectionHealthCheck?.enabled === true &&
      (Boolean(endpoint.healthCheckIP) || endpoint.healthCheckIPs.length > 0))
  );
}

function ageOf(gateway: Gateway, observedAt: number): number | undefined {
  const heartbeat = heartbeatOf(gateway);
  return heartbeat === undefined ? undefined : observedAt - heartbeat;
}

function staleness(age: number | undefined): string {
  if (age === undefined) {
    return 'The gateway has no heartbeat';
  }
  const seconds = Math.round(Math.abs(age) / 1000);
  return age > 0
    ? `The gateway has not reported for ${seconds} s`
    : `The gateway's clock is ${seconds} s ahead, so its heartbeat tells nothing`;
}
