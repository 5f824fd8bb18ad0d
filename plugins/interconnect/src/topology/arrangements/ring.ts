import { Gap, PlacedBox, Point, Size } from './geometry';

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
  const ring = createRing(ids.length, options);
  ring.takeStep(smallest(step => ring.takeStep(step).isClear()));
  return ids.map((id, i) => ({ id, ...options.box, ...ring.pointOf(i) }));
}

/** Boxes on a ring that can be made larger; numbers alone, since many sizes are tried. */
function createRing(count: number, options: RingOptions) {
  const { box, gap, aspect, rings, middle } = options;
  // Whole turns of the rings: else the last and the first box would be neighbours on one ring.
  const slots = Math.ceil(count / rings) * rings;
  const angles = anglesOf(slots, options).slice(0, count);
  const cosines = Float64Array.from(angles, Math.cos);
  const sines = Float64Array.from(angles, Math.sin);
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  // Stays nearly in order from one size to the next, which is soon sorted.
  const fromLeft = angles.map((_, i) => i);
  const least = { x: box.width + gap.x, y: box.height + gap.y };

  const ring = {
    takeStep(step: number) {
      const radius = box.height * GROWTH ** step;
      for (let i = 0; i < count; i++) {
        const outwards = (i % rings) * APART;
        xs[i] = (radius * aspect + outwards * least.x) * cosines[i];
        ys[i] = (radius + outwards * least.y) * sines[i];
      }
      return ring;
    },
    isClear: () => isClearOfMiddle() && isClearOfEachOther(),
    pointOf: (i: number): Point => ({ x: xs[i], y: ys[i] }),
  };
  return ring;

  function isClearOfMiddle(): boolean {
    return middle.every(inner => {
      const x = (box.width + inner.width) / 2 + gap.x;
      const y = (box.height + inner.height) / 2 + gap.y;
      for (let i = 0; i < count; i++) {
        if (Math.abs(xs[i] - inner.x) < x && Math.abs(ys[i] - inner.y) < y) {
          return false;
        }
      }
      return true;
    });
  }

  function isClearOfEachOther(): boolean {
    // Of a ring that is far too small, the next ones along it tell as much, without sorting.
    for (let i = rings; i < count; i++) {
      if (areClose(i, i - rings)) {
        return false;
      }
    }
    fromLeft.sort((a, b) => xs[a] - xs[b]);
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        if (xs[fromLeft[j]] - xs[fromLeft[i]] >= least.x) {
          break;
        }
        if (areClose(fromLeft[i], fromLeft[j])) {
          return false;
        }
      }
    }
    return true;
  }

  function areClose(i: number, j: number): boolean {
    return (
      Math.abs(xs[i] - xs[j]) < least.x && Math.abs(ys[i] - ys[j]) < least.y
    );
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
