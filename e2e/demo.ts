import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BACKEND = 'http://localhost:7007/api';
const CHANGED = ['payments', 'stores'];

/** Runs `yarn demo ...`, as the README tells people to. */
export async function demo(...args: string[]): Promise<string> {
  const { stdout } = await run('yarn', ['demo', ...args]);
  return stdout;
}

/** Sets the demo back, and has it seen: the next test would else begin with what this one left. */
export async function resetDemo(): Promise<void> {
  await demo('reset');
  const guest = await fetch(`${BACKEND}/auth/guest/refresh`);
  const { backstageIdentity } = await guest.json();
  for (const system of CHANGED) {
    const { ok, status } = await fetch(
      `${BACKEND}/interconnect/v1/systems/default/${system}/refresh`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${backstageIdentity.token}` },
      },
    );
    if (!ok) {
      throw new Error(`Refreshing ${system} was answered with ${status}`);
    }
  }
}
