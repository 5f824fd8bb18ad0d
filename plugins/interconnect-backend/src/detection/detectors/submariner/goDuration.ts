const MILLISECONDS: Readonly<Record<string, number>> = {
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  ms: 1,
  // Go prints U+00B5; U+03BC and plain `us` are what its parser accepts too.
  '\u00b5s': 1e-3,
  '\u03bcs': 1e-3,
  us: 1e-3,
  ns: 1e-6,
};

const PART = '(\\d+(?:\\.\\d*)?)(ms|[\\u00b5\\u03bcun]s|[hms])';
const WHOLE = new RegExp(`^(?:${PART})+$`);

/**
 * A Go `time.Duration` such as `1m2.5s`, `83.9ms` or `447.358µs`, in milliseconds with at most
 * three decimals. `undefined` for what is none.
 */
export function millisecondsOf(duration: string): number | undefined {
  if (!WHOLE.test(duration)) {
    return undefined;
  }
  let total = 0;
  for (const [, amount, unit] of duration.matchAll(new RegExp(PART, 'g'))) {
    total += Number(amount) * MILLISECONDS[unit];
  }
  return Math.round(total * 1000) / 1000;
}
