import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Point, Size } from '../topology/arrangements/geometry';
import { layout } from '../topology/layout';
import { WhatIfChange, reportAfter } from './reportAfter';

/** A topology as few paths, whatever its size: lines by what becomes of them, and dots. */
export type MiniPicture = {
  stays: string;
  added: string;
  removed: string;
  clusters: string;
  newcomer: string;
  outside: string;
};

const DOT: Size = { width: 30, height: 30 };
const MARGIN = 10;

/** Draws a topology afterwards into a small frame. */
export function miniPicture(
  report: Report,
  change: WhatIfChange,
  frame: Size,
): MiniPicture {
  const after = reportAfter(report, change);
  const { links, clusters } = after.changes;
  const shown = after.report.links.filter(
    ({ id, plane }) => links.has(id) || plane === 'data',
  );
  const { places, width, height } = layout({
    nodes: after.report.clusters.map(({ ref }) => ({ id: ref })),
    pairs: shown.map(({ from, to }) => [from, to] as const),
    satellites: [],
    hubs: report.interconnects.flatMap(({ hubs }) => hubs),
    box: DOT,
  });
  const scale = Math.min(
    (frame.width - 2 * MARGIN) / Math.max(1, width),
    (frame.height - 2 * MARGIN) / Math.max(1, height),
    1,
  );
  const at = ({ x, y }: Point) =>
    `${round((frame.width - width * scale) / 2 + x * scale)} ${round(
      (frame.height - height * scale) / 2 + y * scale,
    )}`;

  const lines = (become: 'add' | 'remove' | undefined) =>
    shown
      .filter(({ id }) => links.get(id) === become)
      .flatMap(({ from, to }) => {
        const [start, end] = [places.get(from), places.get(to)];
        return start && end ? [`M${at(start)}L${at(end)}`] : [];
      })
      .join('');
  // A line without length and with round ends is a dot.
  const dots = (mark: 'new' | 'outside' | undefined) =>
    after.report.clusters
      .filter(({ ref }) => clusters.get(ref) === mark)
      .flatMap(({ ref }) => {
        const place = places.get(ref);
        return place ? [`M${at(place)}h0`] : [];
      })
      .join('');

  return {
    stays: lines(undefined),
    added: lines('add'),
    removed: lines('remove'),
    clusters: dots(undefined),
    newcomer: dots('new'),
    outside: dots('outside'),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
