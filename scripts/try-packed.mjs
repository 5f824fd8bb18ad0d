// Tries the plugins as a stranger would: packs them as they are published, installs them into a
// new Backstage app by the READMEs' lines, and checks what they tell of two clusters there.
//
//   node scripts/try-packed.mjs [target directory] [--legacy] [--keep]
//
// --legacy  with the app of the legacy frontend system
// --keep    lets the app run until Ctrl-C, for a look at it by hand
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browser } from './browser.mjs';

const CREATE_APP = '@backstage/create-app@0.9.2';
const PREFIX = '@interconnect/backstage-plugin-interconnect';
const PACKAGES = [
  `${PREFIX}-common`,
  `${PREFIX}-node`,
  PREFIX,
  `${PREFIX}-backend`,
];
const [COMMON, NODE, FRONTEND, BACKEND] = PACKAGES;
// Not those of the demo, which may be running meanwhile.
const APP_URL = 'http://localhost:3100';
const BACKEND_URL = 'http://localhost:7107';
const SYSTEM = 'bakery';
const CLUSTERS = ['bakery-oven', 'bakery-shop'];

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { legacy: { type: 'boolean' }, keep: { type: 'boolean' } },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const yarnRelease = join(root, '.yarn/releases/yarn-4.18.1.cjs');
const target = resolve(
  positionals[0] ?? mkdtempSync(join(tmpdir(), 'interconnect-packed-')),
);
const app = join(target, 'app');
const tarball = name => join(target, 'packed', `${basename(name)}.tgz`);
const fileOf = name => `file:${tarball(name)}`;
const logFile = join(target, 'app.log');

// create-app asks for a yarn on PATH, and Node itself may have been started by its path.
const env = {
  ...process.env,
  PATH: [join(target, 'bin'), dirname(process.execPath), process.env.PATH].join(
    delimiter,
  ),
};

