// Starts a PostgreSQL of its own for tests, on loopback and in a temporary folder, and ends it;
// installs PostgreSQL where there is none.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DEBIAN = '/usr/lib/postgresql';
const IN_TIME = 30_000;

function output(command, ...args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The folder of initdb and postgres, the newest where there are several. */
function find() {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((a, b) => Number(b) - Number(a))
        .map(version => join(DEBIAN, version, 'bin'))
    : [];
  const onPath = output('which', 'initdb');
  return [...debian, ...(onPath ? [dirname(onPath)] : [])].find(
    bin => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')),
  );
}

function install() {
  if (process.getuid?.() !== 0 || !output('which', 'apt-get')) {
    return;
  }
  console.log('No PostgreSQL found: installing one');
  const run = (...args) => spawnSync('apt-get', args, { stdio: 'inherit' });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', 'postgresql');
}

/** PostgreSQL refuses to run as root; the package's own user will do. */
function unprivileged() {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const [uid, gid] = [
    output('id', '-u', 'postgres'),
    output('id', '-g', 'postgres'),
  ];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : { uid: 65534 };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/**
 * A running PostgreSQL.
 *
 * @returns its connection string, the variable in which Backstage's tests look for it, its process
 *   id, and how to end it: `stop` for good, `kill` as a power cut would, `start` after that
 */
export async function postgres() {
  let bin = find();
  if (!bin) {
    install();
    bin = find();
  }
  if (!bin) {
    throw new Error(
      'Some tests need PostgreSQL. Install it (Debian: apt-get install postgresql), or put its initdb and postgres on the PATH',
    );
  }

  const as = unprivileged();
  const root = mkdtempSync(join(tmpdir(), 'interconnect-postgres-'));
  const data = join(root, 'data');
  const password = randomUUID();
  writeFileSync(join(root, 'password'), password, { mode: 0o644 });
  if (as.uid !== undefined) {
    chownSync(root, as.uid, as.gid ?? as.uid);
  }
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      ...['--pgdata', data, '--username', 'postgres', '--encoding', 'UTF8'],
      ...['--auth', 'scram-sha-256', '--pwfile', join(root, 'password')],
      ...['--locale', 'C', '--no-sync'],
    ],
    { ...as, cwd: root, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(root, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.stderr || made.error}`);
  }
  rmSync(join(root, 'password'));

  const port = await freePort();
  let server;
  // A file, because whoever waits for tests does not read: a pipe would be full, and PostgreSQL stand.
  const logFile = join(root, 'log');
  const log = openSync(logFile, 'a');

  async function start() {
    const deadline = Date.now() + IN_TIME;
    // Right after a kill, processes of the old server may hold its memory for a moment.
    while (Date.now() < deadline) {
      server = spawn(
        join(bin, 'postgres'),
        [
          ...['-D', data, '-p', String(port), '-h', '127.0.0.1'],
          ...['-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
        ],
        { ...as, cwd: root, stdio: ['ignore', 'ignore', log] },
      );
      const running = server;
      while (running.exitCode === null && Date.now() < deadline) {
        if (
          spawnSync(join(bin, 'pg_isready'), [
            ...['-h', '127.0.0.1', '-p', String(port), '-q'],
          ]).status === 0
        ) {
          return;
        }
        await sleep(100);
      }
      await sleep(300);
    }
    throw new Error(
      `PostgreSQL does not start: ${readFileSync(logFile, 'utf8').slice(
        -4_000,
      )}`,
    );
  }

  async function end(signal) {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill(signal);
      await ended;
    }
  }

  const atExit = () => server?.kill('SIGKILL');
  process.on('exit', atExit);
  await start();
  const [, major] = /(\d+)/.exec(output(join(bin, 'postgres'), '--version'));
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    variable: `BACKSTAGE_TEST_DATABASE_POSTGRES${major}_CONNECTION_STRING`,
    version: major,
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGINT');
      process.off('exit', atExit);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

// Alone, it serves until it is ended: node scripts/postgres.mjs
if (process.argv[1] === import.meta.filename) {
  const { url, variable, stop } = await postgres();
  console.log(`${variable}=${url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => stop().then(() => process.exit(0)));
  }
}
