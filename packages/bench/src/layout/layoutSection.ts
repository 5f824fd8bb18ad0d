import { loadavg } from 'node:os';
import { graphlib, layout as dagreLayout } from '@dagrejs/dagre';
// The plugin's package exports its screens only; what is measured is a part of one.
import { layout } from '../../../../plugins/interconnect/src/topology/layout';
import { anyTooClose } from '../../../../plugins/interconnect/src/topology/arrangements/geometry';
import { cpuTime } from '../measure/cpuTime';
import { median } from '../measure/median';
import { millis, times } from '../report/format';
import { machine } from '../report/machine';
import { Section, Target } from '../report/Section';
import { hub, mesh, meshes, multiHub, Shape } from './shapes';

const BOX = { width: 160, height: 56 };

const ROUNDS = 25;

type Placed = { shape: Shape; ms: number; same: boolean; overlaps: boolean };

type Measured = Placed & { dagreMs?: number };

/** Measures how fast graphs are placed, against the algorithm of Backstage's own graph. */
export async function layoutSection(
  quick: boolean,
  say: (what: string) => void,
): Promise<Section> {
  const loadBefore = loadavg()[0];
  // Of dense meshes dagre does not come to an end in minutes; it is given those that it can do.
  const cases: [shape: Shape, forDagre: boolean][] = quick
    ? [[hub(50), true]]
    : [
        [hub(1_000), true],
        [multiHub(40, 2_000), true],
        [mesh(30), true],
        [mesh(200), false],
        [meshes(20, 50), false],
      ];
  const measured = cases.map(([shape, forDagre]): Measured => {
    say(shape.name);
    const placed = place(shape);
    return forDagre ? { ...placed, dagreMs: placeByDagre(shape) } : placed;
  });

  return {
    id: 'layout',
    title: 'Placing the graph',
    parts: [
      machine(loadBefore),
      `Our layout, and dagre, by which Backstage's own graph component places its nodes. Dagre is left out where it does not
come to an end within two minutes. Ours is the median of ${ROUNDS}, dagre's a single one.`,
      {
        head: [
          '',
          'links',
          'ours CPU ms',
          'dagre CPU ms',
          'faster',
          'twice the same',
          'overlaps',
        ],
        rows: measured.map(({ shape, ms, dagreMs, same, overlaps }) => [
          shape.name,
          shape.pairs.length.toLocaleString('en'),
          millis(ms),
          dagreMs === undefined ? '' : millis(dagreMs),
          dagreMs === undefined ? '' : times(dagreMs / ms),
          same ? 'yes' : '**no**',
          overlaps ? '**some**' : 'none',
        ]),
      },
    ],
    targets: quick ? [] : [targetOf(measured)],
  };
}

function targetOf(measured: readonly Measured[]): Target {
  const [star, hubs, , dense, groups] = measured;
  const ratio = ({ dagreMs = NaN, ms }: Measured) => dagreMs / ms;
  return {
    id: 'G1',
    goal: 'Hub of 1,000 ≥ 200× dagre, 2,000 nodes with many hubs ≥ 250×; mesh of 200 and 20 meshes of 50 ≤ 20 ms; no overlaps; the same twice',
    measured: `${times(ratio(star))}, ${times(ratio(hubs))}; ${millis(
      dense.ms,
    )} ms, ${millis(groups.ms)} ms`,
    met:
      ratio(star) >= 200 &&
      ratio(hubs) >= 250 &&
      dense.ms <= 20 &&
      groups.ms <= 20 &&
      measured.every(({ same, overlaps }) => same && !overlaps),
  };
}

function place(shape: Shape): Placed {
  const input = {
    nodes: shape.nodes.map(id => ({ id })),
    pairs: shape.pairs,
    satellites: [],
    hubs: [],
    box: BOX,
  };
  const results = Array.from({ length: ROUNDS }, () => {
    const { ms, result } = cpuTime(() => layout(input));
    return { ms, places: result.places };
  });
  const texts = new Set(
    results.map(({ places }) => JSON.stringify([...places])),
  );
  const boxes = [...results[0].places].map(([id, at]) => ({
    id,
    ...BOX,
    ...at,
  }));
  return {
    shape,
    ms: median(results.map(({ ms }) => ms)),
    same: texts.size === 1,
    overlaps: anyTooClose(boxes, { x: 0, y: 0 }),
  };
}

function placeByDagre({ nodes, pairs }: Shape): number {
  const graph = new graphlib.Graph();
  graph.setGraph({ ranksep: 50, nodesep: 50 });
  graph.setDefaultEdgeLabel(() => ({}));
  nodes.forEach(node => graph.setNode(node, { ...BOX }));
  pairs.forEach(([a, b]) => graph.setEdge(a, b));
  return cpuTime(() => dagreLayout(graph)).ms;
}