async function run(cwd, command, args, { input = '', more = {} } = {}) {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const child = spawn(command, args, {
    cwd,
    env: { ...env, ...more },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  child.stdin.end(input);
  const [status] = await once(child, 'exit');
  assert.equal(status, 0, `${command} ${args.join(' ')} failed`);
}

function yarn(cwd, ...args) {
  return run(cwd, 'yarn', args);
}

function editText(file, edit) {
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  assert.notEqual(after, before, `${file} is not as expected`);
  writeFileSync(file, after);
}

function editJson(file, edit) {
  editText(file, text => {
    const json = JSON.parse(text);
    edit(json);
    return `${JSON.stringify(json, undefined, 2)}\n`;
  });
}

async function pack() {
  mkdirSync(join(target, 'packed'), { recursive: true });
  mkdirSync(join(target, 'bin'), { recursive: true });
  writeFileSync(
    join(target, 'bin/yarn'),
    `#!/bin/sh\nexec "${process.execPath}" "${yarnRelease}" "$@"\n`,
  );
  chmodSync(join(target, 'bin/yarn'), 0o755);

  await yarn(root, 'tsc');
  for (const name of PACKAGES) {
    await yarn(root, 'workspace', name, 'build');
    // While this runs, package.json is the published one: `prepack` writes it, `postpack` undoes it.
    await yarn(root, 'workspace', name, 'pack', '--out', tarball(name));
  }
}

async function scaffold() {
  const legacy = flags.legacy ? ['--legacy'] : [];
  await run(
    target,
    'npx',
    ['--yes', CREATE_APP, '--skip-install', '--path', app, ...legacy],
    { input: 'packed\n' },
  );
}

/** What any new app needs on Node 24 and without a compiler; nothing of it is about the plugins. */
async function settle() {
  // Yarn 4.13 of the template crashes on Node 24.
  const release = basename(yarnRelease);
  copyFileSync(yarnRelease, join(app, '.yarn/releases', release));
  editText(join(app, '.yarnrc.yml'), text => {
    const settings = text.replace(/yarn-[\d.]+\.cjs/, release).trimEnd();
    return `${settings}\nenableScripts: false\n`;
  });
  editJson(join(app, 'package.json'), json => {
    json.packageManager = 'yarn@4.18.1';
    // 4.9.2 was published broken; better-sqlite3 13 brings its binary, 12 compiles one.
    json.resolutions['@yarnpkg/core'] = '4.9.1';
    json.resolutions['better-sqlite3'] = '13.0.3';
  });
  await run(app, 'yarn', ['install'], {
    // A registry's mirror may hold the newest binaries for some systems later than for others; what
    // is two months old is there for all of them.
    more: { YARN_NPM_MINIMAL_AGE_GATE: '60d' },
  });
}

/** The lines of the READMEs, with files in place of a registry. */
async function install() {
  // What no registry has yet, the other two packages must be told where to find.
  editJson(join(app, 'package.json'), json => {
    json.resolutions[COMMON] = fileOf(COMMON);
    json.resolutions[NODE] = fileOf(NODE);
  });
  for (const [part, name] of [
    ['packages/app', FRONTEND],
    ['packages/backend', BACKEND],
  ]) {
    await yarn(app, '--cwd', part, 'add', `${name}@${fileOf(name)}`);
  }

  const line = `backend.add(import('${BACKEND}'));`;
  editText(join(app, 'packages/backend/src/index.ts'), text =>
    text.replace('backend.start();', `${line}\n\nbackend.start();`),
  );
  if (flags.legacy) {
    const page = 'packages/app/src/components/catalog/EntityPage.tsx';
    editText(join(app, page), addTab);
  }
  await yarn(app, 'tsc');
}

/** As the README has it for the legacy frontend system: one import, and a route on three pages. */
function addTab(source) {
  const route = `
    <EntityLayout.Route
      path="/interconnect"
      title="Interconnect"
      if={isInterconnectAvailable}
    >
      <EntityInterconnectContent />
    </EntityLayout.Route>
  </EntityLayout>`;
  const pages =
    /(const (?:system|domain|defaultEntity)Page = \([^]*?)\n {2}<\/EntityLayout>/g;
  return `import {
  EntityInterconnectContent,
  isInterconnectAvailable,
} from '${FRONTEND}';
${source.replace(pages, `$1${route}`)}`;
}

/** A member of a Submariner cluster set of two, whose tunnel to the other one works. */
function manifestsOf(name, peer) {
  return `
apiVersion: submariner.io/v1alpha1
kind: Submariner
metadata: { name: submariner, namespace: submariner-operator }
spec:
  clusterID: ${name}
  brokerK8sApiServer: https://broker.bakery.example:6443
  brokerK8sRemoteNamespace: submariner-k8s-broker
  cableDriver: libreswan
---
apiVersion: submariner.io/v1
kind: Gateway
metadata:
  name: gateway
  namespace: submariner-operator
  annotations: { update-timestamp: '{{unix-now-4s}}' }
status:
  version: 0.19.0
  haStatus: active
  statusFailure: ''
  localEndpoint: { cluster_id: ${name}, backend: libreswan }
  connections:
    - status: connected
      statusMessage: ''
      endpoint: { cluster_id: ${peer}, backend: libreswan }
      latencyRTT: { average: 7.5ms }
---
apiVersion: submariner.io/v1
kind: Cluster
metadata: { name: ${peer}, namespace: submariner-operator }
spec: { cluster_id: ${peer} }
`;
}

function catalogEntity(kind, name, spec) {
  return `
apiVersion: backstage.io/v1alpha1
kind: ${kind}
metadata: { name: ${name} }
spec: ${JSON.stringify({ owner: 'guests', ...spec })}
`;
}

/** Two clusters that are none of the demo's, served by this process. */
async function serveClusters() {
  const inventory = join(target, 'inventory');
  for (const name of CLUSTERS) {
    const peer = CLUSTERS.find(other => other !== name);
    const folder = join(inventory, 'clusters', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'submariner.yaml'), manifestsOf(name, peer));
  }
  const spec = { type: 'kubernetes-cluster', system: SYSTEM };
  const entities = [
    catalogEntity('System', SYSTEM, {}),
    ...CLUSTERS.map(name => catalogEntity('Resource', name, spec)),
  ];
  writeFileSync(join(inventory, 'catalog-info.yaml'), entities.join('---'));

  // The library is TypeScript, which Backstage's own hook lets Node read.
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  const { startDemoClusters } = require('../packages/demo-clusters/src');
  return startDemoClusters({ inventories: [inventory] });
}

/** What the new app's own config does not have: other ports, this catalog, and where the clusters are. */
function configure(clusters) {
  const config = {
    app: { baseUrl: APP_URL, listen: { host: '127.0.0.1' } },
    backend: {
      baseUrl: BACKEND_URL,
      listen: { host: '127.0.0.1', port: Number(new URL(BACKEND_URL).port) },
      cors: { origin: APP_URL },
    },
    catalog: {
      locations: [
        { type: 'file', target: join(target, 'inventory/catalog-info.yaml') },
        {
          type: 'file',
          target: '../../examples/org.yaml',
          rules: [{ allow: ['User', 'Group'] }],
        },
      ],
    },
    interconnect: {
      clusters: clusters.map(({ name, url, token, caData }) => ({
        name,
        url,
        authProvider: 'serviceAccount',
        serviceAccountToken: token,
        caData,
      })),
    },
  };
  writeFileSync(
    join(app, 'app-config.local.yaml'),
    JSON.stringify(config, undefined, 2),
  );
}

function start() {
  console.log(`$ yarn start   (its output is in ${logFile})`);
  const log = openSync(logFile, 'w');
  // A group of its own, so that all of it can be ended.
  return spawn('yarn', ['start'], {
    cwd: app,
    env,
    stdio: ['ignore', log, log],
    detached: true,
  });
}

function runs({ exitCode, signalCode }) {
  return exitCode === null && signalCode === null;
}

function stop(running) {
  if (runs(running)) {
    process.kill(-running.pid);
  }
}

/** Tries again until it works, for as long as the app runs; a slow machine may need minutes. */
async function eventually(running, attempt) {
  const end = Date.now() + 5 * 60_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end || !runs(running)) {
        throw new Error(`The app does not do it; see ${logFile}`, {
          cause: error,
        });
      }
      await sleep(2000);
    }
  }
}

