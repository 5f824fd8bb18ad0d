// Proves, with processes that are really killed, that replicas of the backend share clusters through
// one PostgreSQL: none is looked at twice at once, none is forgotten, and whoever dies is stood in for
// within one lease. As the clusters themselves saw it.
//
//   yarn scale-out                    1,000 clusters
//   yarn scale-out --clusters 60      fewer, as the tests do
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { postgres } from './postgres.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = 'plugins/interconnect-backend/src/__testUtils__/scaleOut';

const { values } = parseArgs({
  options: {
    clusters: { type: 'string', default: '1000' },
    results: { type: 'string' },
  },
});
const COUNT = Number(values.clusters);
const REPLICAS = ['one', 'two', 'three'];
const SYSTEMS = 10;
// With many clusters, on a machine that is too small for them, looks take their time.
const DEADLINE_S = COUNT > 100 ? 10 : 5;
// As the backend has it: two deadlines and five seconds.
const LEASE_MS = (2 * DEADLINE_S + 5) * 1_000;
// What two cores can do with ease: the proof is about sharing, not about speed.
const FREQUENCY_S = Math.max(8, Math.ceil(COUNT / 12));
const TURN_MS = 1.5 * FREQUENCY_S * 1_000;
const SLACK_MS = 5_000;
/** So slow that a look, of two rounds of requests, ends just in time. */
const SLOW_MS = 300 * DEADLINE_S;
/** So slow that a kill comes before the first answer. */
const HELD_MS = 800 * DEADLINE_S;

/** What the names of the tables of Backstage's scheduler begin with. */
const SCHEDULER_TABLES = 'backstage_backend_tasks__';

const clusters = Array.from({ length: COUNT }, (_, index) => ({
  name: `cluster-${String(index).padStart(4, '0')}`,
  system: `system-${index % SYSTEMS}`,
}));

const children = new Set();
process.on('exit', () => children.forEach(child => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(1));
}

