/** A place in the drawing; boxes are placed by their centre. */
export type Point = { x: number; y: number };

/** Width and height of a box. */
export type Size = { width: number; height: number };

/** A box at its place. */
export type PlacedBox = Size & Point & { id: string };

/** The space that must stay free between two boxes, beside and above each other. */
export type Gap = { x: number; y: number };

/** Whether two boxes are nearer to each other than the gap allows. */
export function tooClose(
  a: Size & Point,
  b: Size & Point,
  gap: Gap = { x: 0, y: 0 },
): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap.x &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap.y
  );
}

/** Whether any two of the boxes are too close; looks only at boxes that are near in x. */
export function anyTooClose(boxes: readonly PlacedBox[], gap: Gap): boolean {
  const sorted = [...boxes].sort((a, b) => a.x - b.x);
  const widest = Math.max(0, ...boxes.map(box => box.width));
  return sorted.some((box, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      if (sorted[j].x - box.x >= widest + gap.x) {
        return false;
      }
      if (tooClose(box, sorted[j], gap)) {
        return true;
      }
    }
    return false;
  });
}

/** The rectangle around all boxes. */
export function boundsOf(boxes: readonly (Size & Point)[]): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  if (boxes.length === 0) {
    return { left: 0, top: 0, width: 0, height: 0 };
  }
  const left = Math.min(...boxes.map(b => b.x - b.width / 2));
  const top = Math.min(...boxes.map(b => b.y - b.height / 2));
  const right = Math.max(...boxes.map(b => b.x + b.width / 2));
  const bottom = Math.max(...boxes.map(b => b.y + b.height / 2));
  return { left, top, width: right - left, height: bottom - top };
}
