import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs `yarn demo ...`, as the README tells people to. */
export async function demo(...args: string[]): Promise<string> {
  const { stdout } = await run('yarn', ['demo', ...args]);
  return stdout;
}
