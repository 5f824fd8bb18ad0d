import { Gap, PlacedBox, Point, Size, anyTooClose, tooClose } from './geometry';

// Up to here equal angles look best; beyond it the space that boxes need decides.
const FEW = 8;
const GROWTH = 1.04;
// Rings a bit farther apart than boxes need let the rings themselves become much smaller.
const APART = 1.35;

/** Around what, and how wide against its height, a ring of boxes is drawn. */
export type RingOptions = {
  box: Size;
  gap: Gap;
  /** Width of the ring divided by its height; 1 is a circle. */
  aspect: number;
  /** How many rings the boxes are dealt out to, so that links pass between the inner boxes. */
  rings: number;
  /** Boxes in the middle, from which the ring must keep clear. */
  middle: readonly PlacedBox[];
};

/** Places boxes on the smallest ring (or rings) on which none is too close to another. */
export function placeOnRing(
  ids: readonly string[],
  options: RingOptions,
): PlacedBox[] {
  // Whole turns of the rings: else the last and the first box would be neighbours on one ring.
  const slots = Math.ceil(ids.length / options.rings) * options.rings;
  const angles = anglesOf(slots, options);
  return placedAt(smallest(step => isClear(placedAt(step))));

  function isClear(placed: readonly PlacedBox[]): boolean {
    return !(
      placed.some(box =>
        options.middle.some(inner => tooClose(box, inner, options.gap)),
      ) || anyTooClose(placed, options.gap)
    );
  }

  function placedAt(step: number): PlacedBox[] {
    const radius = options.box.height * GROWTH ** step;
    return ids.map((id, i) => ({
      id,
      ...options.box,
      ...pointAt(angles[i], radius, i % options.rings, options),
    }));
  }
}

/** The first step from which on there is room: found by halves, since each try costs a look at all boxes. */
function smallest(hasRoom: (step: number) => boolean): number {
  let tooSmall = -1;
  let enough = 0;
  for (let stride = 1; !hasRoom(enough); stride *= 2) {
    tooSmall = enough;
    enough += stride;
  }
  while (enough - tooSmall > 1) {
    const middle = Math.floor((tooSmall + enough) / 2);
    if (hasRoom(middle)) {
      enough = middle;
    } else {
      tooSmall = middle;
    }
  }
  return enough;
}

/** The angles at which so many boxes stand, clockwise from the top. */
export function anglesOf(
  count: number,
  options: Pick<RingOptions, 'box' | 'gap' | 'aspect'>,
): number[] {
  if (count <= FEW) {
    // An even number stands on a flat side: four make a square with level links.
    const turn = count % 2 === 0 ? -Math.PI / count : 0;
    return Array.from(
      { length: count },
      (_, i) => -Math.PI / 2 + turn + (2 * Math.PI * i) / count,
    );
  }
  return spacedAngles(count, options);
}

// Boxes are wider than high, so a ring has room for more of them at its sides than at its top.
// The room that a box needs along the ring is summed up around it, and shared out evenly.
function spacedAngles(
  count: number,
  { box, gap, aspect }: Pick<RingOptions, 'box' | 'gap' | 'aspect'>,
): number[] {
  const parts = 720;
  const sums: number[] = [0];
  for (let i = 0; i < parts; i++) {
    const angle = -Math.PI / 2 + (2 * Math.PI * (i + 0.5)) / parts;
    const dx = Math.abs(aspect * Math.sin(angle));
    const dy = Math.abs(Math.cos(angle));
    const room = Math.max(dx / (box.width + gap.x), dy / (box.height + gap.y));
    sums.push(sums[i] + room);
  }

  const total = sums[parts];
  let next = 1;
  return Array.from({ length: count }, (_, i) => {
    const wanted = (total * i) / count;
    while (sums[next] <= wanted) {
      next += 1;
    }
    const part = (wanted - sums[next - 1]) / (sums[next] - sums[next - 1]);
    return -Math.PI / 2 + (2 * Math.PI * (next - 1 + part)) / parts;
  });
}

function pointAt(
  angle: number,
  radius: number,
  ring: number,
  { box, gap, aspect }: RingOptions,
): Point {
  const width = radius * aspect + ring * APART * (box.width + gap.x);
  const height = radius + ring * APART * (box.height + gap.y);
  return { x: width * Math.cos(angle), y: height * Math.sin(angle) };
}
