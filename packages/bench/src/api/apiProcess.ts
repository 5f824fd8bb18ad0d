// Entry of the process that serves the plugin.
import { setTimeout as pause } from 'node:timers/promises';
import { AddressInfo } from 'node:net';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { interconnectPlugin } from '@interconnect/backstage-plugin-interconnect-backend/src/plugin';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { nameOf } from '../analysis/world';
import { ApiCommand, apiCommand, ApiMessage } from './apiMessages';
import { entitiesOf, SYSTEM } from './entities';
import { serveNaively } from './serveNaively';

const AUTHORIZATION = mockCredentials.user.header();

async function serve(command: ApiCommand): Promise<ApiMessage> {
  const { ports, caCertificate, meshOf } = command;
  const caData = Buffer.from(caCertificate).toString('base64');
  const { server } = await startTestBackend({
    features: [
      interconnectPlugin,
      catalogServiceMock.factory({
        entities: entitiesOf(ports.length, meshOf),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          interconnect: {
            refresh: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
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

  const naive = await serveNaively({
    '/system': await reportAt(port, SYSTEM),
    '/everything': await reportAt(port, '/v1/report'),
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
    readyMs,
  };
}

async function allObserved(port: number, count: number): Promise<void> {
  for (;;) {
    const { clusters } = await reportAt(port, '/v1/report');
    const seen = clusters.filter(({ observation }) => observation !== 'none');
    if (seen.length === count) {
      return;
    }
    // Asking is work, too: for every question all that was seen until then is thought about.
    await pause(5_000);
  }
}

async function reportAt(port: number, path: string): Promise<Report> {
  const response = await fetch(
    `http://127.0.0.1:${port}/api/interconnect${path}`,
    { headers: { authorization: AUTHORIZATION } },
  );
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
