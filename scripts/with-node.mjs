// Runs a script of package.json on a machine that has only git and some Node: with the Node that
// Backstage needs, and with all packages installed.
//
//   node scripts/with-node.mjs start
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = readFileSync(join(root, '.nvmrc'), 'utf8').trim();
const yarn = join(root, '.yarn/releases/yarn-4.18.1.cjs');
const args = process.argv.slice(2);

/** Runs a command to its end; whoever ends this script ends the command too. */
function run(command, commandArgs, env) {
  const windows = process.platform === 'win32';
  const child = spawn(command, commandArgs, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: windows && command === 'npx',
    // npx and yarn do not hand signals on: their whole group is told.
    detached: !windows,
  });
  const end = signal =>
    windows ? child.kill(signal) : process.kill(-child.pid, signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  signals.forEach(signal => process.on(signal, end));

  return new Promise(resolve => {
    child.on('error', error => {
      console.error(`Could not run ${command}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', code => {
      signals.forEach(signal => process.off(signal, end));
      resolve(code ?? 1);
    });
  });
}

async function main() {
  const major = process.versions.node.split('.')[0];
  if (!['22', '24'].includes(major)) {
    if (process.env.INTERCONNECT_NODE) {
      console.error(
        `Asked for Node ${wanted}, but got ${process.version}: install Node 24 and try again`,
      );
      return 1;
    }
    console.log(`Node ${process.version} is not 22 or 24: taking ${wanted}`);
    return run(
      'npx',
      [
        '--yes',
        '--package',
        `node@${wanted}`,
        'node',
        process.argv[1],
        ...args,
      ],
      { INTERCONNECT_NODE: wanted },
    );
  }

  // What scripts start by the name `node` must be this one.
  const env = {
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  };
  return (
    (await run(process.execPath, [yarn, 'install', '--immutable'], env)) ||
    run(process.execPath, [yarn, ...args], env)
  );
}

process.exitCode = await main();
