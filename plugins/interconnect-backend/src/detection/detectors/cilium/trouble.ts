import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { DaemonSet, Deployment, Service } from './schema';

/**
 * What this end alone can tell. Agents go on with what they know of a peer when they lose touch
 * with it, so that without an API server links work but no longer follow changes.
 */
export function troubleHere({
  apiServers,
  agents,
  services,
}: {
  apiServers: readonly Deployment[] | undefined;
  agents: readonly DaemonSet[] | undefined;
  services: readonly Service[] | undefined;
}): LinkJudgement | undefined {
  return (
    stoppedAgents(agents ?? []) ??
    addressless(services ?? []) ??
    unreadyApiServers(apiServers ?? []) ??
    unreadyAgents(agents ?? []) ??
    hidden([apiServers, agents, services].includes(undefined))
  );
}

function hidden(isHidden: boolean): LinkJudgement | undefined {
  return isHidden
    ? {
        state: 'unknown',
        reason: 'Not all was read that tells whether this end works',
        evidence: [],
      }
    : undefined;
}

function stoppedAgents(
  agents: readonly DaemonSet[],
): LinkJudgement | undefined {
  const stopped = agents.filter(
    ({ status }) =>
      (status?.desiredNumberScheduled ?? 0) > 0 && status?.numberReady === 0,
  );
  return stopped.length === 0 || stopped.length < agents.length
    ? undefined
    : {
        state: 'down',
        reason: 'No Cilium agent is ready here',
        evidence: stopped.map(each => show(each, ['status', 'numberReady'])),
      };
}

function addressless(services: readonly Service[]): LinkJudgement | undefined {
  const waiting = services.find(
    ({ spec, status }) =>
      spec.type === 'LoadBalancer' &&
      (status?.loadBalancer?.ingress ?? []).length === 0,
  );
  return (
    waiting && {
      state: 'pending',
      reason:
        'The load balancer of clustermesh-apiserver has no address yet, so that peers cannot read from here',
      evidence: [show(waiting, ['spec', 'type'])],
    }
  );
}

function unreadyApiServers(
  apiServers: readonly Deployment[],
): LinkJudgement | undefined {
  const idle = apiServers.find(
    ({ spec, status }) =>
      (status?.readyReplicas ?? 0) < Math.max(spec.replicas ?? 1, 1),
  );
  if (idle === undefined) {
    return undefined;
  }
  const ready = idle.status?.readyReplicas;
  return {
    state: 'degraded',
    reason: ready
      ? 'Not all pods of clustermesh-apiserver are ready here'
      : 'No pod of clustermesh-apiserver is ready here: the clusters go on with what they last knew of each other',
    evidence: [
      ready === undefined
        ? show(idle, ['metadata', 'name'])
        : show(idle, ['status', 'readyReplicas']),
    ],
  };
}

function unreadyAgents(
  agents: readonly DaemonSet[],
): LinkJudgement | undefined {
  for (const agent of agents) {
    const { desiredNumberScheduled = 0, numberReady } = agent.status ?? {};
    if (numberReady !== undefined && numberReady < desiredNumberScheduled) {
      return {
        state: 'degraded',
        reason: `Only ${numberReady} of ${desiredNumberScheduled} Cilium agents are ready here`,
        evidence: [show(agent, ['status', 'numberReady'])],
      };
    }
  }
  return undefined;
}
