import { loadavg } from 'node:os';
import { analyse } from '@interconnect/backstage-plugin-interconnect-backend/src/analyse';
import { declaredReads } from '@interconnect/backstage-plugin-interconnect-backend/src/declaredReads';
import { detectors } from '@interconnect/backstage-plugin-interconnect-backend/src/detection/detectors';
import { cpuTime } from '../measure/cpuTime';
import { median } from '../measure/median';
import { millis } from '../report/format';
import { machine } from '../report/machine';
import { Section } from '../report/Section';
import { thinkingAgain } from './thinkingAgain';
import { WorldShape, worldOf } from './world';

const FULL: readonly WorldShape[] = [
  { clusters: 100, meshOf: 50 },
  { clusters: 1_000, meshOf: 50 },
  { clusters: 200, meshOf: 200 },
];

const QUICK: readonly WorldShape[] = [{ clusters: 20, meshOf: 10 }];

const ROUNDS = 3;

/** Measures how long it takes to think about what was seen. */
export async function analysisSection(
  quick: boolean,
  say: (what: string) => void,
): Promise<Section> {
  const loadBefore = loadavg()[0];
  const again = quick ? QUICK[0] : FULL[1];
  const reads = declaredReads(detectors);
  const rows = (quick ? QUICK : FULL).map(shape => {
    say(`${shape.clusters} clusters in meshes of ${shape.meshOf}`);
    const snapshot = worldOf(shape, reads);
    const times: number[] = [];
    let links = 0;
    for (let round = 0; round < (quick ? 1 : ROUNDS); round++) {
      const { ms, result } = cpuTime(() => analyse(snapshot, detectors));
      links = result.links.length;
      times.push(ms);
    }
    const ms = median(times);
    return [
      `${shape.clusters.toLocaleString('en')} clusters, meshes of ${
        shape.meshOf
      } and a hub`,
      links.toLocaleString('en'),
      millis(ms),
      millis(ms / shape.clusters),
      ((ms / links) * 1_000).toFixed(0),
    ];
  });

  return {
    id: 'analysis',
    title: 'Thinking about what was seen',
    parts: [
      machine(loadBefore),
      `All detectors, facts, the join, shapes and findings, over clusters that Submariner joins in full meshes and an Open
Cluster Management hub manages. Time per link shows whether it grows faster than what it tells.`,
      {
        head: ['', 'links', 'CPU ms', 'ms per cluster', 'µs per link'],
        rows,
      },
      `What it costs to think again of ${again.clusters.toLocaleString(
        'en',
      )} clusters, meshes of ${
        again.meshOf
      } and a hub, of all of which was thought before. The longest stall is
for how long nothing else could run in the process.`,
      await thinkingAgain(again, say),
    ],
    targets: [],
  };
}
