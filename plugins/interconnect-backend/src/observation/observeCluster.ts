import { BlindSpotReason } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Observation,
  ReadOutcome,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { startDeadline } from '../deadline';
import { answerReads, HIDES_EVERYTHING, Look } from './answerReads';
import { askCluster, JsonAnswer } from './askCluster';
import { ClusterSource } from './ClusterSource';
import { discover, DiscoveryOutcome } from './discovery';
import { ReadLimits } from './listObjects';
import { planReads } from './planReads';
import { ClusterMemory } from './ReadMemory';
import { resolveRead } from './resolveRead';
import { turnsOfCluster } from './slices';

export type ObserveOptions = ReadLimits & {
  /** After so many milliseconds a cluster has been asked long enough. */
  deadlineMs: number;
  /** Whether names and labels of Secrets are read. */
  secretMetadata: boolean;
};

export type ClusterToObserve = {
  /** Entity ref. */
  cluster: string;
  reader: ClusterSource;
  reads: readonly Reads[];
  options: ObserveOptions;
  now: () => Date;
  /** What this cluster answered the last time. */
  memory?: ClusterMemory;
  /** Ends the observation before its deadline. */
  signal?: AbortSignal;
};

/** Where nothing was understood either, what was known before tells more than many gaps. */
const LEAVES_NOTHING: ReadonlySet<BlindSpotReason> = new Set([
  ...HIDES_EVERYTHING,
  'failed',
  'malformed',
]);

const PLAIN_JSON = 'application/json';

/** A version tells of itself in some hundred bytes. */
const MAX_VERSION_BYTES = 64 * 1024;

/**
 * Reads in one cluster what the detectors declare.
 *
 * Asks first what the cluster is and serves, then reads everything at once. Where that is known
 * from the last time, everything is asked for at the same time, and anew should it prove to have
 * changed. Never rejects: what could not be seen is part of the result.
 */
export async function observeCluster({
  cluster,
  reader,
  reads,
  options,
  now,
  memory,
  signal,
}: ClusterToObserve): Promise<Observation> {
  const attemptedAt = now().toISOString();
  const deadline = startDeadline(options.deadlineMs, signal);
  const look: Look = {
    source: reader,
    turn: turnsOfCluster(),
    limits: options,
    ...(memory === undefined ? {} : { memory }),
    signal: deadline.signal,
  };

  const asked = askVersion(look);
  const answers = (served: DiscoveryOutcome) =>
    answerReads(
      planReads(reads).map(read => ({
        read,
        resolved: resolveRead(read, options, asked, served),
      })),
      look,
    );

  const assumed = memory?.discovery()?.value;
  const early = assumed && answers({ type: 'discovered', discovery: assumed });
  try {
    const [version, discovery] = await Promise.all([
      asked,
      discover({ ...look, maxBytes: options.maxResponseBytes }, memory),
    ]);
    if (version.type === 'failed' && discovery.type === 'failed') {
      return unseen(cluster, attemptedAt, discovery);
    }

    const isAsAssumed =
      discovery.type === 'discovered' && discovery.discovery === assumed;
    const outcomes =
      early !== undefined && isAsAssumed
        ? await early
        : await answers(discovery);
    if (discovery.type === 'failed' && hidesAll(discovery, outcomes)) {
      return unseen(cluster, attemptedAt, discovery);
    }
    const seen = Object.fromEntries(outcomes);
    return {
      cluster,
      attemptedAt,
      observedAt: attemptedAt,
      reads: memory?.settle(seen) ?? seen,
    };
  } finally {
    // What was asked for in vain must not be waited for longer than anything else.
    Promise.allSettled([early]).then(deadline.end);
  }
}

/** The observation of a cluster of which nothing at all could be seen. */
export function unseen(
  cluster: string,
  attemptedAt: string,
  { reason, message }: { reason: BlindSpotReason; message: string },
): Observation {
  return { cluster, attemptedAt, failure: { reason, message }, reads: {} };
}

/**
 * Whether one cause hides everything. An API server may tell its version to anybody and then
 * refuse the credentials, or go silent: what was known before tells more then.
 */
function hidesAll(
  cause: { reason: BlindSpotReason },
  outcomes: readonly [read: string, outcome: ReadOutcome][],
): boolean {
  return (
    LEAVES_NOTHING.has(cause.reason) &&
    outcomes.every(
      ([read, outcome]) =>
        read === '/version' ||
        (outcome.status === 'failed' &&
          [cause.reason, 'not-allowed'].includes(outcome.reason)),
    )
  );
}

function askVersion({
  source,
  signal,
  turn,
  limits,
}: Look): Promise<JsonAnswer> {
  return askCluster({
    source,
    signal,
    turn,
    path: '/version',
    accept: PLAIN_JSON,
    maxBytes: Math.min(limits.maxResponseBytes, MAX_VERSION_BYTES),
    what: 'read its version',
    parse: JSON.parse,
  });
}
