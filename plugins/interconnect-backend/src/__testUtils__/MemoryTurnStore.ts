import { Lane, Longest, Request, Turn, TurnEnd, TurnStore } from '../rounds';

type Row = {
  dueAt?: number;
  askedAt?: number;
  lease?: { holder: string; at: number; until: number };
  lookedAt?: number;
  failures: number;
};

/** Keeps turns as long as the test runs; the same contract as the database's, for one process. */
export class MemoryTurnStore implements TurnStore {
  readonly #rows = new Map<string, Row>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async enroll(clusters: readonly string[]) {
    for (const ref of clusters.filter(each => !this.#rows.has(each))) {
      this.#rows.set(ref, { dueAt: this.#now(), failures: 0 });
    }
  }

  async keepOnly(clusters: readonly string[]) {
    const gone = [...this.#rows.keys()].filter(ref => !clusters.includes(ref));
    gone.forEach(ref => this.#rows.delete(ref));
  }

  async ask(clusters: readonly string[]): Promise<Request> {
    const since = this.#now();
    for (const ref of clusters) {
      const row = this.#rows.get(ref);
      Object.assign(row ?? {}, {
        dueAt: since,
        askedAt: since,
        failures: 0,
        lookedAt:
          row?.lookedAt !== undefined && row.lookedAt <= since
            ? row.lookedAt
            : undefined,
      });
    }
    return { clusters, since };
  }

  async startRound(options: { evenResting: boolean }): Promise<Request> {
    const since = this.#now();
    const due = [...this.#rows].filter(
      ([, { failures, dueAt }]) =>
        options.evenResting ||
        failures === 0 ||
        (dueAt !== undefined && dueAt <= since),
    );
    due.forEach(([, row]) => Object.assign(row, { dueAt: since }));
    return { clusters: due.map(([ref]) => ref).sort(), since };
  }

  async wakeForgotten({ healthyMs, sickMs, leaseMs }: Longest) {
    const now = this.#now();
    for (const row of this.#rows.values()) {
      const withinMs = row.failures === 0 ? healthyMs : sickMs;
      if (
        row.dueAt === undefined ||
        row.dueAt > now + Math.max(healthyMs, withinMs)
      ) {
        row.dueAt = now;
      }
      if (row.lease !== undefined && row.lease.until > now + leaseMs) {
        row.lease = undefined;
      }
    }
  }

  async pending({ clusters, since }: Request): Promise<string[]> {
    return clusters.filter(ref => {
      const row = this.#rows.get(ref);
      return row && (row.lookedAt === undefined || row.lookedAt < since);
    });
  }

  async isAnyDue() {
    return this.#free().length > 0;
  }

  #free(): [string, Row][] {
    const now = this.#now();
    return [...this.#rows]
      .filter(([, { dueAt }]) => dueAt !== undefined && dueAt <= now)
      .filter(([, { lease }]) => lease === undefined || lease.until <= now);
  }

  async lease(options: {
    lane: Lane;
    limit: number;
    holder: string;
    leaseMs: number;
  }): Promise<Turn[]> {
    const { lane, limit, holder, leaseMs } = options;
    const at = this.#now();
    const taken = this.#free()
      .filter(([, row]) => laneOf(row) === lane)
      .sort(([, a], [, b]) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
      .slice(0, limit);
    return taken.map(([cluster, row]) => {
      row.lease = { holder, at, until: at + leaseMs };
      return { cluster, failures: row.failures, leasedAt: at };
    });
  }

  async finish(holder: string, end: TurnEnd) {
    const row = this.#rows.get(end.turn.cluster);
    if (row?.lease?.holder !== holder || row.lease.at !== end.turn.leasedAt) {
      return;
    }
    const { askedAt, dueAt } = row;
    const isLater = (time?: number) =>
      time !== undefined && time > end.turn.leasedAt;
    Object.assign(row, {
      lease: undefined,
      lookedAt: end.turn.leasedAt,
      failures: end.failures,
      askedAt: isLater(askedAt) ? askedAt : undefined,
      dueAt: isLater(dueAt) ? dueAt : end.dueAt,
    });
  }

  async release(
    holder: string,
    options?: { clusters: readonly string[]; afterMs: number },
  ) {
    for (const [ref, row] of this.#rows) {
      if (row.lease?.holder === holder) {
        if (!options || options.clusters.includes(ref)) {
          row.lease = undefined;
          row.dueAt = options ? this.#now() + options.afterMs : row.dueAt;
        }
      }
    }
  }
}

function laneOf({ askedAt, failures }: Row): Lane {
  if (askedAt !== undefined) {
    return 'asked';
  }
  return failures === 0 ? 'healthy' : 'sick';
}
