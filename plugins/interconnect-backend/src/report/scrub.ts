import { Steps } from '../atOnce';
import { isFieldName } from './fieldNames';
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
  'points',
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

/** The same, an item of a report's lists at a step. */
export function scrubbing<T extends object>(report: T, sight: Sight): Steps<T>;
export function* scrubbing(report: object, sight: Sight): Steps<object> {
  const fields: [string, unknown][] = [];
  for (const [key, value] of openFields(report, sight)) {
    if (!Array.isArray(value)) {
      fields.push([key, scrubbed(value, sight, false)]);
      continue;
    }
    const items: unknown[] = [];
    for (const item of value) {
      items.push(...scrubbedItem(item, sight, KEPT.has(key)));
      yield;
    }
    fields.push([key, items]);
  }
  return Object.fromEntries(fields);
}

function scrubbed(value: unknown, sight: Sight, keepItems: boolean): unknown {
  if (typeof value === 'string') {
    return sight.blank(value);
  }
  if (Array.isArray(value)) {
    return value.flatMap(item => scrubbedItem(item, sight, keepItems));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      openFields(value, sight).map(([key, item]) => [
        key,
        scrubbed(item, sight, KEPT.has(key)),
      ]),
    );
  }
  return value;
}

function scrubbedItem(item: unknown, sight: Sight, isKept: boolean): unknown[] {
  if (!sight.tells(item)) {
    return [item];
  }
  return isKept ? [scrubbed(item, sight, false)] : [];
}

function openFields(value: object, { hides }: Sight): [string, unknown][] {
  return Object.entries(value).filter(
    ([key]) => isFieldName(key) || !hides(key),
  );
}

/** Whether a value mentions somebody hidden. */
export function tells(value: unknown, sight: Sight): boolean {
  return sight.tells(value);
}
