import { readdirSync } from 'fs';
import { join } from 'path';
import { ConfigReader } from '@backstage/config';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  manifests,
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { createAccess } from './access';
import { analyse } from './analyse';
import { declaredReads } from './declaredReads';
import { detectors } from './detection/detectors';
import { findClusters } from './inventory';

/*
 * A name that nothing joins, given in app-config: from there to the link. The peers of these
 * clusters are none of the catalog that anybody could recognise otherwise.
 */
const INVENTORIES = join(__dirname, '__fixtures__/inventories');

async function reportWith(
  technology: string,
  inventory: string,
  cluster: string,
  alias?: string,
) {
  const config = new ConfigReader({
    interconnect: {
      clusters: [
        {
          name: 'far-away',
          ...(alias === undefined ? {} : { aliases: { [technology]: alias } }),
        },
      ],
    },
  });
  const { clusters } = await findClusters({
    catalog: catalogServiceMock({
      entities: [cluster, 'far-away'].map(name => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: { name, namespace: 'default' },
        spec: { type: 'kubernetes-cluster', owner: 'x' },
      })),
    }),
    credentials: mockCredentials.service(),
    logger: mockServices.logger.mock(),
    configuredClusters: createAccess({
      config,
      logger: mockServices.logger.mock(),
    }).config.clusters,
  });

  const ref = `resource:default/${cluster}`;
  const folder = join(INVENTORIES, inventory, 'clusters', cluster);
  const objects = readdirSync(folder).flatMap(file =>
    manifests(join(folder, file)),
  );
  return analyse(
    {
      takenAt: OBSERVED_AT,
      staleAfterMs: 90_000,
      inventory: { clusters: clusters.map(found => found.cluster) },
      observations: {
        [ref]: observed(declaredReads(detectors), objects, { cluster: ref }),
      },
    },
    detectors,
  );
}

describe('an alias of app-config', () => {
  it.each([
    ['admiralty', 'admiralty-burst-2', 'mast', 'turbine'],
    ['calico', 'calico-enterprise-one-way-2', 'shop', 'warehouse'],
  ])(
    'makes a %s peer a link',
    async (technology, inventory, cluster, alias) => {
      const of = [technology, inventory, cluster] as const;
      const [without, aliased, mistaken] = [
        await reportWith(...of),
        await reportWith(...of, alias),
        await reportWith(...of, `${alias}-2`),
      ];
      const links = (report: typeof without) =>
        report.links
          .filter(link => link.technology === technology)
          .map(({ from, to }) => [from, to].sort());

      expect(links(without)).toEqual([]);
      expect(links(mistaken)).toEqual([]);
      expect(links(aliased)[0]).toEqual(
        [`resource:default/${cluster}`, 'resource:default/far-away'].sort(),
      );
      expect(without.loosePeers.map(({ identity }) => identity)).toContain(
        alias,
      );
      expect(aliased.loosePeers.map(({ identity }) => identity)).not.toContain(
        alias,
      );
    },
  );
});
