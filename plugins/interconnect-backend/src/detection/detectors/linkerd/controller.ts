import {
  LocalEvidence,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { Deployment, Lease, Link } from './schema';

export type SeenOfControllers = {
  controllers: readonly Deployment[] | undefined;
  leases: readonly Lease[] | undefined;
};

type Heartbeat = {
  /** Undefined where there is no lease. */
  fresh: boolean | undefined;
  evidence: LocalEvidence[];
};

const CLUSTER = 'mirror.linkerd.io/cluster-name';

// A lease is taken for 30 seconds (its leaseDurationSeconds), and renewed far more often; the
// clocks of the controller and of the observer may differ a little.
const STALE_AFTER_MS = 60_000;

/** Whether the controller of a Link was alive lately. */
export function heartbeatOf(
  link: Link,
  { leases }: SeenOfControllers,
  { observedAt }: Looked,
): Heartbeat {
  const lease = leases?.find(
    ({ metadata }) =>
      metadata.name === `service-mirror-write-${link.metadata.name}` &&
      metadata.namespace === link.metadata.namespace,
  );
  const renewed = Date.parse(lease?.spec.renewTime ?? '');
  if (lease === undefined || Number.isNaN(renewed)) {
    return { fresh: undefined, evidence: [] };
  }
  return {
    fresh: observedAt - renewed <= STALE_AFTER_MS,
    evidence: [show(lease, ['spec', 'renewTime'])],
  };
}

/**
 * Why nothing that is said of a Link tells of the present, if so. Since 2.18 a Link may be there
 * without a controller, which is another value of the Helm chart.
 */
export function controllerTrouble(
  link: Link,
  seen: SeenOfControllers,
  looked: Looked,
): LinkJudgement | undefined {
  const heartbeat = heartbeatOf(link, seen, looked);
  const controllers = seen.controllers?.filter(
    ({ metadata }) =>
      metadata.namespace === link.metadata.namespace &&
      metadata.labels?.[CLUSTER] === link.metadata.name,
  );
  if (heartbeat.fresh) {
    return undefined;
  }
  if (controllers?.length === 0) {
    return withoutController(link);
  }
  const idle = controllers?.every(
    ({ status }) => status !== undefined && !status.availableReplicas,
  );
  if (controllers !== undefined && idle) {
    return {
      state: 'degraded',
      reason: `The mirror controller of ${link.metadata.name} has no ready pod: nobody follows its services, or probes its gateway`,
      evidence: controllers.map(each => show(each, ['metadata', 'name'])),
    };
  }
  return heartbeat.fresh === false
    ? {
        state: 'unknown',
        lastKnownState: 'configured',
        reason:
          'The mirror controller last renewed its lease over a minute ago',
        evidence: heartbeat.evidence,
      }
    : undefined;
}

function withoutController(link: Link): LinkJudgement {
  const { mirrorServices = [], federatedServices = [] } = link.status ?? {};
  const common = { evidence: [show(link, ['metadata', 'name'])] };
  return mirrorServices.length + federatedServices.length === 0
    ? {
        ...common,
        state: 'pending',
        reason: `No mirror controller was deployed for ${link.metadata.name} yet`,
      }
    : {
        ...common,
        state: 'degraded',
        reason: `The mirror controller of ${link.metadata.name} is gone: nobody follows its services, or probes its gateway`,
      };
}
