import { resolve } from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  apiGroups,
  kubernetesObject,
  list,
  listMetadata,
  objectMeta,
  optional,
  serverVersion,
} from '@interconnect/backstage-plugin-interconnect-node';
import { DemoClusters, startDemoClusters } from '@interconnect/demo-clusters';
import { z } from 'zod';
import { createAccess, openAccess } from '../access';
import { observeCluster } from './observeCluster';

const inventory = resolve(
  __dirname,
  '../../../../packages/demo-clusters/inventories/payments',
);

it('sees', async () => {
  const demo: DemoClusters = await startDemoClusters({
    inventories: [inventory],
  });
  const c = demo.cluster('pay-fra');
  const access = createAccess({
    logger: mockServices.logger.mock(),
    config: new ConfigReader({
      interconnect: {
        clusters: [
          {
            name: 'pay-fra',
            url: c.url,
            authProvider: 'serviceAccount',
            serviceAccountToken: c.token,
            caData: c.caData,
          },
        ],
      },
    }),
  });
  const opened = await openAccess(
    {
      cluster: {
        ref: 'resource:default/pay-fra',
        name: 'pay-fra',
        memberships: [],
        aliases: {},
      },
      annotations: {},
    },
    access,
  );
  if (opened.type !== 'open') throw new Error(opened.message);
  const reads = [
    {
      v: serverVersion(),
      g: apiGroups(),
      nodes: list(
        '',
        'nodes',
        kubernetesObject('Node', {
          spec: z.object({ podCIDR: z.string().optional() }).optional(),
        }),
      ),
      gateways: list('submariner.io', 'gateways', kubernetesObject('Gateway')),
      none: list('skupper.io', 'sites', kubernetesObject('Site')),
      secrets: optional(
        listMetadata(
          '',
          'secrets',
          kubernetesObject('Secret', {
            metadata: objectMeta({ a: z.string().optional() }),
          }),
        ),
      ),
    },
  ];
  const options = {
    deadlineMs: 5000,
    secretMetadata: true,
    maxObjectsPerRead: 100,
    maxResponseBytes: 1e6,
  };
  const go = () =>
    observeCluster({
      cluster: 'resource:default/pay-fra',
      reader: opened.reader,
      reads,
      options,
      now: () => new Date(),
    });
  console.log(JSON.stringify(await go(), null, 1).slice(0, 6000));
  await go();
  console.log(
    c.requestLog.connections(),
    c.requestLog
      .entries()
      .map(e => `${e.httpVersion} ${e.path} ${e.status} ${e.connection}`),
  );
  await access.connections.close();
  await demo.stop();
});
