import { BlindSpotReason } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Observation,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { createPace, Pace } from '../pace';
import { ClusterSource } from './ClusterSource';
import { startDeadline } from '../deadline';
import { ReadMemory } from './ReadMemory';
import { observeCluster, ObserveOptions, unseen } from './observeCluster';
import { createPatience } from './patience';

/** What came of asking for access to a cluster; the access room answers in this shape. */
export type Opened =
  | { type: 'open'; reader: ClusterSource }
  | { type: 'refused'; reason: BlindSpotReason; message: string };

export type ClusterInTurn = {
  /** Entity ref. */
  cluster: string;
  /** Whether the last attempt saw nothing: it then waits in a lane of its own. */
  suspect?: boolean;
  open(signal: AbortSignal): Promise<Opened>;
};

export type ObserveAll = {
  clusters: readonly ClusterInTurn[];
  reads: readonly Reads[];
  options: ObserveOptions & {
    /** How many clusters are read at the same time. */
    concurrency: number;
  };
  now: () => Date;
  /** What clusters answered the last time. */
  memory?: ReadMemory;
  /** Told of every cluster as soon as it is done, whatever came of it. */
  onObservation: (observation: Observation) => void | Promise<void>;
  /** Told of a cluster that has given no answer for a while, as long as it is waited for. */
  onSlow?: (cluster: string) => void;
  /** Told of what nobody foresaw, so that it can be logged. */
  onFault: (cluster: string, error: unknown) => void;
  /** Ends it; clusters that are not done by then are not told of. */
  signal?: AbortSignal;
};

/**
 * Requests of a few clusters go out, then everybody else in the process has their turn. What comes
 * of them waits for its own turn, so the rate is above that at which answers can be worked off.
 */
const PACE: Pace = { perMs: 4, atOnce: 8 };

const SHARE_OF_SUSPECTS = 4;

/**
 * Observes many clusters.
 *
 * Each has its own deadline, opening it included. Those that were dark the last time have a lane
 * of their own, so that however many they are they hold up none that answers.
 */
export async function observeAll(run: ObserveAll): Promise<void> {
  const pace = createPace(PACE);
  await Promise.all(
    lanesOf(run).map(async ({ queue, width }) => {
      const waiting = queue[Symbol.iterator]();
      const work = async () => {
        for (const cluster of waiting) {
          await pace();
          if (run.signal?.aborted) {
            return;
          }
          await observeOne(cluster, run);
        }
      };
      await Promise.all(
        Array.from({ length: Math.min(width, queue.length) }, work),
      );
    }),
  );
}

type Lane = { queue: ClusterInTurn[]; width: number };

function lanesOf({ clusters, options: { concurrency } }: ObserveAll): Lane[] {
  const healthy = clusters.filter(({ suspect }) => !suspect);
  const suspects = clusters.filter(({ suspect }) => suspect);
  if (healthy.length === 0 || suspects.length === 0 || concurrency < 2) {
    return [{ queue: [...healthy, ...suspects], width: concurrency }];
  }
  const apart = Math.max(1, Math.floor(concurrency / SHARE_OF_SUSPECTS));
  return [
    { queue: healthy, width: concurrency - apart },
    { queue: suspects, width: apart },
  ];
}

async function observeOne(turn: ClusterInTurn, run: ObserveAll): Promise<void> {
  try {
    const observation = await observe(turn, run);
    if (!run.signal?.aborted) {
      await run.onObservation(observation);
    }
  } catch (error) {
    run.onFault(turn.cluster, error);
  }
}

async function observe(
  { cluster, open }: ClusterInTurn,
  { reads, options, now, memory, onSlow, onFault, signal }: ObserveAll,
): Promise<Observation> {
  const attemptedAt = now().toISOString();
  const started = performance.now();
  const deadline = startDeadline(options.deadlineMs, signal);
  const patience = createPatience(() => onSlow?.(cluster));

  try {
    const opened = await inTime(open(deadline.signal), deadline.signal);
    deadline.end();
    if (opened === undefined) {
      return unseen(cluster, attemptedAt, {
        reason: 'timeout',
        message: 'No access could be had within access.clusterDeadline',
      });
    }
    if (opened.type === 'refused') {
      return unseen(cluster, attemptedAt, opened);
    }
    const spent = performance.now() - started;
    return await observeCluster({
      cluster,
      reader: patience.with(opened.reader),
      reads,
      options: {
        ...options,
        deadlineMs: Math.max(1, Math.round(options.deadlineMs - spent)),
      },
      now,
      memory: memory?.of(cluster),
      signal,
    });
  } catch (error) {
    onFault(cluster, error);
    return unseen(cluster, attemptedAt, {
      reason: 'failed',
      message: "This cluster could not be read; the backend's log says why",
    });
  } finally {
    deadline.end();
    patience.end();
  }
}

/** What was promised, or undefined when the signal came first. */
async function inTime<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  let giveUp = () => {};
  const late = new Promise<undefined>(resolve => {
    giveUp = () => resolve(undefined);
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) {
      giveUp();
    }
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
