import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BACKEND = 'http://localhost:7007/api';
const CHANGED = ['payments', 'stores'];

/** Whether the demo is as it was when the backend started. */
let untouched = true;

/** Runs `yarn demo ...`, as the README tells people to. */
export async function demo(...args: string[]): Promise<string> {
  untouched = false;
  const { stdout } = await run('yarn', ['demo', ...args]);
  return stdout;
}

/** Sets the demo back, and has it seen: the next test would else begin with what this one left. */
export async function resetDemo(): Promise<void> {
  if (untouched) {
    return;
  }
  await demo('reset');
  const guest = await fetch(`${BACKEND}/auth/guest/refresh`);
  const { backstageIdentity } = await guest.json();
  for (const system of CHANGED) {
    await refresh(system, backstageIdentity.token);
  }
  untouched = true;
}

/** Whoever asks too often is told when to ask again. */
async function refresh(system: string, token: string): Promise<void> {
  const { ok, status, headers } = await fetch(
    `${BACKEND}/interconnect/v1/systems/default/${system}/refresh`,
    { method: 'POST', headers: { authorization: `Bearer ${token}` } },
  );
  if (status === 429) {
    await setTimeout(Number(headers.get('retry-after') ?? 10) * 1000);
    await refresh(system, token);
  } else if (!ok) {
    throw new Error(`Refreshing ${system} was answered with ${status}`);
  }
}
