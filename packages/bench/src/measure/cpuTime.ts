/** Milliseconds of CPU that some work takes, which other work on the machine does not add to. */
export function cpuTime<T>(work: () => T): { ms: number; result: T } {
  const before = process.cpuUsage();
  const result = work();
  return { ms: since(before), result };
}

/** The same, of work that waits in between: all that the process does meanwhile counts. */
export async function cpuTimeOf<T>(
  work: () => Promise<T>,
): Promise<{ ms: number; result: T }> {
  const before = process.cpuUsage();
  const result = await work();
  return { ms: since(before), result };
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
