import { UsageError } from './demoUsage';

/** Reads `a=1 b.c=x` as `{ a: 1, b: { c: 'x' } }`. */
export function parseFaultOptions(
  options: readonly string[],
): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  const only: Record<string, unknown> = {};
  for (const option of options) {
    const match = /^(only\.)?([A-Za-z]+)=(.*)$/.exec(option);
    if (!match) {
      throw new UsageError(
        `'${option}' is not an option; they look like ms=800`,
      );
    }
    const [, prefix, key, value] = match;
    const target = prefix ? only : flat;
    target[key] = /^\d+$/.test(value) ? Number(value) : value;
  }
  return { ...flat, ...(Object.keys(only).length > 0 && { only }) };
}
