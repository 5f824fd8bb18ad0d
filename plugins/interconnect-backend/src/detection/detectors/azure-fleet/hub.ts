import {
  LocalClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { hubOf, memberCalled } from './identity';
import { MemberCluster } from './schema';

// The default of `spec.heartbeatPeriodSeconds`, and how many beats may be missed before the last
// word of an agent is history.
const DEFAULT_PERIOD_SECONDS = 60;
const BEATS = 3;

/** What a hub says of one member, and what it is to it. */
export function hubClaims(
  member: MemberCluster,
  observedAt: number,
): LocalClaim[] {
  const { name } = member.metadata;
  const named = show(member, ['metadata', 'name']);
  const { evidence, ...view } = viewOf(member, observedAt);
  return [
    {
      type: 'membership',
      identities: [hubOf(name)],
      role: 'hub',
      evidence: [named],
    },
    {
      type: 'peer',
      plane: 'control',
      peer: { name, identities: [memberCalled(name)] },
      direction: 'incoming',
      expects: 'mutual',
      ...view,
      encryption: 'TLS',
      evidence: [named, ...evidence],
    },
  ];
}

function viewOf(member: MemberCluster, observedAt: number): LinkJudgement {
  const conditions = member.status?.conditions ?? [];
  const joined = conditions.find(({ type }) => type === 'Joined');
  if (joined?.status !== 'True') {
    return {
      state: 'pending',
      reason: 'The member has not joined the fleet yet',
      evidence: [],
    };
  }

  const agents = member.status?.agentStatus ?? [];
  const at = agents.findIndex(({ type }) => type === 'MemberAgent');
  const agent = agents[at];
  const healthy =
    agent?.conditions.findIndex(({ type }) => type === 'Healthy') ?? -1;
  if (agent === undefined || healthy < 0) {
    return {
      state: 'pending',
      reason: 'The agent of the member has not reported yet',
      evidence: [],
    };
  }

  const state = agent.conditions[healthy].status === 'True' ? 'up' : 'down';
  const path = ['status', 'agentStatus', at];
  const evidence = [
    show(member, [...path, 'conditions', healthy, 'status']),
    ...(agent.lastReceivedHeartbeat === undefined
      ? []
      : [show(member, [...path, 'lastReceivedHeartbeat'])]),
  ];
  const period = member.spec?.heartbeatPeriodSeconds ?? DEFAULT_PERIOD_SECONDS;
  const age = observedAt - Date.parse(agent.lastReceivedHeartbeat ?? '');
  if (!(age <= BEATS * period * 1000)) {
    return {
      state: 'unknown',
      lastKnownState: state,
      reason: `The agent of the member has missed ${BEATS} heartbeats`,
      evidence,
    };
  }
  return {
    state,
    reason:
      state === 'up'
        ? 'The agent of the member beats, and is healthy'
        : 'The agent of the member is not healthy',
    evidence,
  };
}
