import {
  LocalPeerClaim,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { Part } from './membership';
import { Controller, MemberClusterAnnounce } from './schema';

type Seen = {
  announces: readonly MemberClusterAnnounce[];
  controllers: readonly Controller[] | undefined;
};

/** Leaders give members up after 30 s without a beat, and look every 30 s (antrea multicluster/controllers). */
const STALE_AFTER_MS = 60_000;

/** The control links at this end: a member's to its leader, a leader's from its members. */
export function leadershipClaims(
  part: Part,
  seen: Seen,
  looked: Looked,
): LocalPeerClaim[] {
  const base = {
    type: 'peer' as const,
    plane: 'control' as const,
    instance: part.instance,
    expects: 'mutual' as const,
  };
  if (part.role === 'member') {
    return [
      {
        ...base,
        peer: { name: part.leader, identities: [idOf(part.leader)] },
        direction: 'outgoing',
        ...judge(part, part.leader, seen),
      },
    ];
  }

  const announces = seen.announces.filter(
    ({ metadata }) => metadata.namespace === part.namespace,
  );
  const members = new Set([
    ...announces.map(({ clusterID }) => clusterID),
    ...statusesOf(part).map(({ clusterID }) => clusterID),
  ]);
  return [...members].sort().map(member => ({
    ...base,
    peer: { name: member, identities: [idOf(member)] },
    direction: 'incoming',
    ...withHeartbeat(
      judge(part, member, seen),
      announces.find(({ clusterID }) => clusterID === member),
      looked,
    ),
  }));
}

function idOf(value: string) {
  return { kind: 'id' as const, value };
}

function statusesOf({ set }: Part) {
  return set.status?.clusterStatuses ?? [];
}

/** What the status says of another cluster, as far as its writer is known to be alive. */
function judge(part: Part, other: string, seen: Seen): LinkJudgement {
  const judged = judgeStatus(part, other);
  const controllers = seen.controllers?.filter(
    ({ metadata }) => metadata.namespace === part.namespace,
  );
  const runs = controllers?.some(
    ({ status }) => (status?.readyReplicas ?? 0) > 0,
  );
  if (runs || judged.state === 'pending') {
    return judged;
  }
  const why =
    controllers === undefined
      ? 'Whether the controller runs here could not be seen'
      : 'No pod of the controller is ready here';
  return {
    ...judged,
    state: 'unknown',
    // A writer that was not seen has not ceased to report.
    ...(controllers === undefined ? {} : { lastKnownState: judged.state }),
    reason: `${why}; it last said: ${judged.reason}`,
  };
}

function judgeStatus(part: Part, other: string): LinkJudgement {
  const statuses = statusesOf(part);
  const at = statuses.findIndex(({ clusterID }) => clusterID === other);
  const conditions = statuses[at]?.conditions ?? [];
  const index = conditions.findIndex(({ type }) => type === 'Ready');
  if (index < 0) {
    return {
      state: 'pending',
      reason: `The controller has not reported on ${other} yet`,
      evidence: [
        show(part.set, ['metadata', 'name']),
        ...(part.role === 'leader'
          ? []
          : [show(part.set, ['spec', 'leaders', 0, 'clusterID'])]),
      ],
    };
  }

  const { status, message } = conditions[index];
  const path = ['status', 'clusterStatuses', at];
  const told = message ? `: ${message}` : '';
  const evidence = [
    show(part.set, [...path, 'clusterID']),
    show(part.set, [...path, 'conditions', index, 'status']),
    ...(message
      ? [show(part.set, [...path, 'conditions', index, 'message'])]
      : []),
  ];
  switch (status) {
    case 'True':
      return { state: 'up', reason: `${other} is connected`, evidence };
    case 'False':
      return {
        state: 'down',
        reason: `${other} is not connected${told}`,
        evidence,
      };
    default:
      return {
        state: 'unknown',
        reason: `The controller does not know whether ${other} is connected${told}`,
        evidence,
      };
  }
}

/** A leader's "connected" holds as long as the member beats: the status itself has no clock. */
function withHeartbeat(
  judged: LinkJudgement,
  announce: MemberClusterAnnounce | undefined,
  { observedAt }: Looked,
): LinkJudgement {
  const beat = announce?.metadata.annotations?.['touch-ts'];
  const evidence = [
    ...judged.evidence,
    ...(announce ? [show(announce, ['clusterID'])] : []),
    ...(announce && beat
      ? [show(announce, ['metadata', 'annotations', 'touch-ts'])]
      : []),
  ];
  const age = Math.abs(observedAt - Date.parse(beat ?? ''));
  return judged.state === 'up' && !(age <= STALE_AFTER_MS)
    ? {
        state: 'unknown',
        lastKnownState: 'up',
        reason: `${judged.reason}, but its heartbeat is missing, more than a minute old or ahead of time`,
        evidence,
      }
    : { ...judged, evidence };
}
