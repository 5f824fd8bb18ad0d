import { FindNames } from './findNames';

/** The refs of all who are mentioned anywhere in a value, by whatever name. */
export function mentionedIn(value: unknown, find: FindNames): Set<string> {
  const refs = new Set<string>();
  someText(value, text => {
    for (const mention of find(text)) {
      mention.refs.forEach(ref => refs.add(ref));
    }
    return false;
  });
  return refs;
}

/** Whether any text in a value is like that, the names of fields included. */
export function someText(
  value: unknown,
  isLikeThat: (text: string) => boolean,
): boolean {
  if (typeof value === 'string') {
    return isLikeThat(value);
  }
  if (Array.isArray(value)) {
    return value.some(item => someText(item, isLikeThat));
  }
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(
      ([key, item]) => isLikeThat(key) || someText(item, isLikeThat),
    )
  );
}
