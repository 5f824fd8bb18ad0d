/** A value that a command needs: known, or to be filled in by whoever runs it. */
export type Value =
  | { type: 'known'; text: string }
  | { type: 'variable'; name: string; how: string };

/** What the report tells, or a variable with instructions how to set it. */
export function knownOr(
  text: string | undefined,
  name: string,
  how: string,
): Value {
  return text === undefined
    ? { type: 'variable', name, how }
    : { type: 'known', text };
}

/** A value as one word of a command. */
export function word(value: Value | string): string {
  if (typeof value === 'string') {
    return quoted(value);
  }
  return value.type === 'known' ? quoted(value.text) : `"$${value.name}"`;
}

/** Commands, after lines that stop with instructions while a variable that they use is not set. */
export function script(
  values: readonly Value[],
  commands: readonly string[],
): string {
  const guards = values.flatMap(value =>
    value.type === 'variable'
      ? [`: "\${${value.name}:?set it to ${plain(value.how)}}"`]
      : [],
  );
  return [...new Set(guards), ...commands].join('\n');
}

/** What people wrote as a name, in the form that Kubernetes takes for one. */
export function dnsLabel(name: string): string {
  const label = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
    .replace(/-+$/, '');
  return label === '' ? 'newcomer' : label;
}

/** A name as the end of a shell variable's. */
export function asVariable(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
}

/** A name that another cluster shows, where it is one that Kubernetes takes; anybody may have written it. */
export function asName(shown: string | undefined): string | undefined {
  return shown !== undefined && /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(shown)
    ? shown
    : undefined;
}

/** Words without anything that a shell reads as more than words. */
function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9 .,:/_-]/g, '');
}

/**
 * Names come from the catalog and from requests: none of them may end up as a command. A line break
 * is quoted as well as any other sign in a command, but ends a comment.
 */
function quoted(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return /^[A-Za-z0-9_./:@%+=,-]+$/.test(line)
    ? line
    : `'${line.replace(/'/g, `'\\''`)}'`;
}
