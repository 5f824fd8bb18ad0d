import { Point } from './arrangements/geometry';

/** Something in the drawing that the keyboard can come to. */
export type Item = Point & { id: string };

const ARROWS: Record<string, Point> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/**
 * Where a key leads from an item. Arrows lead to the nearest item on that side; Page Down and
 * Page Up go through all items in the order given, so that each of them can be reached.
 */
export function nextItem(
  items: readonly Item[],
  current: string | undefined,
  key: string,
): Item | undefined {
  if (items.length === 0) {
    return undefined;
  }
  const index = items.findIndex(item => item.id === current);
  if (index < 0) {
    return isKnown(key) ? items[0] : undefined;
  }
  switch (key) {
    case 'Home':
      return items[0];
    case 'End':
      return items[items.length - 1];
    case 'PageDown':
      return items[(index + 1) % items.length];
    case 'PageUp':
      return items[(index + items.length - 1) % items.length];
    default:
      return towards(items, items[index], key);
  }
}

function isKnown(key: string): boolean {
  return key in ARROWS || ['Home', 'End', 'PageDown', 'PageUp'].includes(key);
}

function towards(
  items: readonly Item[],
  from: Item,
  key: string,
): Item | undefined {
  const direction = ARROWS[key];
  if (direction === undefined) {
    return undefined;
  }
  let best: { item: Item; cost: number } | undefined;
  for (const item of items) {
    const dx = item.x - from.x;
    const dy = item.y - from.y;
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    // Only what lies more ahead than aside counts as being on that side.
    if (ahead <= 0 || aside > ahead * 1.5) {
      continue;
    }
    const cost = ahead + 2 * aside;
    if (best === undefined || cost < best.cost) {
      best = { item, cost };
    }
  }
  return best?.item;
}
