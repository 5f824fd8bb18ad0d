import { FindNames } from './findNames';

/** The refs of all who are mentioned anywhere in a value, by whatever name. */
export function mentionedIn(value: unknown, find: FindNames): Set<string> {
  const refs = new Set<string>();
  for (const text of textsIn(value)) {
    for (const mention of find(text)) {
      mention.refs.forEach(ref => refs.add(ref));
    }
  }
  return refs;
}

/** Every text in a value, the names of fields included. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) {
      yield* textsIn(item);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield key;
      yield* textsIn(item);
    }
  }
}
