import {
  LocalEvidence,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { NodeStatus, Session } from './schema';
import { bareAddress } from './speakers';

type Report = { status: NodeStatus; session: Session; evidence: LocalEvidence };

/** A status is written anew every `updatePeriodSeconds`; one or two may be late. */
const SHORTEST_LIFE_MS = 60_000;

/**
 * Judges the sessions with a peer from the statuses of nodes. Most clusters have no such objects,
 * and those that have cover only some nodes: where nobody reports, nothing is known.
 */
export function judgeSessions(
  ip: string,
  statuses: readonly NodeStatus[] | undefined,
  looked: Looked,
): LinkJudgement {
  const reports = (statuses ?? []).flatMap(status => reportsOf(status, ip));
  const fresh = reports.filter(({ status }) => isFresh(status, looked));
  if (fresh.length > 0) {
    return judge(fresh);
  }
  if (reports.length > 0) {
    const last = judge(reports);
    return {
      state: 'unknown',
      lastKnownState: last.state,
      reason: `What nodes report of their sessions is out of date; it then said: ${last.reason}`,
      evidence: [
        ...last.evidence,
        ...reports.flatMap(({ status }) =>
          status.status?.lastUpdated
            ? [show(status, ['status', 'lastUpdated'])]
            : [],
        ),
      ],
    };
  }
  if (statuses === undefined) {
    return {
      state: 'unknown',
      reason: 'What nodes report of their sessions was not read',
      evidence: [],
    };
  }
  return {
    state: 'configured',
    reason: `No CalicoNodeStatus reports a session with ${ip}`,
    evidence: [],
  };
}

function reportsOf(status: NodeStatus, ip: string): Report[] {
  return (['peersV4', 'peersV6'] as const).flatMap(family =>
    (status.status?.bgp?.[family] ?? []).flatMap((session, index): Report[] =>
      bareAddress(session.peerIP) === ip &&
      session.type !== 'NodeMesh' &&
      session.state
        ? [
            {
              status,
              session,
              evidence: show(status, ['status', 'bgp', family, index, 'state']),
            },
          ]
        : [],
    ),
  );
}

function isFresh(
  { spec, status }: NodeStatus,
  { observedAt }: Looked,
): boolean {
  const age = Math.abs(observedAt - Date.parse(status?.lastUpdated ?? ''));
  const periodMs = (spec?.updatePeriodSeconds ?? 0) * 1000;
  return age <= Math.max(3 * periodMs, SHORTEST_LIFE_MS);
}

function judge(reports: readonly Report[]): LinkJudgement {
  const evidence = reports.map(each => each.evidence);
  const isUp = ({ session }: Report) => session.state === 'Established';
  const broken = reports.filter(each => !isUp(each));
  if (broken.length === 0) {
    return { state: 'up', reason: 'The BGP session is established', evidence };
  }
  const states = [...new Set(broken.map(({ session }) => session.state))];
  if (broken.length < reports.length) {
    return {
      state: 'degraded',
      reason: `Only ${reports.length - broken.length} of ${
        reports.length
      } nodes have a BGP session; the others are in ${states.join(', ')}`,
      evidence,
    };
  }
  // The peer has answered in these two; in the others it has not.
  const answered = states.every(
    state => state === 'OpenSent' || state === 'OpenConfirm',
  );
  return {
    state: answered ? 'pending' : 'down',
    reason: `The BGP session is not established, but in ${states.join(', ')}`,
    evidence,
  };
}
