import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';

const known = (severity, versions = '*') => [
  {
    id: 1,
    url: 'https://example.com/1',
    title: 'Made up',
    severity,
    vulnerable_versions: versions,
  },
];

/** A registry that knows of what a real one has known for years, and of `more`. */
const knowing =
  (more = {}) =>
  asked => {
    const about = { minimist: known('critical', '<1.2.6'), ...more };
    return {
      body: JSON.stringify(
        Object.fromEntries(
          Object.keys(asked).flatMap(name =>
            about[name] ? [[name, about[name]]] : [],
          ),
        ),
      ),
    };
  };

const saying = (status, body) => () => ({ status, body });

async function registry(answer) {
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    const { status = 200, body: text } = answer(JSON.parse(body));
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function audit(port, args = []) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'audit.mjs'), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        YARN_NPM_AUDIT_REGISTRY: `http://127.0.0.1:${port}`,
        YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
        YARN_HTTP_RETRY: '0',
      },
    },
  );
  const closed = once(child, 'close');
  const output = (await child.stdout.setEncoding('utf8').toArray()).join('');
  const [status] = await closed;
  return { status, lines: output.trimEnd().split('\n') };
}

const NO_FINDING = /^audited: 4 plugins; high or critical: 0, lower: 0$/;

const cases = [
  ['knows of nothing that we use', knowing(), 0, [NO_FINDING]],
  [
    'knows of something high',
    knowing({ knex: known('high') }),
    1,
    [
      /^high: knex [\d.]+: Made up \(https.*\), in interconnect-backend, interconnect-node$/,
      /^audited: 4 plugins; high or critical: 1, lower: 0$/,
    ],
  ],
  [
    'knows of something critical that only comes along',
    knowing({ 'graceful-fs': known('critical') }),
    1,
    [/^critical: graceful-fs /, /^audited: .* high or critical: 1,/],
  ],
  [
    'knows of something moderate',
    knowing({ knex: known('moderate') }),
    0,
    [/^moderate: knex /, /high or critical: 0, lower: 1$/],
  ],
  [
    'knows of what only developers install',
    knowing({ supertest: known('critical') }),
    0,
    [NO_FINDING],
  ],
  [
    'has no advisories API (405)',
    saying(405, 'no'),
    0,
    [/^not audited: the registry has no advisories API \(HTTP 405\)$/],
  ],
  [
    'has no advisories API (404)',
    saying(404, '{"error":"not found"}'),
    0,
    [/^not audited: the registry has no advisories API \(HTTP 404\)$/],
  ],
  [
    'fails',
    saying(500, 'oh'),
    0,
    [/^not audited: the registry's advisories API fails \(HTTP 500\)$/],
  ],
  [
    'lets nobody in',
    saying(403, '{}'),
    0,
    [/^not audited: the registry's advisories API fails \(HTTP 403\)$/],
  ],
  [
    'answers with a page',
    saying(200, '<html>'),
    0,
    [/^not audited: the registry's answer cannot be read \(Error: Unexpected/],
  ],
  [
    'answers with nothing',
    saying(200, 'null'),
    0,
    [/^not audited: the registry's answer cannot be read \(Error: /],
  ],
  [
    'answers with an error that looks like a package',
    saying(200, '{"error":"not supported"}'),
    0,
    [/^not audited: the registry's answer cannot be read \(Error: /],
  ],
  [
    'says {} to everything',
    saying(200, '{}'),
    0,
    [/^not audited: the registry knows nothing of minimist 0\.0\.8/],
  ],
  [
    'breaks off after the first answer',
    (() => {
      let answers = 0;
      return asked => {
        answers += 1;
        return answers > 1 ? { status: 502, body: '' } : knowing()(asked);
      };
    })(),
    0,
    [/^not audited: the registry's advisories API fails \(HTTP 502\)$/],
  ],
  [
    'breaks off after it has told of something high',
    (() => {
      let answers = 0;
      return asked => {
        answers += 1;
        return answers > 3
          ? { status: 502, body: '' }
          : knowing({ knex: known('high') })(asked);
      };
    })(),
    1,
    [
      /^high: knex /,
      /^audited in part: 4 plugins; high or critical: 1, lower: 0$/,
    ],
  ],
];

for (const [name, answer, status, lines] of cases) {
  test(`a registry that ${name} ends with ${status}`, async () => {
    const server = await registry(answer);
    const said = await audit(server.address().port);
    server.close();

    assert.equal(said.lines.length, lines.length, said.lines.join('\n'));
    lines.forEach((line, index) => assert.match(said.lines[index], line));
    assert.equal(said.status, status);
  });
}

test('a registry out of reach ends with 0, and with 2 when an audit is required', async () => {
  const server = await registry(knowing());
  const { port } = server.address();
  server.close();
  const line = ['not audited: the registry cannot be reached (ECONNREFUSED)'];

  assert.deepEqual(await audit(port), { status: 0, lines: line });
  assert.deepEqual(await audit(port, ['--required']), {
    status: 2,
    lines: line,
  });
});

test('a registry without advisories does not do when an audit is required', async () => {
  const server = await registry(saying(405, ''));
  const { status } = await audit(server.address().port, ['--required']);
  server.close();

  assert.equal(status, 2);
});