function run(program, env = {}) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      join(root, programs, program),
    ],
    {
      cwd: join(root, 'plugins/interconnect-backend'),
      env: { ...process.env, NODE_ENV: 'development', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      if (!/incomingRequest|errorHandler/.test(line)) {
        lines.push(line);
      }
      lines.splice(0, lines.length - 200);
    });
  }
  children.add(child);
  child.on('exit', () => children.delete(child));
  return {
    child,
    lines,
    running: () => child.exitCode === null && child.signalCode === null,
    async kill(signal = 'SIGKILL') {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill(signal);
        await ended;
      }
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function within(ms, what, condition) {
  const deadline = Date.now() + ms;
  for (;;) {
    const result = await condition();
    if (result) {
      return result;
    }
    if (Date.now() > deadline) {
      throw new Error(`${what}: not within ${Math.round(ms / 1_000)} s`);
    }
    await sleep(100);
  }
}

const outcomes = [];

async function check(title, body) {
  const started = Date.now();
  try {
    const detail = await body();
    outcomes.push({ title, passed: true, detail });
  } catch (error) {
    outcomes.push({ title, passed: false, detail: String(error.message) });
  }
  const { passed, detail } = outcomes.at(-1);
  const took = ((Date.now() - started) / 1_000).toFixed(1);
  console.log(
    `${passed ? 'ok    ' : 'FAILED'} ${title} (${took} s)${
      detail ? `: ${detail}` : ''
    }`,
  );
}

function expect(condition, message) {
  if (!condition) {
    throw new Error(message);
  }
}

async function main() {
  const database = await postgres();
  const apisProcess = run('apis.ts');
  const apis = await within(60_000, 'The simulated APIs start', () => {
    const line = apisProcess.lines.find(each => each.startsWith('{'));
    return line && JSON.parse(line);
  });
  const seen = async (path = '/') => {
    const response = await fetch(`${apis.control}${path}`);
    return response.json();
  };
  const setLatency = ms => seen(`/latency?ms=${ms}`);

  const replicas = new Map();
  async function startReplica(name) {
    const port = await freePort();
    const started = run('replica.ts', {
      SCALE_OUT_REPLICA: JSON.stringify({
        name,
        port,
        database: database.url,
        apis: apis.url,
        caData: apis.caData,
        clusters,
        frequency: FREQUENCY_S,
        deadline: DEADLINE_S,
      }),
    });
    replicas.set(name, { ...started, url: `http://127.0.0.1:${port}` });
  }
  const reportOf = async name => {
    const { url } = replicas.get(name);
    const response = await fetch(`${url}/api/interconnect/v1/report`);
    expect(response.ok, `The report of ${name} is answered ${response.status}`);
    return response.json();
  };
  const answers = name =>
    within(240_000, `Replica ${name} answers`, () => {
      const { lines, running } = replicas.get(name);
      expect(
        running(),
        `Replica ${name} ended: ${lines.slice(-20).join('\n')}`,
      );
      return reportOf(name).catch(() => undefined);
    });

  /**
   * Waits until a replica answers. Only where Backstage itself lost a race for its own tables it is
   * started again, as whatever runs it would do: tables of this plugin are waited for.
   */
  async function comesUp(name) {
    for (let restarts = 0; ; restarts++) {
      try {
        await answers(name);
        return restarts;
      } catch (error) {
        if (restarts === 3 || !error.message.includes(SCHEDULER_TABLES)) {
          throw error;
        }
        await startReplica(name);
      }
    }
  }

  /** Waits until every cluster was looked at, wholly and after a moment, by one of these. */
  async function allSeenSince(since, ms, by, refs = clusters) {
    return within(ms, 'Every cluster is looked at again', async () => {
      const { scans, now } = await seen();
      const done = new Set(
        scans
          .filter(({ from, open }) => from >= since && open === 0)
          .filter(({ replica }) => by.includes(replica))
          .map(({ cluster }) => cluster),
      );
      return refs.every(({ name }) => done.has(name)) && { scans, now };
    });
  }
  let told = 0;
  async function noDoubles() {
    const { doubles: all } = await seen();
    const doubles = all.slice(told);
    told = all.length;
    expect(
      doubles.length === 0,
      `${doubles.length} looks at once, such as ${doubles[0]}`,
    );
  }
  /** Ends a replica in the middle of a look. */
  async function cutOff(name, signal, ...others) {
    const { now: before } = await seen(`/latency?ms=${HELD_MS}`);
    await within(
      TURN_MS + SLACK_MS,
      `${name} is looking at a cluster`,
      async () => {
        const { scans } = await seen();
        return scans.some(
          ({ replica, from, open }) =>
            replica === name && from >= before && open > 0,
        );
      },
    );
    await Promise.all([
      replicas.get(name).kill(signal),
      ...others.map(other => other()),
    ]);
    const { now } = await seen('/latency?ms=50');
    // The clusters notice the end of a connection in their own time.
    const cut = await within(SLACK_MS, 'Looks are cut off', async () => {
      const { scans } = await seen();
      const own = scans.filter(
        ({ replica, from }) => replica === name && from >= before,
      );
      return (
        own.every(({ open }) => open === 0) &&
        own.filter(({ isCutOff }) => isCutOff)
      );
    });
    expect(cut.length > 0, 'No look was cut off');
    return { before, now, cut: named(names(cut)) };
  }
  const names = scans => [...new Set(scans.map(({ cluster }) => cluster))];
  const named = list => list.map(name => ({ name }));

  console.log(
    `${COUNT} clusters, ${REPLICAS.length} replicas, PostgreSQL ${
      database.version
    }; a turn every ${FREQUENCY_S} s, a lease of ${LEASE_MS / 1_000} s`,
  );
  await setLatency(50);

  await check('three replicas start at once on an empty database', async () => {
    await Promise.all(REPLICAS.map(startReplica));
    const restarts = await Promise.all(REPLICAS.map(comesUp));
    return `${restarts.reduce(
      (a, b) => a + b,
    )} started again, as Backstage's own scheduler does not wait for another replica that makes its tables`;
  });

  await check('they share all clusters', async () => {
    const { now } = await seen();
    await allSeenSince(0, 2 * TURN_MS + SLACK_MS, REPLICAS);
    const start = (await seen()).now;
    // Few clusters need several rounds until chance is evened out.
    await sleep((COUNT > 100 ? 1 : 3) * FREQUENCY_S * 1_000);
    const { scans } = await allSeenSince(start, TURN_MS + SLACK_MS, REPLICAS);
    await noDoubles();

    const late = scans.filter(({ from }) => from >= start);
    const shares = REPLICAS.map(
      name =>
        late.filter(({ replica }) => replica === name).length / late.length,
    );
    expect(
      Math.min(...shares) >= 0.2,
      `The work is shared ${shares.map(share => share.toFixed(2)).join(' : ')}`,
    );
    const perSecond = new Map();
    for (const { from } of late) {
      const second = Math.floor(from / 1_000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    }
    const even = COUNT / FREQUENCY_S;
    const most = Math.max(...perSecond.values());
    expect(
      most <= 3 * even + 5,
      `${most} looks begin in one second, where ${even.toFixed(
        1,
      )} would be even`,
    );
    return `${scans.length} looks since ${Math.round(
      now,
    )} ms, none at once; shares ${shares
      .map(share => `${Math.round(100 * share)} %`)
      .join(', ')}; at most ${most} begin in one second, ${even.toFixed(
      1,
    )} would be even`;
  });

  await check('all replicas tell the same, byte for byte', async () => {
    // While no look ends, nothing changes.
    await setLatency(SLOW_MS);
    const all = await within(LEASE_MS, 'The same report of all', async () => {
      const reports = await Promise.all(REPLICAS.map(reportOf));
      const texts = new Set(reports.map(report => JSON.stringify(report)));
      return texts.size === 1 && reports[0];
    });
    const whole = all.clusters.filter(
      ({ observedAt }) => observedAt !== undefined,
    );
    expect(whole.length === COUNT, `${whole.length} clusters are observed`);
    return `${Math.round(JSON.stringify(all).length / 1_024)} KiB`;
  });

  await check(
    'a refresh through one replica is not answered by an old look',
    async () => {
      await setLatency(SLOW_MS);
      const members = clusters.filter(({ system }) => system === 'system-0');
      const since = (await seen()).now;
      const { url } = replicas.get('one');
      const response = await fetch(
        `${url}/api/interconnect/v1/systems/default/system-0/refresh`,
        { method: 'POST' },
      );
      expect(response.ok, `It is answered ${response.status}`);
      const { scans } = await seen();
      const fresh = new Set(
        scans
          .filter(({ from, open }) => from >= since && open === 0)
          .map(({ cluster }) => cluster),
      );
      const old = members.filter(({ name }) => !fresh.has(name));
      expect(old.length === 0, `${old.length} clusters were not looked at`);
      await noDoubles();
    },
  );

  await check('kill -9 of a replica in the middle of a look', async () => {
    const { now, cut } = await cutOff('one');
    const { now: done } = await allSeenSince(
      now,
      LEASE_MS + SLACK_MS,
      ['two', 'three'],
      cut,
    );
    const { now: all } = await allSeenSince(
      now,
      TURN_MS + LEASE_MS + SLACK_MS,
      ['two', 'three'],
    );
    await noDoubles();
    return `${cut.length} looks cut off, done by others within ${(
      (done - now) /
      1_000
    ).toFixed(1)} s; all clusters within ${((all - now) / 1_000).toFixed(1)} s`;
  });

  await check('kill -9 of PostgreSQL in the middle of looks', async () => {
    await setLatency(SLOW_MS);
    await within(
      TURN_MS + SLACK_MS,
      'Both are looking at a cluster',
      async () => {
        const { scans } = await seen();
        return ['two', 'three'].every(name =>
          scans.some(({ replica, open }) => replica === name && open > 0),
        );
      },
    );
    await database.kill();
    await sleep(2_000);
    await database.start();
    const { now } = await seen('/latency?ms=50');
    const { now: all } = await allSeenSince(
      now,
      TURN_MS + LEASE_MS + SLACK_MS,
      ['two', 'three'],
    );
    await noDoubles();
    for (const name of ['two', 'three']) {
      const { clusters: told } = await reportOf(name);
      const kept = told.filter(({ observedAt }) => observedAt !== undefined);
      expect(kept.length === COUNT, `${name} knows of ${kept.length} clusters`);
    }
    return `all clusters looked at again within ${((all - now) / 1_000).toFixed(
      1,
    )} s, none lost`;
  });

  await check('kill -9 of both', async () => {
    const { cut } = await cutOff('two', 'SIGKILL', database.kill);
    await sleep(2_000);
    await database.start();
    const { now } = await seen();
    const { now: done } = await allSeenSince(
      now,
      LEASE_MS + SLACK_MS,
      ['three'],
      cut,
    );
    const { now: all } = await allSeenSince(
      now,
      TURN_MS + LEASE_MS + SLACK_MS,
      ['three'],
    );
    await noDoubles();
    const { clusters: told } = await reportOf('three');
    const kept = told.filter(({ observedAt }) => observedAt !== undefined);
    expect(kept.length === COUNT, `${kept.length} clusters are known`);
    return `${cut.length} looks cut off, done by the third within ${(
      (done - now) /
      1_000
    ).toFixed(1)} s; all clusters within ${((all - now) / 1_000).toFixed(
      1,
    )} s, none lost`;
  });

  await check('a replica that comes back takes its share', async () => {
    await startReplica('one');
    await answers('one');
    const { now } = await seen();
    const share = await within(2 * TURN_MS, 'It has a share', async () => {
      const { scans } = await seen();
      const late = scans.filter(({ from }) => from >= now);
      const own = late.filter(({ replica }) => replica === 'one').length;
      return late.length >= COUNT / 2 && own / late.length >= 0.2 && own;
    });
    return `${share} looks`;
  });

  await check(
    'a replica that is stopped leaves nothing to a lease',
    async () => {
      const { before, now, cut } = await cutOff('one', 'SIGTERM');
      // Others may look already while the process is still busy with its end.
      const { now: done } = await allSeenSince(
        before,
        LEASE_MS / 2,
        ['three'],
        cut,
      );
      await noDoubles();
      return `${cut.length} looks handed over, done ${(
        (done - now) /
        1_000
      ).toFixed(1)} s`;
    },
  );

  const failed = outcomes.filter(({ passed }) => !passed);
  if (failed.length > 0) {
    for (const [name, { lines }] of replicas) {
      console.log(`\nThe end of what ${name} said:`);
      console.log(
        lines
          .slice(-15)
          .map(line => line.slice(0, 600))
          .join('\n'),
      );
    }
  }
  await Promise.all([...replicas.values()].map(({ kill }) => kill()));
  await apisProcess.kill();
  await database.stop();
  if (values.results) {
    writeFileSync(values.results, JSON.stringify(outcomes));
  }
  console.log(
    `\nscale-out: ${outcomes.length - failed.length} passed, ${
      failed.length
    } failed`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

await main();
process.exit();
