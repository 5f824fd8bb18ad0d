/**
 * Which clusters are taken first. `asked`: somebody waits for them. `sick`: the last attempt saw
 * nothing; they have few places, so that however many they are they hold up none that answers.
 */
export const LANES = ['asked', 'healthy', 'sick'] as const;

export type Lane = (typeof LANES)[number];

/** A cluster that one replica may look at, and no other as long as the lease runs. */
export type Turn = {
  /** Entity ref. */
  cluster: string;
  /** When it was taken, by the store's clock (milliseconds since 1970). */
  leasedAt: number;
  /** How often in a row nothing was seen of it. */
  failures: number;
};

export type TurnEnd = {
  turn: Turn;
  /** How often in a row nothing was seen of it, this time included. */
  failures: number;
  /** When it is due again, by the store's clock; undefined: when a round or somebody asks. */
  dueAt: number | undefined;
  tookMs: number;
};

/** Clusters that are to be looked at again, and since when an earlier look does not count. */
export type Request = { clusters: readonly string[]; since: number };

/** How far away, in milliseconds, a turn may be of a healthy or a sick cluster, and the end of a lease. */
export type Longest = { healthyMs: number; sickMs: number; leaseMs: number };

/**
 * When each cluster is due, and who looks at it now: what replicas of the backend share the work
 * by. Every change of a turn is one transaction, so that a replica may die between any two.
 */
export interface TurnStore {
  /** Makes clusters due now that have no turn yet. */
  enroll(clusters: readonly string[]): Promise<void>;
  /** Forgets all clusters but these: those are no longer in the inventory. */
  keepOnly(clusters: readonly string[]): Promise<void>;
  /** Makes clusters due now for somebody who waits, and forgets that they were sick. */
  ask(clusters: readonly string[]): Promise<Request>;
  /** Makes all clusters due now; those that rest after failures only if told so. */
  startRound(options: { evenResting: boolean }): Promise<Request>;
  /**
   * Makes clusters due now that are due later than any can be, or not at all, and takes back leases
   * that end later: another configuration put them there, or a clock that was set back since.
   */
  wakeForgotten(longest: Longest): Promise<void>;
  /** Which clusters of a request were not looked at since. */
  pending(request: Request): Promise<string[]>;
  /** Whether there is anything to take; cheaper than trying to. */
  isAnyDue(): Promise<boolean>;
  /** Takes due clusters that nobody looks at, the longest due first. */
  lease(options: {
    lane: Lane;
    limit: number;
    holder: string;
    leaseMs: number;
  }): Promise<Turn[]>;
  /** Gives a turn back, done. Without effect when the lease has run out and another has it. */
  finish(holder: string, end: TurnEnd): Promise<void>;
  /** Gives turns back, not done; all of the holder's when not given. Due again after a while. */
  release(
    holder: string,
    options?: { clusters: readonly string[]; afterMs: number },
  ): Promise<void>;
}
