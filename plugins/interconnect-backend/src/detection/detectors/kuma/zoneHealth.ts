import { Looked, show } from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { isIdle } from './controlPlane';
import { ControlPlane, Zone, ZoneInsight } from './schema';

// A global control plane asks for a sign of life every 30 seconds, and gives a zone up after five
// minutes (kuma pkg/config/multizone, ZoneHealthCheck).
const STALE_AFTER_MS = 300_000;

/** What the global control plane saw of a zone; `insights` are `undefined` where not read. */
export function healthOf(
  zone: Zone,
  insights: readonly ZoneInsight[] | undefined,
  plane: ControlPlane,
  { observedAt }: Looked,
): LinkJudgement {
  if (insights === undefined) {
    return {
      state: 'unknown',
      reason: 'What the global control plane saw of the zone could not be read',
      evidence: [],
    };
  }
  if (isIdle(plane)) {
    return {
      state: 'unknown',
      reason:
        'The global control plane has no ready pod, and so nobody follows its zones',
      evidence: [show(plane, ['metadata', 'name'])],
    };
  }
  const insight = insights.find(
    ({ metadata }) => metadata.name === zone.metadata.name,
  );
  const subscriptions = insight?.spec?.subscriptions ?? [];
  if (insight === undefined || subscriptions.length === 0) {
    return {
      state: 'pending',
      reason: 'The zone never connected',
      evidence: [],
    };
  }
  const open = subscriptions.findIndex(
    ({ connectTime, disconnectTime }) => connectTime && !disconnectTime,
  );
  return open < 0
    ? disconnected(insight)
    : silence(insight, observedAt) ?? connected(zone, insight, open);
}

function disconnected(insight: ZoneInsight): LinkJudgement {
  const subscriptions = insight.spec?.subscriptions ?? [];
  const last = subscriptions.length - 1;
  return {
    state: 'down',
    reason: 'The zone is not connected',
    evidence: subscriptions[last].disconnectTime
      ? [show(insight, ['spec', 'subscriptions', last, 'disconnectTime'])]
      : [],
  };
}

/** Versions that ask for no sign of life end the subscription of a zone that is gone. */
function silence(
  insight: ZoneInsight,
  observedAt: number,
): LinkJudgement | undefined {
  const lastSign = Date.parse(insight.spec?.healthCheck?.time ?? '');
  return observedAt - lastSign > STALE_AFTER_MS
    ? {
        state: 'unknown',
        lastKnownState: 'up',
        reason: 'The zone gave no sign of life for more than five minutes',
        evidence: [show(insight, ['spec', 'healthCheck', 'time'])],
      }
    : undefined;
}

function connected(
  zone: Zone,
  insight: ZoneInsight,
  open: number,
): LinkJudgement {
  const at = ['spec', 'subscriptions', open];
  const evidence = [show(insight, [...at, 'connectTime'])];
  if (zone.spec?.enabled === false) {
    return {
      state: 'degraded',
      reason: 'The zone is connected and turned off: others do not use it',
      evidence: [...evidence, show(zone, ['spec', 'enabled'])],
    };
  }
  const { kumaCp } = insight.spec?.subscriptions[open].version ?? {};
  if (kumaCp?.kumaCpGlobalCompatible === false) {
    const path = ['version', 'kumaCp', 'kumaCpGlobalCompatible'];
    return {
      state: 'degraded',
      reason:
        'The zone is connected, in a version that does not go with the global one',
      evidence: [show(insight, [...at, ...path])],
    };
  }
  return { state: 'up', reason: 'The zone is connected', evidence };
}
