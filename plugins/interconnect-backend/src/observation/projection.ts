import { FieldMask, onlyField } from './fieldMask';

/** An object is limited to some 1.5 MB by etcd, a ConfigMap to 1 MiB; Skupper fills one with its network. */
export const MAX_TEXT = 1024 * 1024;

/** Deeper than any schema of a Kubernetes object; a mask that holds itself ends here. */
const MAX_DEPTH = 32;

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
export function project(mask: FieldMask, value: unknown, depth = 0): unknown {
  if (value === null) {
    return null;
  }
  if (depth > MAX_DEPTH) {
    return mask.scalar || mask.anything ? NOT_A_SCALAR : NOT_A_STRUCTURE;
  }
  if (Array.isArray(value)) {
    return projectList(mask, value, depth);
  }
  if (isObject(value)) {
    return projectObject(mask, value, depth);
  }
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    return mask.scalar || mask.anything ? NOT_A_SCALAR : NOT_A_STRUCTURE;
  }
  return mask.scalar || mask.anything ? value : NOT_A_STRUCTURE;
}

function projectList(mask: FieldMask, list: unknown[], depth: number): unknown {
  if (mask.list) {
    const whole = mask.item();
    return list.map(item =>
      project(
        isWanted(mask, item) ? whole : onlyField(whole, 'name'),
        item,
        depth + 1,
      ),
    );
  }
  if (mask.anything) {
    return list.map(item => project(mask, item, depth + 1));
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
  depth: number,
): unknown {
  if (!mask.object && !mask.anything) {
    return mask.scalar ? NOT_A_SCALAR : NOT_A_STRUCTURE;
  }

  const kept: Record<string, unknown> = {};
  const { all, names } = mask.fields();
  all.forEach(({ name, mask: field }) => {
    if (Object.hasOwn(object, name) && !DANGEROUS_KEYS.has(name)) {
      kept[name] = project(field, object[name], depth + 1);
    }
  });
  const others = mask.others() ?? (mask.anything ? mask : undefined);
  if (others !== undefined) {
    for (const name of Object.keys(object)) {
      if (!names.has(name) && !DANGEROUS_KEYS.has(name)) {
        kept[name] = project(others, object[name], depth + 1);
      }
    }
  }
  return kept;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
