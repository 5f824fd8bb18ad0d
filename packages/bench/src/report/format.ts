const NOT_MEASURED = '–';

/** Seconds, with as many digits as mean something. */
export function seconds(ms: number): string {
  if (Number.isNaN(ms)) {
    return NOT_MEASURED;
  }
  return ms >= 100_000
    ? String(Math.round(ms / 1_000))
    : (ms / 1_000).toFixed(ms < 10_000 ? 2 : 1);
}

export function millis(ms: number): string {
  if (Number.isNaN(ms)) {
    return NOT_MEASURED;
  }
  return ms < 10 ? ms.toFixed(ms < 1 ? 2 : 1) : String(Math.round(ms));
}

export function times(ratio: number): string {
  if (Number.isNaN(ratio)) {
    return NOT_MEASURED;
  }
  return `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}×`;
}

export function kilobytes(bytes: number): string {
  if (Number.isNaN(bytes)) {
    return NOT_MEASURED;
  }
  const kb = bytes / 1_000;
  return kb < 10 ? kb.toFixed(1) : String(Math.round(kb));
}

/** A count, whole where it is. */
export function perCluster(count: number): string {
  if (Number.isNaN(count)) {
    return NOT_MEASURED;
  }
  return Number.isInteger(count) ? String(count) : count.toFixed(1);
}
