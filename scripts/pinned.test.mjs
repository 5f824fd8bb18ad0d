import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import {
  fetchingLines,
  looseSpecs,
  unpinnedDependencies,
  unpinnedEntries,
} from './pinned.mjs';

const root = dirname(import.meta.dirname);
const read = file => readFileSync(join(root, file), 'utf8');
const tracked = execFileSync('git', ['ls-files'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');

const CHECKSUM = `10c0/${'0'.repeat(128)}`;
const entry = (resolution, ...more) =>
  [
    '__metadata:\n  version: 10\n',
    `"a@somehow":\n  version: 1.0.0\n  resolution: "${resolution}"`,
    ...more.map(line => `  ${line}`),
  ].join('\n');

for (const [name, lock, expected] of [
  [
    'a package of the registry',
    entry('@a/b@npm:1.0.0', `checksum: ${CHECKSUM}`),
    [],
  ],
  [
    'one without a checksum',
    entry('a@npm:1.0.0', 'linkType: hard'),
    ['a@npm:1.0.0: no checksum'],
  ],
  [
    'one with half a checksum',
    entry('a@npm:1.0.0', 'checksum: 10c0/abc'),
    ['a@npm:1.0.0: no checksum'],
  ],
  [
    'one for another platform',
    entry('a@npm:1.0.0', 'conditions: os=darwin & cpu=arm64'),
    [],
  ],
  ['a workspace', entry('a@workspace:plugins/a'), []],
  [
    'a tarball of the registry in the name of another',
    entry(
      'a@npm:1.0.0::__archiveUrl=https%3A%2F%2Fexample.com%2Fa.tgz',
      `checksum: ${CHECKSUM}`,
    ),
    [
      'a@npm:1.0.0::__archiveUrl=https%3A%2F%2Fexample.com%2Fa.tgz: not of the registry',
    ],
  ],
  [
    'a tarball of a host',
    entry('a@https://example.com/a.tgz', `checksum: ${CHECKSUM}`),
    ['a@https://example.com/a.tgz: not of the registry'],
  ],
  [
    'a repository',
    entry('a@git@github.com:a/a.git#commit=1', `checksum: ${CHECKSUM}`),
    ['a@git@github.com:a/a.git#commit=1: not of the registry'],
  ],
  [
    'a patch of somebody',
    entry('a@patch:a@npm%3A1.0.0#./x.patch', `checksum: ${CHECKSUM}`),
    ['a@patch:a@npm%3A1.0.0#./x.patch: not of the registry'],
  ],
]) {
  test(`of a lockfile with ${name}, ${expected.length} is not pinned`, () => {
    assert.deepEqual(unpinnedEntries(lock), expected);
  });
}

for (const [manifest, expected] of [
  [
    {
      dependencies: { a: '^1.2.3', b: 'workspace:^', c: '1.0.0-rc.1' },
      peerDependencies: { d: '^17.0.0 || ^18.0.0' },
    },
    [],
  ],
  [{ dependencies: { a: '*' } }, ['a: *']],
  [{ dependencies: { a: 'latest' } }, ['a: latest']],
  [{ dependencies: { a: '>=1' } }, ['a: >=1']],
  [{ devDependencies: { a: 'a/b#main' } }, ['a: a/b#main']],
  [{ resolutions: { a: 'file:../a.tgz' } }, ['a: file:../a.tgz']],
  [{ optionalDependencies: { a: 'npm:b@^1.0.0' } }, ['a: npm:b@^1.0.0']],
  [
    { dependenciesMeta: { a: { built: true }, b: { built: false } } },
    ['a: may run install scripts'],
  ],
]) {
  test(`of ${JSON.stringify(manifest)}, ${
    expected.length
  } is not pinned`, () => {
    assert.deepEqual(unpinnedDependencies(manifest), expected);
  });
}

for (const [line, fetches, loose] of [
  ['npx --yes create-thing', true, []],
  ['npx --yes create-thing@1.2.3', true, []],
  ["spawn('npx', ['node@24'])", true, ['node@24']],
  ['yarn dlx thing@latest', true, ['thing@latest']],
  ["run('yarn', ['dlx', '@a/b@^1.0.0'])", true, ['@a/b@^1.0.0']],
  ['curl -sSf https://example.com/install.sh | sh', true, []],
  ['npm install --global thing@next', true, ['thing@next']],
  ['  - uses: actions/checkout@v4', true, []],
  ['image: node:24', true, []],
  ['docker run node', true, []],
  ['yarn install --immutable', false, []],
  ['# npx is not run here', false, []],
  ['yarn add-nothing', false, []],
  ["'someone@example.com'", false, []],
  ["import x from '@backstage/cli'", false, []],
]) {
  test(`'${line}' ${fetches ? 'fetches' : 'does not fetch'}`, () => {
    assert.equal(fetchingLines(line).length > 0, fetches);
    assert.deepEqual(looseSpecs(line), loose);
  });
}

test('yarn.lock pins everything', () => {
  const lock = read('yarn.lock');

  assert.deepEqual(unpinnedEntries(lock), []);
  assert.ok(lock.match(/^ {2}checksum:/gm).length > 1_000);
});

test('every package.json takes its dependencies from the registry', () => {
  const manifests = tracked.filter(file => /(^|\/)package\.json$/.test(file));

  assert.ok(manifests.length > 8);
  assert.deepEqual(
    manifests.flatMap(file =>
      unpinnedDependencies(JSON.parse(read(file))).map(
        each => `${file}: ${each}`,
      ),
    ),
    [],
  );
});

test('Yarn runs no install scripts, asks no other registry, and is the one in the repository', () => {
  const { packageManager } = JSON.parse(read('package.json'));
  const [, version] = /^yarn@(\d+\.\d+\.\d+)/.exec(packageManager);

  assert.deepEqual(
    read('.yarnrc.yml')
      .replace(/^npmAuditIgnoreAdvisories:\n( +(#|-).*\n)*/m, '')
      .split('\n')
      .filter(line => line.trim() !== '' && !line.startsWith('#')),
    [
      'enableScripts: false',
      'enableTelemetry: false',
      'nodeLinker: node-modules',
      'npmMinimalAgeGate: 3d',
      'npmPreapprovedPackages:',
      "  - '@backstage/*'",
      `yarnPath: .yarn/releases/yarn-${version}.cjs`,
    ],
  );
  assert.ok(tracked.includes(`.yarn/releases/yarn-${version}.cjs`));
  assert.match(read('.nvmrc'), /^\d+\.\d+\.\d+\n$/);
});

/** What may be fetched and run, each by an exact version. */
const FETCHED = {
  'scripts/sbom.mjs': /^const GENERATOR = '@[\w/-]+@\d+\.\d+\.\d+';$/m,
  'scripts/try-packed.mjs': /^const CREATE_APP = '@[\w/-]+@\d+\.\d+\.\d+';$/m,
  'scripts/with-node.mjs': /^ +`node@\$\{wanted\}`,$/m,
};

test('no script, no CI file and no configuration runs what is not pinned', () => {
  const files = tracked.filter(
    file =>
      /(^|\/)(\.[\w-]+|Dockerfile\w*|Makefile|run)$|\.([cm]?[jt]sx?|json|ya?ml|sh)$/.test(
        file,
      ) &&
      !/^(\.yarn|(packages|plugins)\/[^/]+\/(src|inventories))\//.test(file) &&
      file !== 'scripts/pinned.mjs' &&
      file !== 'scripts/pinned.test.mjs',
  );
  for (const expected of ['.ci/run', 'package.json', 'scripts/test.mjs']) {
    assert.ok(files.includes(expected), expected);
  }

  const fetching = files.filter(file => fetchingLines(read(file)).length > 0);
  assert.deepEqual(fetching, Object.keys(FETCHED));
  for (const file of fetching) {
    assert.match(read(file), FETCHED[file]);
  }
  assert.deepEqual(
    files.flatMap(file => looseSpecs(read(file)).map(spec => [file, spec])),
    [],
  );
});
