import { Point, Size, tooClose } from './arrangements/geometry';
import { Segment, along } from './edgePath';

/** A line that wants a label, and how large the label is. */
export type Labelled = { id: string; segment: Segment; size: Size };

// From the middle outwards; a label in the middle is the easiest to tie to its line.
const PARTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
const GAP = { x: 4, y: 4 };

/**
 * Places each label on its line where it hides neither a box nor another label; where there is
 * no such place, in the middle. Lines are served in the order given.
 */
export function placeLabels(
  lines: readonly Labelled[],
  boxes: readonly (Point & Size)[],
): Map<string, Point> {
  const taken: (Point & Size)[] = [...boxes];
  const places = new Map<string, Point>();
  for (const { id, segment, size } of lines) {
    const free = PARTS.map(part => along(segment, part)).find(
      point =>
        !taken.some(other => tooClose({ ...point, ...size }, other, GAP)),
    );
    const place = free ?? along(segment, 0.5);
    places.set(id, place);
    taken.push({ ...place, ...size });
  }
  return places;
}
