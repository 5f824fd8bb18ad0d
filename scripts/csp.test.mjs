import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const root = dirname(import.meta.dirname);
const read = file => readFileSync(join(root, file), 'utf8');
const tracked = (...patterns) =>
  execFileSync('git', ['ls-files', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);

/** What Backstage's own template for new apps sets. */
const OF_THE_TEMPLATE = `    connect-src: ["'self'", 'http:', 'https:']\n`;

/** All that a configuration says of the content security policy. */
const policyIn = text => /^ *csp:.*\n((?: {4}.*\n)*)/m.exec(text)?.[1];

for (const file of tracked('app-config*.yaml')) {
  test(`${file} leaves the content security policy as in every Backstage app`, () => {
    assert.equal(policyIn(read(file)) ?? OF_THE_TEMPLATE, OF_THE_TEMPLATE);
  });
}

test('a policy that is wider would be found', () => {
  const text = `backend:\n  csp:\n${OF_THE_TEMPLATE}    script-src: ["'unsafe-eval'"]\n  cors:\n`;
  assert.notEqual(policyIn(text), OF_THE_TEMPLATE);
});

test('nothing of the plugins writes HTML or policies', () => {
  const writes =
    /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|content-security-policy/i;
  const files = tracked('plugins/*/src/*.ts', 'plugins/*/src/*.tsx');
  assert.ok(files.length > 500);
  assert.deepEqual(
    files.filter(file => writes.test(read(file))),
    [],
  );
});
