import { FieldMask, onlyField } from './fieldMask';

/** An object is limited to some 1.5 MB by etcd, a ConfigMap to 1 MiB; Skupper fills one with its network. */
export const MAX_TEXT = 1024 * 1024;

/** Deeper than any schema of a Kubernetes object; a mask that holds itself ends here. */
const MAX_DEPTH = 32;

/** What a value and its name take at the least, on the average of what API servers send. */
const BYTES_PER_VALUE = 20;

/** An honest answer of the usual limit has fewer. */
const MOST_VALUES = 400_000;

/** How many values may still be copied, of one answer. */
export type Budget = { left: number };

/** @param maxBytes - how long an answer may be, where that is known */
export function budgetOfAnswer(maxBytes = 0): Budget {
  return { left: Math.max(MOST_VALUES, Math.ceil(maxBytes / BYTES_PER_VALUE)) };
}

/** Keys that mean something to JavaScript itself when they are set on an object. */
const DANGEROUS_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What stands in for a value that has not the form that the schema asks for. The value itself may
 * be anything, a secret too; these keep nothing of it, and no schema of that place accepts them.
 */
const NOT_A_STRUCTURE = '(not an object or list)';
const NOT_A_SCALAR = {};

/**
 * Copies the places of a value that the mask names, and nothing else.
 *
 * Done right after parsing, before anything is stored, because custom resources may hold secrets
 * in the open. A value of the wrong form becomes a placeholder, so that it is still told as
 * malformed when a detector's schema parses it.
 */
export function project(
  mask: FieldMask,
  value: unknown,
  budget: Budget = budgetOfAnswer(),
  depth = 0,
): unknown {
  if (value === null) {
    return null;
  }
  budget.left -= 1;
  if (depth > MAX_DEPTH || isTooMuch(value, budget)) {
    return mask.scalar || mask.anything ? NOT_A_SCALAR : NOT_A_STRUCTURE;
  }
  if (Array.isArray(value)) {
    return projectList(mask, value, budget, depth);
  }
  if (isObject(value)) {
    return projectObject(mask, value, budget, depth);
  }
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    return mask.scalar || mask.anything ? NOT_A_SCALAR : NOT_A_STRUCTURE;
  }
  return mask.scalar || mask.anything ? value : NOT_A_STRUCTURE;
}

/** Told before it is gone through: a list may have millions of items, an object as many keys. */
function isTooMuch(value: unknown, { left }: Budget): boolean {
  if (left < 0) {
    return true;
  }
  return Array.isArray(value) && value.length > left;
}

function projectList(
  mask: FieldMask,
  list: unknown[],
  budget: Budget,
  depth: number,
): unknown {
  if (mask.list) {
    const whole = mask.item();
    return list.map(item =>
      project(
        isWanted(mask, item) ? whole : onlyField(whole, 'name'),
        item,
        budget,
        depth + 1,
      ),
    );
  }
  if (mask.anything) {
    return list.map(item => project(mask, item, budget, depth + 1));
  }
  return mask.scalar ? NOT_A_SCALAR : NOT_A_STRUCTURE;
}

/** Of an item that no schema asks for by its name, the name alone is kept. */
function isWanted({ itemNames }: FieldMask, item: unknown): boolean {
  return (
    itemNames === undefined ||
    (typeof item === 'object' &&
      item !== null &&
      'name' in item &&
      typeof item.name === 'string' &&
      itemNames.has(item.name))
  );
}

function projectObject(
  mask: FieldMask,
  object: Readonly<Record<string, unknown>>,
  budget: Budget,
  depth: number,
): unknown {
  if (!mask.object && !mask.anything) {
    return mask.scalar ? NOT_A_SCALAR : NOT_A_STRUCTURE;
  }

  const kept: Record<string, unknown> = {};
  const { all, names } = mask.fields();
  all.forEach(({ name, mask: field }) => {
    if (Object.hasOwn(object, name) && !DANGEROUS_KEYS.has(name)) {
      kept[name] = project(field, object[name], budget, depth + 1);
    }
  });
  const others = mask.others() ?? (mask.anything ? mask : undefined);
  if (others !== undefined) {
    const keys = Object.keys(object);
    if (keys.length > budget.left) {
      return NOT_A_STRUCTURE;
    }
    for (const name of keys) {
      if (!names.has(name) && !DANGEROUS_KEYS.has(name)) {
        kept[name] = project(others, object[name], budget, depth + 1);
      }
    }
  }
  return kept;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
