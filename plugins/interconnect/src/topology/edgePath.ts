import { Point, Size } from './arrangements/geometry';

/** A straight line between the borders of two boxes. */
export type Segment = { start: Point; end: Point };

const BETWEEN_LANES = 26;
const AIR = 3;

/**
 * The visible part of the line between two boxes, moved aside by its lane. Both ends of a
 * pair get the same lanes whichever of them the line starts at.
 */
export function segmentBetween(
  from: Point & { id: string },
  to: Point & { id: string },
  lane: number,
  box: Size,
): Segment | undefined {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) {
    return undefined;
  }
  const turn = from.id < to.id ? 1 : -1;
  const aside = lane * BETWEEN_LANES * turn;
  const dx = (-(to.y - from.y) / length) * aside;
  const dy = ((to.x - from.x) / length) * aside;
  const a = { x: from.x + dx, y: from.y + dy };
  const b = { x: to.x + dx, y: to.y + dy };

  const start = leaving(a, b, from, box);
  const end = leaving(b, a, to, box);
  const forwards =
    (end.x - start.x) * (b.x - a.x) + (end.y - start.y) * (b.y - a.y) > 0;
  return forwards ? { start, end } : undefined;
}

/** A point on a segment: 0 is its start, 1 its end. */
export function along({ start, end }: Segment, part: number): Point {
  return {
    x: start.x + (end.x - start.x) * part,
    y: start.y + (end.y - start.y) * part,
  };
}

// Where a ray that starts inside (or beside) a box leaves it.
function leaving(at: Point, towards: Point, centre: Point, box: Size): Point {
  const dx = towards.x - at.x;
  const dy = towards.y - at.y;
  const right = centre.x + Math.sign(dx) * (box.width / 2 + AIR);
  const below = centre.y + Math.sign(dy) * (box.height / 2 + AIR);
  const parts = [
    dx === 0 ? Infinity : (right - at.x) / dx,
    dy === 0 ? Infinity : (below - at.y) / dy,
  ];
  const part = Math.max(0, Math.min(...parts));
  return { x: at.x + dx * part, y: at.y + dy * part };
}
