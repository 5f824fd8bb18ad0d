import { median } from '../measure/median';
import { millis, seconds, times } from '../report/format';
import { Target } from '../report/Section';
import { Scan } from './runScan';
import { boundBySize, Compared, ScanResults } from './scanSection';
import { cpu, middle, sequentialMs, wall } from './scanTables';

const COLD = 0;
const WARM = 1;
const CONNECT_TIMEOUT_MS = 2_000;

/** What was set as a goal, of the largest number of clusters that was measured. */
export function scanTargets(results: ScanResults): Target[] {
  const { plan, paused, healthy, holed } = results;
  const count = sizeOf(results).toLocaleString('en');
  const small = boundBySize(plan);
  const figures = figuresOf(results, 'ours');
  const bound = figuresOf(results, 'bare');
  /** A goal by which a bound can be measured too. */
  const target = (
    id: string,
    goal: string,
    say: (of: Figures) => string,
    isMet: (of: Figures) => boolean,
    more = '',
  ): Target => ({
    id,
    goal,
    measured: `${say(figures)}${more}`,
    met: isMet(figures),
    bound: `${say(bound)}${isMet(bound) ? '' : ': no'}`,
  });

  const most = paused.map(({ traffic }) => traffic.mostHandshakes);
  const familiar =
    median(results.familiar.map(scans => scans[COLD].wallMs)) /
    (3 * plan.rttMs);
  const [withHoles] = holed.ours;
  const delay = withHoles.mostDoneMs / healthy[0].mostDoneMs;

  return [
    target(
      'K1',
      `Cold scan of ${count} clusters ≥ 8× client-node, ≥ 4.5× Backstage, ≥ 700× one after another`,
      ({ cold }) => cold.map(times).join(', '),
      ({ cold }) => allAtLeast(cold, [8, 4.5, 700]),
    ),
    target(
      'K2',
      'Warm scan ≥ 18× client-node, ≥ 6× Backstage',
      ({ warm }) => warm.map(times).join(', '),
      ({ warm }) => allAtLeast(warm, [18, 6]),
    ),
    {
      id: 'K3',
      goal: `Exactly 1 handshake per cluster cold, 0 warm, also after ${
        plan.longPauseMs / 1_000
      } s`,
      measured: `${paused
        .map(({ traffic }) => traffic.handshakes)
        .join(', ')} for ${
        paused[0].clusters
      } clusters; most of one: ${most.join(', ')}`,
      met: most.join() === '1,0,0',
    },
    target(
      'K4',
      'CPU per cluster ≤ 1/7 cold, ≤ 1/18 warm of client-node',
      of => of.cpu.map(part).join(', '),
      of => allAtLeast(of.cpu, [7, 18]),
    ),
    target(
      'K5',
      `${small} clusters within 1.8× of 3 round trips cold, 2.5× of 1 warm`,
      ({ roundTrips }) => roundTrips.map(times).join(', '),
      ({ roundTrips: [cold, warm] }) => cold <= 1.8 && warm <= 2.5,
      `; cold ${times(familiar)} where the process has read others before`,
    ),
    {
      id: 'K6',
      goal: 'With a tenth dark: nine tenths done ≤ 1.2× of healthy, all ≤ connect timeout + 0.6 s',
      measured: `${times(delay)}, ${seconds(withHoles.wallMs)} s`,
      met:
        delay <= 1.2 &&
        withHoles.finished &&
        withHoles.wallMs <= CONNECT_TIMEOUT_MS + 600,
    },
    target(
      'K7',
      `Longest stall in a scan of ${count} ≤ 75 ms, ≤ 1/40 of client-node's`,
      ({ stallMs, stall }) => `${millis(stallMs)} ms, ${part(stall)}`,
      ({ stallMs, stall }) => stallMs <= 75 && stall >= 40,
    ),
    target(
      'K8',
      'RSS ≤ 1/2.5 of client-node, ≤ 1/4 of Backstage; open files ≤ clusters + 50',
      ({ rss, files }) => `${rss.map(part).join(', ')}; ${files}`,
      ({ rss, files }) =>
        allAtLeast(rss, [2.5, 4]) && files <= sizeOf(results) + 50,
    ),
  ];
}

/** How a client compares; lists in the order of the goals, and how many times better where not said otherwise. */
type Figures = {
  cold: number[];
  warm: number[];
  cpu: number[];
  /** How many times worse than the round trips alone, cold and warm. */
  roundTrips: [number, number];
  stallMs: number;
  stall: number;
  rss: number[];
  files: number;
};

function figuresOf(results: ScanResults, client: Compared): Figures {
  const { plan } = results;
  const size = sizeOf(results);
  const of = (who: Compared, which: number, what: (scan: Scan) => number) =>
    middle(results, size, who, which, what);
  const better = (
    peer: Compared,
    which: number,
    what: (scan: Scan) => number,
  ) => of(peer, which, what) / of(client, which, what);
  const roundTrips = (which: number, count: number) =>
    middle(results, boundBySize(plan), client, which, wall) /
    (count * plan.rttMs);
  const stall = (scan: Scan) => scan.longestStallMs;
  const rss = (scan: Scan) => scan.peakRssMb;

  return {
    cold: [
      better('clientNode', COLD, wall),
      better('backstageFanOut', COLD, wall),
      sequentialMs(results, size) / of(client, COLD, wall),
    ],
    warm: [
      better('clientNode', WARM, wall),
      better('backstageFanOut', WARM, wall),
    ],
    cpu: [better('clientNode', COLD, cpu), better('clientNode', WARM, cpu)],
    roundTrips: [roundTrips(COLD, 3), roundTrips(WARM, 1)],
    stallMs: Math.max(of(client, COLD, stall), of(client, WARM, stall)),
    stall: better('clientNode', COLD, stall),
    rss: [
      better('clientNode', WARM, rss),
      better('backstageFanOut', WARM, rss),
    ],
    files: of(client, WARM, scan => scan.openFiles ?? NaN),
  };
}

function sizeOf({ plan }: ScanResults): number {
  return Math.max(...plan.sizes);
}

function allAtLeast(figures: number[], goals: number[]): boolean {
  return goals.every((goal, index) => figures[index] >= goal);
}

function part(better: number): string {
  return `1/${better.toFixed(1)}`;
}
