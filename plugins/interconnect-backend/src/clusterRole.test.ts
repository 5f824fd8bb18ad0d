import {
  ClusterRoleRule,
  clusterRoleRules,
  Observation,
} from '@interconnect/backstage-plugin-interconnect-node';
import { DemoCluster, DemoClusters } from '@interconnect/demo-clusters';
import { clustersConfig, entitiesOf, serve } from './__testUtils__/demoBackend';
import { createSurveyor } from './__testUtils__/survey';
import { declaredReads } from './declaredReads';
import { detectors } from './detection/detectors';

jest.setTimeout(120_000);

const INVENTORIES = ['checkout', 'ledger', 'legacy-dc', 'payments', 'stores'];
const TOKEN = 'reader';

const reads = declaredReads(detectors);
const rules = [
  ...clusterRoleRules(reads, 'all-but-secrets'),
  ...clusterRoleRules(reads, 'secrets'),
];

let demo: DemoClusters;

beforeAll(async () => {
  demo = await serve(INVENTORIES);
});

afterAll(async () => {
  await demo?.stop();
});

/** What a reader with some role gets to see of some clusters. */
async function observeAs(
  granted: readonly ClusterRoleRule[],
  clusters = demo.clusters,
) {
  for (const cluster of clusters) {
    cluster.addUser({ name: 'reader', token: TOKEN, rules: granted });
  }
  const surveyor = createSurveyor({
    clusters: clustersConfig(demo).map(cluster => ({
      ...cluster,
      serviceAccountToken: TOKEN,
    })),
    entities: entitiesOf(...INVENTORIES),
  });
  await surveyor.look(clusters.map(({ name }) => `resource:default/${name}`));
  const { observations } = await surveyor.world();
  return clusters.map(({ name }) => observations[`resource:default/${name}`]);
}

function forbiddenReads(observations: readonly Observation[]): string[] {
  return observations.flatMap(({ cluster, reads: outcomes }) =>
    Object.entries(outcomes).flatMap(([read, outcome]) =>
      outcome.status === 'failed' && outcome.reason === 'forbidden'
        ? [`${cluster} ${read}`]
        : [],
    ),
  );
}

/** Each thing that the role allows, and the role without it. */
function lesserRoles(): { thing: string; role: ClusterRoleRule[] }[] {
  return rules.flatMap((rule, index) => {
    const [group] = rule.apiGroups;
    const without = (thing: string, lesser: ClusterRoleRule) => ({
      thing,
      // Without names, or with an empty list of them, a rule would allow all.
      role: rules
        .with(index, lesser)
        .filter(({ resourceNames }) => resourceNames?.length !== 0),
    });
    return rule.resourceNames
      ? rule.resourceNames.map(name =>
          without([group, rule.resources[0], name].join(' '), {
            ...rule,
            resourceNames: rule.resourceNames?.filter(other => other !== name),
          }),
        )
      : rule.resources.map(resource =>
          without([group, resource, ''].join(' '), {
            ...rule,
            resources: rule.resources.filter(other => other !== resource),
          }),
        );
  });
}

/** What was asked of a cluster, in the words of {@link lesserRoles}. */
function askedOf({ requestLog }: DemoCluster): Set<string> {
  return new Set(
    requestLog.entries().flatMap(({ path, query }) => {
      const [, group = '', resource] =
        /^\/(?:api|apis\/([^/]+))\/[^/]+\/(?:namespaces\/[^/]+\/)?([^/]+)$/.exec(
          path,
        ) ?? [];
      const name = /^metadata\.name=(.*)$/.exec(
        new URLSearchParams(query).get('fieldSelector') ?? '',
      );
      const narrowed = rules.some(
        rule =>
          rule.apiGroups[0] === group &&
          rule.resources.includes(resource) &&
          rule.resourceNames,
      );
      return [[group, resource, narrowed ? name?.[1] : ''].join(' ')];
    }),
  );
}

describe('the generated ClusterRole', () => {
  it('is enough to see every demo cluster', async () => {
    const observations = await observeAs(rules);

    expect(
      observations.filter(({ observedAt }) => observedAt === undefined),
    ).toEqual([]);
    expect(forbiddenReads(observations)).toEqual([]);
  });

  it('allows to list, and nothing else', () => {
    expect(new Set(rules.flatMap(({ verbs }) => verbs))).toEqual(
      new Set(['list']),
    );
  });

  it('names what it allows', () => {
    const all = rules.flatMap(rule => [...rule.apiGroups, ...rule.resources]);

    expect(all).not.toContain('*');
  });

  it('allows nothing that was asked for in vain', async () => {
    await observeAs(rules);
    const asked = demo.clusters.map(cluster => ({
      cluster,
      things: askedOf(cluster),
    }));

    const tried: string[] = [];
    const spare: string[] = [];
    for (const { thing, role } of lesserRoles()) {
      const where = asked.find(({ things }) => things.has(thing));
      if (where) {
        tried.push(thing);
        const seen = await observeAs(role, [where.cluster]);
        spare.push(...(forbiddenReads(seen).length === 0 ? [thing] : []));
      }
    }

    expect(spare).toEqual([]);
    expect(tried.length).toBeGreaterThan(20);
  });
});
