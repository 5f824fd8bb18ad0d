import { mockCredentials } from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  Cluster,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  manifests,
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { analyseWithFaults } from '../analyse';
import { entryPointReads } from '../entryPoints';
import { World } from '../pipeline';
import { VisibleReports } from './VisibleReports';

const ref = (name: string) => `resource:default/${name}`;

/** A cluster that declares links, and serves hosts. */
type Part = { declares?: string[]; hosts?: string[] };

function worldOf(parts: Record<string, Part>): World {
  const clusters = Object.entries(parts).map(
    ([name, { declares }]): Cluster => ({
      ref: ref(name),
      name,
      memberships: [],
      aliases: {},
      ...(declares && {
        declaredLinks: JSON.stringify([{ to: declares, technology: 'vpn' }]),
      }),
    }),
  );
  const { report, names } = analyseWithFaults(
    {
      takenAt: OBSERVED_AT,
      staleAfterMs: 90_000,
      inventory: { clusters },
      observations: Object.fromEntries(
        Object.entries(parts).map(([name, { hosts = [] }]) => [
          ref(name),
          observed(
            entryPointReads,
            hosts.flatMap(host =>
              manifests(
                JSON.stringify({
                  apiVersion: 'networking.k8s.io/v1',
                  kind: 'Ingress',
                  metadata: { name: `of-${host}`, namespace: 'web' },
                  spec: { rules: [{ host }] },
                }),
              ),
            ),
            { cluster: ref(name) },
          ),
        ]),
      ),
    },
    [],
  );
  return {
    version: JSON.stringify(parts),
    report,
    names,
    observations: {},
    clusters: clusters.map(cluster => ({
      cluster,
      annotations: {},
      inCatalog: true,
    })),
  };
}

const membersOf = (names: string[]) =>
  names.map(name => ({ ref: ref(name), foundBy: ['system' as const] }));

/** The report on some members, for a caller who may read some entities only. */
async function seenBy(
  parts: Record<string, Part>,
  members: string[],
  hidden: string[],
): Promise<Report> {
  return reportsWithout(() => hidden).report(
    mockCredentials.user(),
    worldOf(parts),
    membersOf(members),
  );
}

/** Reports over a catalog that hides some entities, from whoever asks. */
function reportsWithout(hidden: () => string[]): VisibleReports {
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(each => {
      const { kind, namespace, name } = parseEntityRef(each);
      return hidden().includes(name)
        ? undefined
        : { apiVersion: 'x', kind, metadata: { namespace, name } };
    }),
  }));
  return new VisibleReports(catalog);
}

const hostsOf = (report: Report) =>
  (report.sharedHosts ?? []).map(
    ({ host, servedBy }) =>
      `${host}: ${servedBy.map(({ cluster }) => cluster.slice(17)).join()}`,
  );

describe('VisibleReports', () => {
  const parts = {
    a: { declares: ['b', 'secret'], hosts: ['x.example.com', 'y.example.com'] },
    b: { hosts: ['x.example.com'] },
    secret: {
      declares: ['b'],
      hosts: ['x.example.com', 'y.example.com', 'z.example.com'],
    },
  };

  it('names all to whoever may know all', async () => {
    const report = await seenBy(parts, ['a', 'b', 'secret'], []);

    expect(report.links.map(({ basis }) => basis)).toEqual(
      Array(3).fill('declared'),
    );
    expect(hostsOf(report)).toEqual([
      'x.example.com: a,b,secret',
      'y.example.com: a,secret',
    ]);
  });

  it.each<[string, string[]]>([
    ['all', ['a', 'b', 'secret']],
    ['the visible ones', ['a', 'b']],
    ['one', ['b']],
  ])(
    'never names a hidden cluster, in a report on %s',
    async (_name, members) => {
      const report = await seenBy(parts, members, ['secret']);

      expect(JSON.stringify(report)).not.toContain('secret');
      expect(hostsOf(report)).toEqual(['x.example.com: a,b']);
    },
  );

  it('names the clusters that share a host with a member, though they are none', async () => {
    expect(hostsOf(await seenBy(parts, ['b'], []))).toEqual([
      'x.example.com: a,b,secret',
    ]);
  });

  it('is made once for all who ask at the same time and may see the same', async () => {
    const world = worldOf(parts);
    let hidden: string[] = [];
    const reports = reportsWithout(() => hidden);
    const ask = () =>
      reports.finished(
        mockCredentials.user(),
        world,
        membersOf(['a', 'b', 'secret']),
        { evidence: true, compact: false },
      );

    const [one, other] = await Promise.all([ask(), ask()]);
    hidden = ['secret'];
    const limited = await Promise.all([ask(), ask()]);
    hidden = [];

    expect(other).toBe(one);
    expect(limited[1]).toBe(limited[0]);
    expect(limited[0]).not.toBe(one);
    expect(await ask()).toBe(one);
  });

  it('counts no host that only a hidden cluster shares', async () => {
    const hosts = Array.from({ length: 210 }, (_, i) => `h${i}.example.com`);
    const many = {
      a: { hosts },
      b: { hosts: hosts.slice(0, 205) },
      secret: { hosts },
    };

    expect((await seenBy(many, ['a', 'b'], [])).moreSharedHosts).toBe(10);
    expect((await seenBy(many, ['a', 'b'], ['secret'])).moreSharedHosts).toBe(
      5,
    );
  });
});
