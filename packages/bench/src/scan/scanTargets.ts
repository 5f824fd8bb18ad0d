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
  const size = Math.max(...plan.sizes);
  const count = size.toLocaleString('en');
  const of = (client: Compared, which: number, what: (scan: Scan) => number) =>
    middle(results, size, client, which, what);
  const ratio = (
    client: Compared,
    which: number,
    what: (scan: Scan) => number,
  ) => of(client, which, what) / of('ours', which, what);

  const sequential = sequentialMs(results, size) / of('ours', COLD, wall);
  const most = paused.map(({ traffic }) => traffic.mostHandshakes);
  const stall = Math.max(
    of('ours', COLD, scan => scan.longestStallMs),
    of('ours', WARM, scan => scan.longestStallMs),
  );
  const stallRatio = ratio('clientNode', COLD, scan => scan.longestStallMs);
  const rss = (scan: Scan) => scan.peakRssMb;
  const files = of('ours', WARM, scan => scan.openFiles ?? NaN);

  const small = boundBySize(plan);
  const bound = (which: number, roundTrips: number) =>
    middle(results, small, 'ours', which, wall) / (roundTrips * plan.rttMs);
  const familiar =
    median(results.familiar.map(scans => scans[COLD].wallMs)) /
    (3 * plan.rttMs);

  const [withHoles] = holed.ours;
  const delay = withHoles.mostDoneMs / healthy[0].mostDoneMs;

  return [
    {
      id: 'K1',
      goal: `Cold scan of ${count} clusters ≥ 8× client-node, ≥ 4.5× Backstage, ≥ 700× one after another`,
      measured: [
        times(ratio('clientNode', COLD, wall)),
        times(ratio('backstageFanOut', COLD, wall)),
        times(sequential),
      ].join(', '),
      met:
        ratio('clientNode', COLD, wall) >= 8 &&
        ratio('backstageFanOut', COLD, wall) >= 4.5 &&
        sequential >= 700,
    },
    {
      id: 'K2',
      goal: 'Warm scan ≥ 18× client-node, ≥ 6× Backstage',
      measured: [
        times(ratio('clientNode', WARM, wall)),
        times(ratio('backstageFanOut', WARM, wall)),
      ].join(', '),
      met:
        ratio('clientNode', WARM, wall) >= 18 &&
        ratio('backstageFanOut', WARM, wall) >= 6,
    },
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
    {
      id: 'K4',
      goal: 'CPU per cluster ≤ 1/7 cold, ≤ 1/18 warm of client-node',
      measured: `1/${ratio('clientNode', COLD, cpu).toFixed(1)}, 1/${ratio(
        'clientNode',
        WARM,
        cpu,
      ).toFixed(1)}`,
      met:
        ratio('clientNode', COLD, cpu) >= 7 &&
        ratio('clientNode', WARM, cpu) >= 18,
    },
    {
      id: 'K5',
      goal: `${small} clusters within 1.8× of 3 round trips cold, 2.5× of 1 warm`,
      measured: `${times(bound(COLD, 3))} (${times(
        familiar,
      )} where the process has read others before), ${times(bound(WARM, 1))}`,
      met: bound(COLD, 3) <= 1.8 && bound(WARM, 1) <= 2.5,
    },
    {
      id: 'K6',
      goal: 'With a tenth dark: nine tenths done ≤ 1.2× of healthy, all ≤ connect timeout + 0.6 s',
      measured: `${times(delay)}, ${seconds(withHoles.wallMs)} s`,
      met:
        delay <= 1.2 &&
        withHoles.finished &&
        withHoles.wallMs <= CONNECT_TIMEOUT_MS + 600,
    },
    {
      id: 'K7',
      goal: `Longest stall in a scan of ${count} ≤ 75 ms, ≤ 1/40 of client-node's`,
      measured: `${millis(stall)} ms, 1/${stallRatio.toFixed(1)}`,
      met: stall <= 75 && stallRatio >= 40,
    },
    {
      id: 'K8',
      goal: 'RSS ≤ 1/2.5 of client-node, ≤ 1/4 of Backstage; open files ≤ clusters + 50',
      measured: `1/${ratio('clientNode', WARM, rss).toFixed(1)}, 1/${ratio(
        'backstageFanOut',
        WARM,
        rss,
      ).toFixed(1)}; ${files}`,
      met:
        ratio('clientNode', WARM, rss) >= 2.5 &&
        ratio('backstageFanOut', WARM, rss) >= 4 &&
        files <= size + 50,
    },
  ];
}
