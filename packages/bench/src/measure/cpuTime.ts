/** Milliseconds of CPU that some work takes, which other work on the machine does not add to. */
export function cpuTime<T>(work: () => T): { ms: number; result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1_000, result };
}
