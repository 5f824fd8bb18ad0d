import { availableParallelism, loadavg, totalmem } from 'node:os';

/** Describes the machine without naming it. @param loadBefore - the load average before the run */
export function machine(loadBefore: number): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `Measured on ${availableParallelism()} cores, ${gigabytes} GB, ${
    process.platform
  } ${process.arch}, Node.js ${
    process.version
  }; load average ${loadBefore.toFixed(1)} before and ${loadavg()[0].toFixed(
    1,
  )} after, the benchmark's own work included.`;
}
