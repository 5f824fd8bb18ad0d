import { isFieldName } from './fieldNames';
import { FindNames } from './findNames';

/** For each name that a value mentions, who goes by it. */
export type Mentioned = readonly ReadonlySet<string>[];

const NOBODY: Mentioned = [];

const known = new WeakMap<FindNames, WeakMap<object, Mentioned>>();

/** The refs of all who are mentioned anywhere in a value, by whatever name. */
export function mentionedIn(value: unknown, find: FindNames): Set<string> {
  const refs = new Set<string>();
  for (const part of partsOf(value)) {
    for (const its of whoIn(part, find)) {
      its.forEach(ref => refs.add(ref));
    }
  }
  return refs;
}

/**
 * Who is mentioned in a value, the names of fields included that are not the contract's. An object is searched but once: the
 * same links are part of many reports.
 */
export function whoIn(value: unknown, find: FindNames): Mentioned {
  if (typeof value !== 'object' || value === null) {
    return listed(gather(value, find, new Set()));
  }
  const objects = known.get(find) ?? new WeakMap<object, Mentioned>();
  known.set(find, objects);
  const before = objects.get(value);
  if (before !== undefined) {
    return before;
  }
  const mentioned = listed(gather(value, find, new Set()));
  objects.set(value, mentioned);
  return mentioned;
}

/** The items of a report's lists each by itself, so that they are known again in another report. */
export function partsOf(value: unknown): unknown[] {
  return typeof value !== 'object' || value === null || Array.isArray(value)
    ? [value]
    : Object.entries(value).flatMap(([name, field]) => [
        ...(isFieldName(name) ? [] : [name]),
        ...(Array.isArray(field) ? field : [field]),
      ]);
}

function gather(
  value: unknown,
  find: FindNames,
  into: Set<ReadonlySet<string>>,
): Set<ReadonlySet<string>> {
  if (typeof value === 'string') {
    for (const { refs } of find(value)) {
      if (refs.size > 0) {
        into.add(refs);
      }
    }
  } else if (Array.isArray(value)) {
    value.forEach(item => gather(item, find, into));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) {
      if (!isFieldName(name)) {
        gather(name, find, into);
      }
      gather(field, find, into);
    }
  }
  return into;
}

function listed(mentioned: ReadonlySet<ReadonlySet<string>>): Mentioned {
  return mentioned.size === 0 ? NOBODY : [...mentioned];
}
