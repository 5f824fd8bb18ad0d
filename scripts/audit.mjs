// Asks the registry for known vulnerabilities of what users of the plugins install.
//
//   node scripts/audit.mjs [--required]
//
// Ends with 0 when nothing high or critical is known, 1 when something is. A registry without advisories,
// or none within reach, or one that fails, is told in one line and ends with 0; with --required, as
// before a release, with 2.
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const ACCEPTABLE = ['info', 'low', 'moderate'];
const NO_API = [404, 405, 410, 501];
const UNREACHABLE =
  /\b(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b|Timeout awaiting/;

const root = dirname(import.meta.dirname);
const { values: flags } = parseArgs({
  options: { required: { type: 'boolean' } },
});

class NotAudited extends Error {}

/** What is known of all that the package in a folder brings with it. */
async function audit(cwd) {
  const { status, output } = await yarn(cwd, [
    ...['npm', 'audit', '--recursive', '--environment', 'production'],
    ...['--no-deprecations', '--json'],
  ]);
  const lines = output.split('\n').map(line => parsed(line));
  const findings = lines.filter(line => line?.children?.Severity);
  if (status === 0 || findings.length > 0) {
    // Registries need not look at versions, and yarn repeats what they say.
    return findings.filter(
      ({ children }) => children['Tree Versions'].length > 0,
    );
  }
  const [, code] = /Response Code: (\d+)/.exec(output) ?? [];
  if (code) {
    throw new NotAudited(
      NO_API.includes(Number(code))
        ? `the registry has no advisories API (HTTP ${code})`
        : `the registry's advisories API fails (HTTP ${code})`,
    );
  }
  const [unreachable] = UNREACHABLE.exec(output) ?? [];
  if (unreachable) {
    throw new NotAudited(`the registry cannot be reached (${unreachable})`);
  }
  const [, error] = /(Error: [^\n]*)/.exec(output) ?? [];
  throw new NotAudited(
    `the registry's answer cannot be read (${error ?? `yarn: ${status}`})`,
  );
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function yarn(cwd, args) {
  return new Promise((resolve, reject) => {
    const child = spawn('yarn', args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const add = text => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', reject);
    child.on('close', status => resolve({ status, output }));
  });
}

/** A registry that says `{}` to everything would pass for one that knows of nothing. */
async function demandKnowledge() {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const probe = mkdtempSync(join(cache, 'audit-'));
  try {
    writeFileSync(
      join(probe, 'package.json'),
      JSON.stringify({
        name: 'probe',
        private: true,
        dependencies: { minimist: '0.0.8' },
      }),
    );
    writeFileSync(
      join(probe, 'yarn.lock'),
      `__metadata:
  version: 10

"minimist@npm:0.0.8":
  version: 0.0.8
  resolution: "minimist@npm:0.0.8"
  languageName: node
  linkType: hard

"probe@workspace:.":
  version: 0.0.0-use.local
  resolution: "probe@workspace:."
  dependencies:
    minimist: "npm:0.0.8"
  languageName: unknown
  linkType: soft
`,
    );
    if ((await audit(probe)).length === 0) {
      throw new NotAudited(
        'the registry knows nothing of minimist 0.0.8, which has been known to be vulnerable since 2020',
      );
    }
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

function note(found, folder, { value, children }) {
  const { Severity, Issue, URL, 'Tree Versions': versions } = children;
  const line = `${Severity}: ${value} ${versions.join(
    ', ',
  )}: ${Issue} (${URL})`;
  const known = found.get(line) ?? { severity: Severity, folders: [] };
  found.set(line, known);
  known.folders.push(folder);
}

async function main() {
  await demandKnowledge();
  const folders = readdirSync(join(root, 'plugins')).sort();
  const found = new Map();
  let missing;
  for (const folder of folders) {
    try {
      for (const finding of await audit(join(root, 'plugins', folder))) {
        note(found, folder, finding);
      }
    } catch (error) {
      // What is known already is told all the same.
      missing = error;
      break;
    }
  }
  for (const [line, known] of found) {
    console.log(`${line}, in ${known.folders.join(', ')}`);
  }
  const grave = [...found.values()].filter(
    ({ severity }) => !ACCEPTABLE.includes(severity),
  ).length;
  if (missing !== undefined && grave === 0) {
    throw missing;
  }
  console.log(
    `audited${missing ? ' in part' : ''}: ${
      folders.length
    } plugins; high or critical: ${grave}, lower: ${found.size - grave}`,
  );
  return grave > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof NotAudited)) {
    throw error;
  }
  console.log(`not audited: ${error.message}`);
  process.exitCode = flags.required ? 2 : 0;
}
