// Runs a script of package.json on a machine that has only git and some Node: with the Node that
// Backstage needs, and with all packages installed.
//
//   node scripts/with-node.mjs start
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = readFileSync(join(root, '.nvmrc'), 'utf8').trim();
const yarn = join(root, '.yarn/releases/yarn-4.18.1.cjs');
const args = process.argv.slice(2);

function run(command, commandArgs, env = process.env) {
  const { status, error } = spawnSync(command, commandArgs, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32' && command === 'npx',
  });
  if (error) {
    console.error(`Could not run ${command}: ${error.message}`);
  }
  return status ?? 1;
}

const major = process.versions.node.split('.')[0];
if (!['22', '24'].includes(major)) {
  if (process.env.INTERCONNECT_NODE) {
    console.error(
      `Asked for Node ${wanted}, but got ${process.version}: install Node 24 and try again`,
    );
    process.exit(1);
  }
  console.log(`Node ${process.version} is not 22 or 24: taking ${wanted}`);
  process.exit(
    run(
      'npx',
      [
        '--yes',
        '--package',
        `node@${wanted}`,
        'node',
        process.argv[1],
        ...args,
      ],
      { ...process.env, INTERCONNECT_NODE: wanted },
    ),
  );
}

// Child processes (yarn's own, and what scripts start by the name `node`) must find this Node first.
const env = {
  ...process.env,
  PATH: `${dirname(process.execPath)}${
    process.platform === 'win32' ? ';' : ':'
  }${process.env.PATH}`,
};
process.exit(
  run(process.execPath, [yarn, 'install', '--immutable'], env) ||
    run(process.execPath, [yarn, ...args], env),
);
