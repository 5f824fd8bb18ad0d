import { loadavg } from 'node:os';
import { machine } from '../report/machine';
import { Section } from '../report/Section';
import { startSimulation } from '../simulation/startSimulation';
import { ClientName, runScan, Scan, ScanRun } from './runScan';
import { blackHoleTable, comparisonTable, shippedTable } from './scanTables';
import { scanTargets } from './scanTargets';

/** How much is measured. */
export type ScanPlan = {
  sizes: readonly number[];
  rounds: number;
  rttMs: number;
  concurrency: number;
  /** Clusters that the sequential reader reads; the rest is worked out. */
  sample: number;
  /** Clusters that are read beforehand where code is not to run for the first time. */
  warmUp: number;
  longPauseMs: number;
  blackHoles: { clusters: number; holes: number; patienceMs: number };
  /** Clusters that are read with all that the plugin declares. */
  shipped: number;
};

export const FULL: ScanPlan = {
  sizes: [10, 100, 1_000],
  rounds: 3,
  rttMs: 100,
  concurrency: 256,
  sample: 5,
  warmUp: 20,
  longPauseMs: 60_000,
  blackHoles: { clusters: 200, holes: 20, patienceMs: 20_000 },
  shipped: 200,
};

export const QUICK: ScanPlan = {
  sizes: [10, 50],
  rounds: 1,
  rttMs: 20,
  concurrency: 256,
  sample: 2,
  warmUp: 2,
  longPauseMs: 1_000,
  blackHoles: { clusters: 20, holes: 2, patienceMs: 3_000 },
  shipped: 10,
};

/** Each round of each client: a cold scan and a warm one. */
export type Rounds = Record<Compared, Scan[][]>;

export const COMPARED = [
  'ours',
  'bare',
  'clientNode',
  'backstageFanOut',
] as const satisfies readonly ClientName[];

export type Compared = (typeof COMPARED)[number];

export type ScanResults = {
  plan: ScanPlan;
  bySize: ReadonlyMap<number, Rounds>;
  sequential: Scan;
  /** Of the size that the round trip bounds, in processes that have read other clusters before. */
  familiar: Scan[][];
  /** Cold, warm, and after the long pause. */
  paused: Scan[];
  healthy: Scan[];
  holed: { ours: Scan[]; backstage: Scan[] };
  shipped: Scan[];
};

const PAUSE_MS = 1_000;
const TIMEOUT_MS = 180_000;

/** Measures how clusters are read. @param say - told what is being done */
export async function scanSection(
  plan: ScanPlan,
  say: (what: string) => void,
): Promise<Section> {
  const loadBefore = loadavg()[0];
  const results = await measure(plan, say);
  const { rttMs, concurrency, rounds } = plan;
  return {
    id: 'scan',
    title: 'Reading clusters',
    parts: [
      machine(loadBefore),
      `Each cluster answers eight GETs with some 180 KB of JSON: version, API groups, 50 nodes, and five lists of 20 custom
resources; the round trip is ${rttMs} ms, up to ${concurrency} clusters are read at once, and medians are of ${rounds} ${
        rounds === 1 ? 'round' : 'rounds'
      }. The fan-out of
the Backstage Kubernetes plugin makes the six lists only, and has no limit of its own. "Node.js alone" is a bound, not a peer: its
HTTP/2 and \`JSON.parse\` without any deadline, limit, check or fairness, and nothing is kept of what was read. A scan that
was not done after ${
        TIMEOUT_MS / 1_000
      } s is given up, and what would follow is not measured (–). "Warm" is the second scan, ${
        PAUSE_MS / 1_000
      } s after the first.`,
      ...plan.sizes.flatMap(size => [
        `### ${size.toLocaleString('en')} clusters`,
        comparisonTable(size, results),
      ]),
      '### As shipped',
      `With all reads that the plugin declares, of ${plan.shipped} such clusters:`,
      shippedTable(results),
      '### One cluster in ten dark',
      `${plan.blackHoles.clusters} clusters, of which ${plan.blackHoles.holes} accept TCP and then say nothing:`,
      blackHoleTable(results),
      '### Targets',
      `Where the CPU goes that stands between a target and what was measured is told by
[ADR 24](adr/0024-what-waits-is-bytes-what-is-kept-is-text.md). Beside it stands what Node.js alone came to in the same run: a
target that it misses too is out of reach of one thread of Node.js on this machine.`,
    ],
    targets: scanTargets(results),
  };
}

async function measure(
  plan: ScanPlan,
  say: (what: string) => void,
): Promise<ScanResults> {
  const { sizes, rttMs, concurrency, blackHoles } = plan;
  const most = Math.max(
    ...sizes,
    plan.shipped,
    blackHoles.clusters,
    boundBySize(plan) + plan.warmUp,
  );
  const apis = await startSimulation({ clusters: most, rttMs, blackHoles: 0 });
  const holed = await startSimulation({
    clusters: blackHoles.clusters,
    rttMs,
    blackHoles: blackHoles.holes,
  });
  const scan = (
    client: ClientName,
    clusters: number,
    more: Partial<Pick<ScanRun, 'pausesMs' | 'timeoutMs' | 'warmUp'>> = {},
    from = apis,
  ) => {
    say(`${client}, ${clusters} clusters`);
    return runScan(
      {
        client,
        clusters,
        concurrency,
        pausesMs: [0, PAUSE_MS],
        timeoutMs: TIMEOUT_MS,
        ...more,
      },
      from,
    );
  };

  try {
    const bySize = new Map<number, Rounds>();
    for (const size of sizes) {
      const rounds = emptyRounds();
      for (let round = 0; round < plan.rounds; round++) {
        for (const client of COMPARED) {
          rounds[client].push(await scan(client, size));
        }
      }
      bySize.set(size, rounds);
    }
    const familiar: Scan[][] = [];
    for (let round = 0; round < plan.rounds; round++) {
      familiar.push(
        await scan('ours', boundBySize(plan), { warmUp: plan.warmUp }),
      );
    }
    const [sequential] = await scan('sequential', plan.sample, {
      pausesMs: [0],
    });
    const patience = { timeoutMs: blackHoles.patienceMs };
    return {
      plan,
      bySize,
      sequential,
      familiar,
      paused: await scan('ours', most, {
        pausesMs: [0, PAUSE_MS, plan.longPauseMs],
      }),
      shipped: await scan('oursWithAllReads', plan.shipped),
      healthy: await scan('ours', blackHoles.clusters, { pausesMs: [0] }),
      holed: {
        ours: await scan('ours', blackHoles.clusters, { pausesMs: [0] }, holed),
        backstage: await scan(
          'backstageFanOut',
          blackHoles.clusters,
          { pausesMs: [0], ...patience },
          holed,
        ),
      },
    };
  } finally {
    await Promise.all([apis.stop(), holed.stop()]);
  }
}

/** Of so many clusters the round trip, not the CPU, should tell how long it takes. */
export function boundBySize({ sizes }: ScanPlan): number {
  return sizes.find(size => size === 100) ?? Math.min(...sizes);
}

function emptyRounds(): Rounds {
  return { ours: [], bare: [], clientNode: [], backstageFanOut: [] };
}
