import { createBackend } from '@backstage/backend-defaults';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { z } from 'zod';
import { interconnectPlugin } from '../../plugin';

/*
 * One replica of a Backstage backend with this plugin, in a process of its own: with Backstage's own
 * database, scheduler, lifecycle and HTTP server. Only who calls, what the caller may, and the
 * catalog are made up.
 */
const options = z
  .object({
    name: z.string(),
    port: z.number(),
    database: z.string(),
    apis: z.string(),
    caData: z.string(),
    clusters: z.array(z.object({ name: z.string(), system: z.string() })),
    frequency: z.number(),
    deadline: z.number(),
  })
  .parse(JSON.parse(process.env.SCALE_OUT_REPLICA ?? '{}'));

const entity = (kind: string, name: string, spec: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: { owner: 'group:default/platform', ...spec },
});

const systems = [...new Set(options.clusters.map(({ system }) => system))];
const backend = createBackend();
backend.add(interconnectPlugin);
backend.add(
  catalogServiceMock.factory({
    entities: [
      ...systems.map(system => entity('System', system, {})),
      ...options.clusters.map(({ name, system }) =>
        entity('Resource', name, { type: 'kubernetes-cluster', system }),
      ),
    ],
  }),
);
backend.add(mockServices.auth.factory());
backend.add(
  mockServices.httpAuth.factory({
    defaultCredentials: mockCredentials.user(),
  }),
);
backend.add(mockServices.permissions.factory());
backend.add(
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: `http://127.0.0.1:${options.port}`,
        listen: { host: '127.0.0.1', port: options.port },
        database: { client: 'pg', connection: options.database },
      },
      interconnect: {
        refresh: {
          frequency: { seconds: options.frequency },
          timeout: { minutes: 1 },
        },
        // A machine that cannot keep up must not make clusters look sick for long.
        maxBackOff: { seconds: options.frequency },
        access: { clusterDeadline: { seconds: options.deadline } },
        clusters: options.clusters.map(({ name }) => ({
          name,
          url: `${options.apis}/${name}`,
          authProvider: 'serviceAccount',
          // By its token, the clusters know who looks at them.
          serviceAccountToken: options.name,
          caData: options.caData,
        })),
      },
    },
  }),
);
void backend.start();
