import {
  LocalEvidence,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import {
  controllerTrouble,
  heartbeatOf,
  SeenOfControllers,
} from './controller';
import { isThroughGateway } from './gateway';
import { Link, MirrorSlice } from './schema';

export type SeenOfHealth = SeenOfControllers & {
  slices: readonly MirrorSlice[] | undefined;
};

const CLUSTER = 'mirror.linkerd.io/cluster-name';

/**
 * What the controller of a Link says of it. The controller probes the gateway, and takes the
 * gateway's address out of the endpoints of mirrored services when it does not answer (linkerd2
 * multicluster/service-mirror/cluster_watcher.go); the endpoints of the `probe-...` Service are
 * always ready, and not looked at.
 */
export function healthOf(
  link: Link,
  seen: SeenOfHealth,
  looked: Looked,
): LinkJudgement {
  const trouble = controllerTrouble(link, seen, looked);
  if (trouble !== undefined) {
    return trouble;
  }
  if (seen.slices === undefined && isThroughGateway(link)) {
    return {
      state: 'unknown',
      reason: 'Whether the gateway answers the probe could not be read',
      evidence: [],
    };
  }

  const endpoints = endpointsOf(link, seen.slices);
  const ready = endpoints.filter(endpoint => endpoint.ready);
  const dead = endpoints.filter(endpoint => !endpoint.ready);
  const failed = mirrorFailure(link);
  if (dead.length > 0 && ready.length === 0) {
    return {
      state: 'down',
      reason: 'The gateway does not answer the probe',
      evidence: [dead[0].evidence],
    };
  }
  if (failed !== undefined) {
    return failed;
  }
  if (dead.length > 0) {
    return {
      state: 'degraded',
      reason: 'The gateway is ready for some mirrored services only',
      evidence: [dead[0].evidence, ready[0].evidence],
    };
  }
  if (ready.length === 0) {
    return { state: 'configured', reason: unprobed(link), evidence: [] };
  }
  const heartbeat = heartbeatOf(link, seen, looked);
  return heartbeat.fresh
    ? {
        state: 'up',
        reason: 'The gateway answers the probe',
        evidence: [ready[0].evidence, ...heartbeat.evidence],
      }
    : {
        state: 'configured',
        reason: 'The gateway answered the probe; no lease tells when that was',
        evidence: [ready[0].evidence],
      };
}

function unprobed(link: Link): string {
  return isThroughGateway(link)
    ? 'No mirrored service shows whether the gateway answers the probe'
    : 'Pods are reached directly, and nothing probes whether they can be';
}

/** Services that pods reach directly have no endpoints here. */
function endpointsOf(
  link: Link,
  slices: readonly MirrorSlice[] | undefined,
): { ready: boolean; evidence: LocalEvidence }[] {
  return (slices ?? [])
    .filter(
      ({ metadata }) =>
        isThroughGateway(link) &&
        metadata.labels?.[CLUSTER] === link.spec.targetClusterName,
    )
    .flatMap(slice =>
      slice.endpoints.flatMap(({ conditions }, index) =>
        typeof conditions?.ready === 'boolean'
          ? [
              {
                ready: conditions.ready,
                evidence: show(slice, [
                  'endpoints',
                  index,
                  'conditions',
                  'ready',
                ]),
              },
            ]
          : [],
      ),
    );
}

/** The first service that was to be mirrored and is not. */
function mirrorFailure(link: Link): LinkJudgement | undefined {
  for (const list of ['mirrorServices', 'federatedServices'] as const) {
    for (const [index, { conditions, remoteRef }] of (
      link.status?.[list] ?? []
    ).entries()) {
      const at = conditions.findIndex(
        ({ type, status }) => type === 'Mirrored' && status === 'False',
      );
      if (at >= 0) {
        const service = `${remoteRef?.namespace}/${remoteRef?.name}`;
        const why = conditions[at].reason ?? 'no reason given';
        return {
          state: 'degraded',
          reason: `The service ${service} is not mirrored: ${why}`,
          evidence: [
            show(link, ['status', list, index, 'conditions', at, 'status']),
          ],
        };
      }
    }
  }
  return undefined;
}
