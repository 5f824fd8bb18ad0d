import { Sight } from './sight';

/**
 * Lists whose items are kept when they mention somebody hidden, and only lose the name: what else
 * they say is about somebody visible. Items of any other list go as a whole, also of lists that
 * nobody has thought of yet.
 */
const KEPT = new Set([
  'blindSpots',
  'checks',
  'clusters',
  'detections',
  'interconnects',
  'links',
  'loosePeers',
  'technologies',
  'views',
]);

/**
 * A value without any mention of somebody hidden: names in texts are blanked out, items of lists
 * and named fields that tell of them are left out.
 */
export function scrub<T>(value: T, sight: Sight): T;
export function scrub(value: unknown, sight: Sight): unknown {
  return scrubbed(value, sight, false);
}

function scrubbed(value: unknown, sight: Sight, keepItems: boolean): unknown {
  if (typeof value === 'string') {
    return sight.blank(value);
  }
  if (Array.isArray(value)) {
    return value.flatMap(item => {
      if (!sight.tells(item)) {
        return [item];
      }
      return keepItems ? [scrubbed(item, sight, false)] : [];
    });
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !sight.hides(key))
        .map(([key, item]) => [key, scrubbed(item, sight, KEPT.has(key))]),
    );
  }
  return value;
}

/** Whether a value mentions somebody hidden. */
export function tells(value: unknown, sight: Sight): boolean {
  return sight.tells(value);
}