async function getJson(path, headers) {
  const response = await fetch(`${BACKEND_URL}${path}`, { headers });
  assert.equal(response.status, 200, `${path}: ${response.status}`);
  return response.json();
}

async function checkReport(running) {
  const signIn = { 'X-Requested-With': 'XMLHttpRequest' };
  const { backstageIdentity } = await eventually(running, () =>
    getJson('/api/auth/guest/refresh', signIn),
  );
  const user = { Authorization: `Bearer ${backstageIdentity.token}` };
  const [from, to] = CLUSTERS.map(name => `resource:default/${name}`);
  await eventually(running, async () => {
    const { clusters, links, interconnects } = await getJson(
      `/api/interconnect/v1/systems/default/${SYSTEM}/report`,
      user,
    );
    const told = {
      clusters: clusters.map(({ name, observation }) => [name, observation]),
      links: links.map(link => [
        link.technology,
        link.from,
        link.to,
        link.state,
        link.corroboration,
        link.latencyMs,
      ]),
      shapes: interconnects.map(({ shape }) => shape),
    };
    assert.deepEqual(told, {
      clusters: CLUSTERS.map(name => [name, 'whole']),
      links: [['submariner', from, to, 'up', 'mutual', 7.5]],
      shapes: ['pair'],
    });
    console.log('The report says:', told);
  });
}

async function checkTab(running) {
  const chrome = await chromium.launch({
    executablePath: await browser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await chrome.newPage({
      viewport: { width: 1280, height: 1100 },
    });
    const errors = [];
    page.on('pageerror', error => errors.push(error));
    await eventually(running, () =>
      page.goto(`${APP_URL}/catalog/default/system/${SYSTEM}`),
    );

    const enter = page.getByRole('button', { name: 'Enter' });
    // A link in the new frontend system, a tab in the legacy one, which also signs guests in by itself.
    const tab = page
      .getByRole('link', { name: 'Interconnect', exact: true })
      .or(page.getByRole('tab', { name: 'Interconnect' }));
    await enter.or(tab).first().waitFor({ timeout: 120_000 });
    if (await enter.isVisible()) {
      await enter.click();
    }
    await tab.click({ timeout: 120_000 });
    await page.getByText(/^Observed /).waitFor({ timeout: 60_000 });
    const text = await page.locator('body').innerText();
    for (const word of [...CLUSTERS, 'Submariner']) {
      assert.ok(text.includes(word), `The tab does not say ${word}`);
    }
    await page.screenshot({ path: join(target, 'tab.png') });
    assert.deepEqual(errors, []);
    console.log(`The tab: ${join(target, 'tab.png')}`);
  } finally {
    await chrome.close();
  }
}

await pack();
await scaffold();
await settle();
await install();
const served = await serveClusters();
configure(served.clusters);
const running = start();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stop(running);
    process.exit(1);
  });
}
try {
  await checkReport(running);
  await checkTab(running);
  console.log('The packed plugins work in a new app.');
  if (flags.keep) {
    console.log(`It runs on at ${APP_URL}; end it with Ctrl-C.`);
    await once(running, 'exit');
  }
} finally {
  stop(running);
  await served.stop();
}
