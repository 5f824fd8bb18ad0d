import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ScanClient } from './ScanClient';
import { ScanMessage } from './scanMessages';
import { watchStalls } from './watchStalls';

const MB = 1024 * 1024;

let rssAtRest: number | undefined;

/** Scans once, and says what it took; does not wait longer than the time given. */
export async function measureScan(
  client: ScanClient,
  { targets, timeoutMs }: { targets: number; timeoutMs: number },
): Promise<ScanMessage> {
  rssAtRest ??= process.memoryUsage.rss();
  const doneAt: number[] = [];
  let answers = 0;

  const stalls = watchStalls();
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  const finished = await Promise.race([
    client
      .scan((_name, count) => {
        answers += count;
        doneAt.push(performance.now() - started);
      })
      .then(() => true),
    pause(timeoutMs, false, { ref: false }),
  ]);
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpuBefore);

  return {
    type: finished ? 'scanned' : 'unfinished',
    measure: {
      wallMs,
      mostDoneMs: doneAt[Math.ceil(targets * 0.9) - 1] ?? wallMs,
      clusters: doneAt.length,
      answers,
      cpuMs: (user + system) / 1_000,
      longestStallMs: stalls.stop(),
      // Told in kilobytes.
      peakRssMb: process.resourceUsage().maxRSS / 1024,
      rssAtRestMb: rssAtRest / MB,
      ...openFiles(),
    },
  };
}

function openFiles(): { openFiles?: number } {
  try {
    return { openFiles: readdirSync('/proc/self/fd').length };
  } catch {
    // Only Linux tells.
    return {};
  }
}
