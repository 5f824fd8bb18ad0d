// Runs all tests: those of the scripts and those beside the code, then replicas that are killed, then
// the journey in a browser.
// The last line counts them all.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { postgres } from './postgres.mjs';

const out = mkdtempSync(join(tmpdir(), 'interconnect-tests-'));
const scriptResults = join(out, 'scripts.tap');
const unitResults = join(out, 'unit.json');
const scaleOutResults = join(out, 'scale-out.json');
const e2eResults = join(out, 'e2e.json');

function yarn(args, env) {
  const { status } = spawnSync('yarn', args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** How many tests a TAP file counts, such as `pass` or `fail`. */
function tapCount(file, what) {
  try {
    return Number(
      new RegExp(`^# ${what} (\\d+)$`, 'm').exec(readFileSync(file, 'utf8'))[1],
    );
  } catch {
    return undefined;
  }
}

const scriptsPassed =
  spawnSync(
    process.execPath,
    [
      ...['--test', '--test-reporter=spec', '--test-reporter=tap'],
      '--test-reporter-destination=stdout',
      `--test-reporter-destination=${scriptResults}`,
      'scripts/*.test.mjs',
    ],
    { stdio: 'inherit' },
  ).status === 0;
const database = await postgres();
const unitPassed = yarn(
  ['test:unit', '--json', `--outputFile=${unitResults}`],
  // Databases other than SQLite are tested where a connection string names them.
  {
    CI: '1',
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    [database.variable]: database.url,
  },
);
await database.stop();
const scaleOutPassed = yarn([
  'scale-out',
  ...['--clusters', '60', '--results', scaleOutResults],
]);
const e2ePassed = yarn(['test:e2e'], {
  CHROME_PATH: await browser(),
  PLAYWRIGHT_JSON_OUTPUT_NAME: e2eResults,
});

const unit = read(unitResults);
const scaleOut = read(scaleOutResults);
const e2e = read(e2eResults)?.stats;
const scripts = tapCount(scriptResults, 'pass');
const passed =
  (scripts ?? 0) +
  (unit?.numPassedTests ?? 0) +
  (scaleOut?.filter(check => check.passed).length ?? 0) +
  (e2e?.expected ?? 0);
const failed =
  (tapCount(scriptResults, 'fail') ?? 0) +
  (unit?.numFailedTests ?? 0) +
  (unit?.numRuntimeErrorTestSuites ?? 0) +
  (scaleOut?.filter(check => !check.passed).length ?? 0) +
  (e2e?.unexpected ?? 0) +
  (e2e?.flaky ?? 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(
  scriptsPassed &&
    unitPassed &&
    scaleOutPassed &&
    e2ePassed &&
    scripts &&
    unit &&
    scaleOut &&
    e2e
    ? 0
    : 1,
);
