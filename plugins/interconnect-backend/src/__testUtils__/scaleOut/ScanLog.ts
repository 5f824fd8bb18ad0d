/** One look of a replica at a cluster, from its first request to the end of its last. */
export type Scan = {
  cluster: string;
  replica: string;
  from: number;
  to: number;
  /** Requests without an answer yet. */
  open: number;
  /** Whether a request was given up before it was answered. */
  isCutOff: boolean;
};

/** What every look asks exactly once. */
const OPENING = new Set(['/version', '/apis']);

/** Makes looks of requests, and finds those at one cluster that were not one after the other. */
export class ScanLog {
  readonly scans: Scan[] = [];
  /** Looks that began while another was not over, as told by the clusters. */
  readonly doubles: string[] = [];

  readonly #last = new Map<string, Scan>();
  readonly #asked = new Map<Scan, Set<string>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes a request; the returned function notes its end. */
  asked(
    cluster: string,
    replica: string,
    path: string,
  ): (isAnswered: boolean) => void {
    const scan = this.#scanOf(cluster, replica, path);
    scan.open += 1;
    return isAnswered => {
      scan.open -= 1;
      scan.isCutOff ||= !isAnswered;
      scan.to = this.#now();
    };
  }

  #scanOf(cluster: string, replica: string, path: string): Scan {
    const last = this.#last.get(cluster);
    const isNew =
      last?.replica !== replica ||
      (OPENING.has(path) && this.#asked.get(last)?.has(path));
    if (last && !isNew) {
      this.#asked.get(last)?.add(path);
      return last;
    }

    const now = this.#now();
    if (last && last.open > 0) {
      this.doubles.push(
        `${cluster}: ${replica} began while ${last.replica} had ${last.open} open`,
      );
    } else if (!OPENING.has(path)) {
      this.doubles.push(`${cluster}: ${replica} went on after another began`);
    }
    const scan = {
      cluster,
      replica,
      from: now,
      to: now,
      open: 0,
      isCutOff: false,
    };
    this.scans.push(scan);
    this.#last.set(cluster, scan);
    this.#asked.set(scan, new Set([path]));
    return scan;
  }
}
