import { median } from '../measure/median';
import {
  kilobytes,
  millis,
  perCluster,
  seconds,
  times,
} from '../report/format';
import { Table } from '../report/Section';
import { Scan } from './runScan';
import { Compared, COMPARED, ScanResults } from './scanSection';

const TITLES: Readonly<Record<Compared, string>> = {
  ours: '**this plugin**',
  bare: 'Node.js alone (a bound)',
  clientNode: '`@kubernetes/client-node`, plain',
  backstageFanOut: 'Backstage Kubernetes plugin',
};

const COLD = 0;
const WARM = 1;

/** The median of what a client's cold (0) or warm (1) scans say. */
export function middle(
  { bySize }: ScanResults,
  size: number,
  client: Compared,
  which: number,
  of: (scan: Scan) => number,
): number {
  const rounds = bySize.get(size)?.[client] ?? [];
  return median(rounds.flatMap(scans => scans.slice(which, which + 1)).map(of));
}

/** Wall time of a sequential reader for so many clusters, from those that it read. */
export function sequentialMs({ sequential }: ScanResults, size: number) {
  return (sequential.wallMs / sequential.clusters) * size;
}

export const wall = (scan: Scan) => scan.wallMs;
export const cpu = (scan: Scan) => scan.cpuMs / Math.max(1, scan.clusters);
const handshakes = (scan: Scan) =>
  scan.traffic.handshakes / Math.max(1, scan.clusters);

/** All clients side by side. */
export function comparisonTable(size: number, results: ScanResults): Table {
  const of = (
    client: Compared,
    which: number,
    what: (scan: Scan) => number,
  ): number => middle(results, size, client, which, what);
  const both = (
    client: Compared,
    what: (scan: Scan) => number,
    say: (value: number) => string,
  ) => `${say(of(client, COLD, what))} / ${say(of(client, WARM, what))}`;
  const slower = (client: Compared, which: number) =>
    times(of(client, which, wall) / of('ours', which, wall));

  return {
    head: [
      'cold / warm',
      'wall s',
      'slower',
      'CPU ms per cluster',
      'handshakes per cluster',
      'requests per cluster',
      'KB per cluster',
      'longest stall ms',
      'peak RSS MB',
      'open files',
    ],
    rows: [
      ...COMPARED.map(client => [
        TITLES[client],
        both(client, wall, seconds),
        `${slower(client, COLD)} / ${slower(client, WARM)}`,
        both(client, cpu, millis),
        both(client, handshakes, perCluster),
        both(client, requestsPerCluster, perCluster),
        both(client, bytesPerCluster, kilobytes),
        both(client, scan => scan.longestStallMs, millis),
        millis(of(client, WARM, scan => scan.peakRssMb)),
        perCluster(of(client, WARM, scan => scan.openFiles ?? NaN)),
      ]),
      sequentialRow(size, results),
    ],
  };
}

function requestsPerCluster({ traffic, clusters }: Scan): number {
  return traffic.requests / Math.max(1, clusters);
}

function bytesPerCluster({ traffic, clusters }: Scan): number {
  return traffic.bytes / Math.max(1, clusters);
}

function sequentialRow(size: number, results: ScanResults): string[] {
  const { sequential } = results;
  const ms = sequentialMs(results, size);
  const ratio = (which: number) =>
    times(ms / middle(results, size, 'ours', which, wall));
  return [
    `one after another (from ${sequential.clusters} clusters)`,
    seconds(ms),
    `${ratio(COLD)} / ${ratio(WARM)}`,
    millis(cpu(sequential)),
    perCluster(handshakes(sequential)),
    perCluster(requestsPerCluster(sequential)),
    kilobytes(bytesPerCluster(sequential)),
    '',
    '',
    '',
  ];
}

/** What the plugin asks of a cluster as it is shipped. */
export function shippedTable({ shipped }: ScanResults): Table {
  return {
    head: [
      '',
      'requests per cluster',
      'KB per cluster',
      'CPU ms per cluster',
      'wall s',
    ],
    rows: shipped.map((scan, index) => [
      index === COLD ? 'cold' : 'warm',
      perCluster(requestsPerCluster(scan)),
      kilobytes(bytesPerCluster(scan)),
      millis(cpu(scan)),
      seconds(scan.wallMs),
    ]),
  };
}

/** What dark clusters do to the others. */
export function blackHoleTable({ healthy, holed, plan }: ScanResults): Table {
  const row = (title: string, [scan]: Scan[]) => [
    title,
    seconds(scan.mostDoneMs),
    scan.finished
      ? seconds(scan.wallMs)
      : `not after ${seconds(plan.blackHoles.patienceMs)}`,
  ];
  return {
    head: ['', 'nine tenths done, s', 'all done, s'],
    rows: [
      row('this plugin, all healthy', healthy),
      row('**this plugin**', holed.ours),
      row('Backstage Kubernetes plugin', holed.backstage),
    ],
  };
}
