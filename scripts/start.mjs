// Starts the backend and the app, and says when both are ready. Arguments go to
// `backstage-cli repo start`, for example `--config app-config.yaml --config my-clusters.yaml`.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const APP = 'http://localhost:3000';
const READY = [APP, 'http://localhost:7007/.backstage/health/v1/readiness'];

// The backend is started in its own folder, and would look for relative paths there.
const args = process.argv
  .slice(2)
  .map((arg, index, all) =>
    all[index - 1] === '--config' ? resolve(arg) : arg,
  );

const windows = process.platform === 'win32';
const cli = spawn(
  process.execPath,
  ['node_modules/@backstage/cli/bin/backstage-cli', 'repo', 'start', ...args],
  // A group of its own, so that backend and app end with this script, whoever ends it.
  { stdio: 'inherit', detached: !windows },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () =>
    windows ? cli.kill(signal) : process.kill(-cli.pid, signal),
  );
}
cli.on('exit', code => process.exit(code ?? 1));

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}

for (const url of READY) {
  while (!(await answers(url))) {
    await sleep(500);
  }
}
console.log(`
  Interconnect is ready: ${APP}
  Choose "Enter" to sign in as a guest, open a System, and its Interconnect tab.
`);
