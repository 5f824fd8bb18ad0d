// Entry of the process that serves the plugin.
import { setTimeout as pause } from 'node:timers/promises';
import { AddressInfo } from 'node:net';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { interconnectPlugin } from '@interconnect/backstage-plugin-interconnect-backend/src/plugin';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { nameOf } from '../analysis/world';
import { cpuTimeOf } from '../measure/cpuTime';
import { ApiCommand, apiCommand, ApiMessage } from './apiMessages';
import { entitiesOf, EVERYTHING, lastOf, SYSTEM } from './entities';
import { limitedCatalog } from './limitedCatalog';
import { serveNaively } from './serveNaively';

const AUTHORIZATION = mockCredentials.user.header();

/** Sees nine clusters in ten. */
const LIMITED = 'user:default/limited';
const LIMITED_AUTHORIZATION = mockCredentials.user.header(LIMITED);

/** In the order in which they are asked for. */
const FIRST = [
  { title: 'a System', path: SYSTEM, authorization: AUTHORIZATION },
  { title: 'everything', path: EVERYTHING, authorization: AUTHORIZATION },
  {
    title: 'a System, one cluster in ten hidden',
    path: SYSTEM,
    authorization: LIMITED_AUTHORIZATION,
  },
  {
    title: 'everything, one cluster in ten hidden',
    path: EVERYTHING,
    authorization: LIMITED_AUTHORIZATION,
  },
];

async function serve(command: ApiCommand): Promise<ApiMessage> {
  const { ports, caCertificate, meshOf } = command;
  const caData = Buffer.from(caCertificate).toString('base64');
  const { server } = await startTestBackend({
    features: [
      interconnectPlugin,
      limitedCatalog(entitiesOf(ports.length, meshOf), LIMITED),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          interconnect: {
            refresh: { frequency: { minutes: 3 }, timeout: { minutes: 5 } },
            access: { concurrency: 128 },
            clusters: ports.map((port, index) => ({
              name: nameOf(index),
              url: `https://127.0.0.1:${port}`,
              authProvider: 'serviceAccount',
              serviceAccountToken: 'bench-token',
              caData,
            })),
          },
        },
      }),
    ],
  });
  const port = server.port();
  const started = performance.now();
  await allObserved(port, ports.length);
  const readyMs = performance.now() - started;

  await settled(port, lastOf(ports.length));
  const first: ApiMessage['first'] = [];
  for (const { title, path, authorization } of FIRST) {
    first.push({ title, ...(await firstAnswer(port, path, authorization)) });
  }

  const naive = await serveNaively({
    '/system': await reportAt(port, SYSTEM),
    '/everything': await reportAt(port, EVERYTHING),
  });
  const address: AddressInfo | string | null = naive.address();
  if (address === null || typeof address === 'string') {
    throw new Error('A TCP listener has no port');
  }
  return {
    type: 'serving',
    port,
    naivePort: address.port,
    authorization: AUTHORIZATION,
    limitedAuthorization: LIMITED_AUTHORIZATION,
    first,
    readyMs,
  };
}

async function allObserved(port: number, count: number): Promise<void> {
  for (;;) {
    const { clusters } = await reportAt(port, EVERYTHING);
    const seen = clusters.filter(({ observation }) => observation !== 'none');
    if (seen.length === count) {
      return;
    }
    // Asking is work, too: all that was seen until then is thought about.
    await pause(2_000);
  }
}

/** Waits until nothing is thought of any more, without asking for what is measured then. */
async function settled(port: number, path: string): Promise<void> {
  let before: string | undefined;
  for (;;) {
    const { observedAt, clusters } = await reportAt(port, path);
    const latest = JSON.stringify([observedAt, clusters]);
    if (latest === before) {
      return;
    }
    before = latest;
    await pause(6_000);
  }
}

/** Packed, as browsers ask for it; what it costs to read the answer is small beside it. */
async function firstAnswer(
  port: number,
  path: string,
  authorization: string,
): Promise<{ ms: number; cpuMs: number }> {
  const started = performance.now();
  const { ms: cpuMs } = await cpuTimeOf(async () => {
    const response = await fetch(urlOf(port, path), {
      headers: { authorization, 'accept-encoding': 'gzip' },
    });
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}`);
    }
    await response.arrayBuffer();
  });
  return { ms: performance.now() - started, cpuMs };
}

function urlOf(port: number, path: string): string {
  return `http://127.0.0.1:${port}/api/interconnect${path}`;
}

async function reportAt(port: number, path: string): Promise<Report> {
  const response = await fetch(urlOf(port, path), {
    headers: { authorization: AUTHORIZATION },
  });
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}`);
  }
  return response.json();
}

process.on('message', async (message: unknown) => {
  process.send?.(await serve(apiCommand.parse(message)));
});

// Whoever started this process may be gone without a word.
process.on('disconnect', () => process.exit(0));
