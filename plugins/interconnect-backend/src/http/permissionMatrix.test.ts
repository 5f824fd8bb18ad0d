import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  COMPACT_REPORT_TYPE,
  interconnectPermissions,
  interconnectPlanCreatePermission,
  interconnectPlanUpdatePermission,
  interconnectRefreshPermission,
  interconnectReportReadPermission,
} from '@interconnect/backstage-plugin-interconnect-common';
import { DemoClusters } from '@interconnect/demo-clusters';
import {
  clustersConfig,
  entitiesOf,
  serve,
} from '../__testUtils__/demoBackend';
import { createSurveyor } from '../__testUtils__/survey';
import { withoutApiServers } from '../__testUtils__/demoBackend';
import { Named } from '../report';
import { filled, Operation, operations } from './__testUtils__/operations';
import { Judge, startJudgedBackend } from './__testUtils__/judgedBackend';

/*
 * Every policy, for every call of the contract, for every view of the catalog: the status is what
 * the policy says, and no byte of an answer tells of anything that the catalog hides.
 */
jest.setTimeout(120_000);

const cluster = (name: string) => `resource:default/${name}`;
const SYSTEM = 'system:default/payments';
const DOMAIN = 'domain:default/finance';
const MEMBERS = ['pay-ams', 'pay-dub', 'pay-fra', 'pay-nyc', 'pay-sgp'];
const OTHERS = ['cat-ams', 'ord-ams'];

const domains: Entity[] = [
  ['finance', 'payments-team'],
  ['commerce', 'order-team'],
].map(([name, team]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name, namespace: 'default' },
  spec: { owner: `group:default/${team}` },
}));

const entities = withoutApiServers([
  ...entitiesOf('payments', 'orders'),
  ...domains,
]).map(entity => ({
  ...entity,
  metadata: { namespace: 'default', ...entity.metadata },
  relations: [
    ...(entity.relations ?? []),
    { type: RELATION_OWNED_BY, targetRef: String(entity.spec?.owner) },
  ],
}));

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const allBut =
  (...denied: Permission[]) =>
  (permission: Permission) =>
    denied.some(({ name }) => name === permission.name) ? deny : allow;

const policies: Record<string, Judge['policy']> = {
  'allows everything': () => allow,
  'denies everything': () => deny,
  'is about what a team owns': permission =>
    isResourcePermission(permission, 'catalog-entity')
      ? createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({
            claims: ['group:default/payments-team'],
          }),
        )
      : deny,
  'lets others than the owner in': permission =>
    isResourcePermission(permission, 'catalog-entity')
      ? createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({
            claims: ['group:default/order-team'],
          }),
        )
      : deny,
  'lets read, not refresh': allBut(interconnectRefreshPermission),
  'lets read, not plan': allBut(interconnectPlanCreatePermission),
  'lets plan, not change plans': allBut(interconnectPlanUpdatePermission),
  'lets do all but read': allBut(interconnectReportReadPermission),
};

const views: Record<string, string[]> = {
  everything: [],
  'not one cluster': [cluster('pay-dub')],
  'not the hub': [cluster('pay-fra')],
  'not the one that belongs by a dependency': [cluster('pay-nyc')],
  'not the candidate': [cluster('pay-sgp')],
  'one cluster only': MEMBERS.slice(1).map(cluster),
  'not the System': [SYSTEM],
  'not another System': [
    'system:default/catalogue-api',
    ...OTHERS.map(cluster),
  ],
  nothing: [
    SYSTEM,
    DOMAIN,
    'system:default/orders',
    'system:default/catalogue-api',
    ...[...MEMBERS, ...OTHERS].map(cluster),
  ],
};

let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startJudgedBackend>>;
let names: readonly Named[];
let linkId: string;
let current: Judge = { policy: () => allow, hidden: new Set() };

beforeAll(async () => {
  demo = await serve(['payments', 'orders']);
  const clusters = clustersConfig(demo);
  backend = await startJudgedBackend({
    clusters,
    entities,
    config: {
      refreshLimits: {
        perSystem: 100_000,
        perUser: 100_000,
        checksPerUser: 100_000,
      },
    },
    judge: () => current,
  });
  const surveyor = createSurveyor({ clusters, entities });
  await surveyor.look();
  ({ names } = await surveyor.world());

  await backend.service.post('/v1/systems/default/payments/refresh');
  await backend.service.post('/v1/systems/default/orders/refresh');
  await backend.service.post('/v1/systems/default/catalogue-api/refresh');
  const { body } = await backend.service.get('/v1/report');
  linkId = body.links.find(
    ({ from, to }: Record<string, string>) =>
      from === cluster('pay-fra') && to === cluster('pay-nyc'),
  ).id;
});

afterAll(async () => {
  await backend?.stop();
  await demo?.stop();
});

/** A plan that everybody is named in, made by somebody who sees everything. */
async function makePlan(): Promise<{ id: string; step: string }> {
  const { body, status } = await backend.service.post(
    '/v1/systems/default/payments/plans',
    {
      candidate: { ref: cluster('pay-sgp') },
      requirements: {},
      pattern: 'submariner',
    },
  );
  expect(status).toBe(201);
  return { id: body.id, step: body.steps[0].id };
}

/** Reports are told in several forms. */
function formsOf({ method, path }: Operation): Form[] {
  const plain = { accept: 'application/json', query: '' };
  return method === 'get' && path.endsWith('/report')
    ? ['application/json', COMPACT_REPORT_TYPE].flatMap(accept => [
        { accept, query: '' },
        { accept, query: '?include=evidence' },
      ])
    : [plain];
}

type Form = { accept: string; query: string };

async function ask(
  { method, path }: Operation,
  { accept, query }: Form = { accept: 'application/json', query: '' },
) {
  const plan = path.includes('/plans/{id}') ? await makePlan() : undefined;
  const name = path.startsWith('/v1/domains') ? 'finance' : 'payments';
  const place = filled(path, {
    namespace: 'default',
    name: path.startsWith('/v1/clusters') ? 'pay-fra' : name,
    id: plan?.id ?? linkId,
    step: plan?.step ?? 'none',
  });
  const url = `${place}${query}`;
  const body = {
    ...(path.endsWith('/recommendations') && {
      candidate: { name: 'newcomer' },
    }),
    ...(path.endsWith('/what-if') && {
      change: 'leave',
      cluster: cluster('pay-fra'),
    }),
    ...(path.endsWith('/plans') && {
      candidate: { name: 'newcomer', podCidrs: ['10.99.0.0/16'] },
      pattern: 'submariner',
    }),
  };
  const request =
    method === 'post'
      ? backend.user.post(url, body)
      : backend.user[method](url);
  return { url, answer: await request.set('Accept', accept) };
}

/** What a call is about, and what it takes besides reading. */
function needs({ method, path }: Operation) {
  if (/^\/(v1\/patterns|openapi)/.test(path)) {
    return { about: [], permission: undefined };
  }
  if (path === '/v1/report') {
    return { about: [], permission: undefined };
  }
  if (path.startsWith('/v1/links')) {
    return {
      about: [cluster('pay-fra'), cluster('pay-nyc')],
      permission: undefined,
    };
  }
  if (path.startsWith('/v1/clusters')) {
    return { about: [cluster('pay-fra')], permission: undefined };
  }
  if (path.startsWith('/v1/domains')) {
    return { about: [DOMAIN], permission: undefined };
  }
  if (path.endsWith('/what-if')) {
    return { about: [SYSTEM], permission: undefined };
  }
  if (path.includes('/plans/{id}')) {
    return {
      about: [SYSTEM],
      permission:
        method === 'get' ? undefined : interconnectPlanUpdatePermission,
    };
  }
  if (path.endsWith('/refresh')) {
    return { about: [SYSTEM], permission: interconnectRefreshPermission };
  }
  return {
    about: [SYSTEM],
    permission:
      method === 'post' && path.endsWith('/plans')
        ? interconnectPlanCreatePermission
        : undefined,
  };
}

/** What the answer must be, worked out from the policy and the view alone. */
function expectedStatus(operation: Operation): number[] {
  const { about, permission } = needs(operation);
  const owner = (ref: string) =>
    entities.find(
      ({ kind, metadata }) =>
        ref === `${kind.toLowerCase()}:default/${metadata.name}`,
    )?.spec?.owner;
  const may = (wanted: Permission, ref: string) => {
    const decision = current.policy(wanted);
    return decision.result === AuthorizeResult.CONDITIONAL
      ? JSON.stringify(decision.conditions).includes(String(owner(ref)))
      : decision.result === AuthorizeResult.ALLOW;
  };
  const { hidden } = current;
  const reads = (ref: string) =>
    !hidden.has(ref) && may(interconnectReportReadPermission, ref);

  if (operation.path.startsWith('/v1/links')) {
    const seen = about.every(ref => !hidden.has(ref));
    return [seen && [SYSTEM, ...about].some(reads) ? 200 : 404];
  }
  if (!about.every(reads)) {
    return [404];
  }
  // Whoever may not know of a cluster cannot ask what would be without it.
  if (operation.path.endsWith('/what-if') && hidden.has(cluster('pay-fra'))) {
    return [404];
  }
  // The plan that was made by somebody who sees everything names these.
  const inPlan = ['pay-ams', 'pay-dub', 'pay-fra', 'pay-nyc', 'pay-sgp'];
  if (
    operation.path.includes('/plans/{id}') &&
    inPlan.some(name => hidden.has(cluster(name)))
  ) {
    return [404];
  }
  if (permission && !may(permission, about[0])) {
    return [403];
  }
  // Whether a plan can be made depends on what is visible to make it of.
  return operation.method === 'post' && operation.path.endsWith('/plans')
    ? [201, 400]
    : [200, 204];
}

/** Everything that tells of who is hidden, and of nobody else. */
function canaries(): string[] {
  const seen = names.filter(({ ref }) => !current.hidden.has(ref));
  const known = new Set(seen.flatMap(each => each.names));
  return names
    .filter(({ ref }) => current.hidden.has(ref))
    .flatMap(each => each.names)
    .filter(name => !known.has(name) && name.length > 4);
}

describe.each(Object.entries(policies))('a policy that %s', (_name, policy) => {
  describe.each(Object.entries(views))('who sees %s', (_view, hidden) => {
    beforeAll(() => {
      current = { policy, hidden: new Set(hidden) };
    });

    it.each(
      operations.flatMap(each =>
        formsOf(each).map(
          form =>
            [
              `${each.method} ${each.path}${form.query} as ${form.accept}`,
              each,
              form,
            ] as const,
        ),
      ),
    )(
      'is told by %s what is theirs to know',
      async (_call, operation, form) => {
        const { url, answer } = await ask(operation, form);

        expect(expectedStatus(operation)).toContain(answer.status);
        const told = `${JSON.stringify(answer.headers)} ${answer.text ?? ''}`
          // An error repeats what was asked for.
          .replaceAll(url, '')
          .replaceAll(JSON.stringify(url).slice(1, -1), '')
          .replaceAll(
            answer.status === 404 ? /There is no [^"]*that you may read/g : '',
            '',
          );
        for (const canary of canaries()) {
          expect(told).not.toContain(canary);
        }
      },
    );
  });
});

describe('the report of everything', () => {
  const namesTo = async (policy: string, view = 'everything') => {
    current = { policy: policies[policy], hidden: new Set(views[view]) };
    const { body } = await backend.user.get('/v1/report');
    return body.clusters.map(({ name }: { name: string }) => name);
  };

  it.each([
    ['allows everything', 'everything', [...OTHERS, ...MEMBERS]],
    [
      'allows everything',
      'not the hub',
      [...OTHERS, 'pay-ams', 'pay-dub', 'pay-nyc', 'pay-sgp'],
    ],
    ['allows everything', 'not another System', MEMBERS],
    ['allows everything', 'nothing', []],
    ['denies everything', 'everything', []],
    ['lets do all but read', 'everything', []],
    ['is about what a team owns', 'everything', MEMBERS],
    // The System is what makes them theirs: the clusters are the platform team's.
    ['is about what a team owns', 'not the System', []],
    ['lets others than the owner in', 'everything', OTHERS],
  ])(
    'of a policy that %s has for who sees %s: %j',
    async (policy, view, expected) => {
      expect(await namesTo(policy, view)).toEqual(expected);
    },
  );
});

describe('what is not there and what is not visible', () => {
  beforeAll(() => {
    current = { policy: () => allow, hidden: new Set(views.nothing) };
  });

  it.each([
    ['a System', '/v1/systems/default/payments/report', 'payments'],
    ['a Domain', '/v1/domains/default/finance/report', 'finance'],
    ['a cluster', '/v1/clusters/default/pay-fra/report', 'pay-fra'],
    ['plans', '/v1/systems/default/payments/plans', 'payments'],
  ])('are answered alike: %s', async (_name, path, name) => {
    const hidden = await backend.user.get(path);
    const absent = await backend.user.get(path.replace(name, 'nobody'));

    expect(hidden.status).toBe(404);
    expect(hidden.text.replaceAll(name, 'nobody')).toBe(absent.text);
  });

  it('are answered alike as candidates', async () => {
    current = { policy: () => allow, hidden: new Set([cluster('pay-sgp')]) };
    const about = (name: string) =>
      backend.user.post('/v1/systems/default/payments/recommendations', {
        candidate: { ref: cluster(name) },
      });

    const hidden = await about('pay-sgp');
    const absent = await about('nobody');

    expect(hidden.status).toBe(404);
    expect(hidden.text.replaceAll('pay-sgp', 'nobody')).toBe(absent.text);
  });
});

describe('what would be', () => {
  const path = '/v1/systems/default/payments/what-if';
  const toldOf = async (body: object) => {
    const { status, text } = await backend.user.post(path, body);
    return { status, text: String(text) };
  };

  it.each(Object.entries(views))(
    'with another pattern tells who sees %s of nobody else',
    async (_view, hidden) => {
      current = { policy: () => allow, hidden: new Set(hidden) };
      const { status, text } = await toldOf({
        change: 'switch',
        pattern: 'skupper',
      });

      expect(status).toBe(hidden.includes(SYSTEM) ? 404 : 200);
      for (const canary of canaries()) {
        expect(text).not.toContain(canary);
      }
    },
  );

  it.each([
    ['leave', (ref: string) => ({ change: 'leave', cluster: ref })],
    [
      'switch',
      (ref: string) => ({
        change: 'switch',
        pattern: 'skupper',
        candidate: { ref },
      }),
    ],
  ])('of a hidden cluster is what it is of none: %s', async (_name, body) => {
    current = { policy: () => allow, hidden: new Set([cluster('pay-sgp')]) };

    const hidden = await toldOf(body(cluster('pay-sgp')));
    const absent = await toldOf(body(cluster('nobody')));

    expect(hidden.status).toBe(404);
    expect(hidden.text.replaceAll('pay-sgp', 'nobody')).toBe(absent.text);
  });

  it('without the hub tells of no cluster that is hidden', async () => {
    current = { policy: () => allow, hidden: new Set([cluster('pay-dub')]) };
    const { status, text } = await toldOf({
      change: 'leave',
      cluster: cluster('pay-fra'),
    });

    expect(status).toBe(200);
    expect(text).toContain('pay-nyc');
    expect(text).not.toContain('pay-dub');
  });
});

describe('how the ground of a plan has moved', () => {
  const system = '/v1/systems/default/payments';

  it('is told only of who may be seen, and the steps are compared only by who sees all', async () => {
    current = { policy: () => allow, hidden: new Set() };
    // The plan does not name pay-sgp, which has not joined the mesh either.
    const { body: plan } = await backend.service.post(`${system}/plans`, {
      candidate: { name: 'newcomer', podCidrs: ['10.99.0.0/16'] },
      pattern: 'submariner',
    });
    const see = async (hidden: string[]) => {
      current = { policy: () => allow, hidden: new Set(hidden) };
      return backend.user.get(`/v1/plans/${plan.id}`);
    };

    const whole = await see([]);
    const part = await see([cluster('pay-sgp')]);

    const again = {
      pattern: 'submariner',
      change: 'join',
      candidate: { name: 'newcomer', podCidrs: ['10.99.0.0/16'] },
      requirements: {},
    };
    expect(whole.body.ground).toEqual({ changes: [], steps: [], again });
    expect(part.body.ground).toEqual({ changes: [], again });
    expect(part.text).not.toContain('pay-sgp');
    // What it was made from stays where it is.
    expect(whole.text).not.toContain('"technologies"');
    expect(plan.ground).toBeUndefined();
  });
});

describe('guessing', () => {
  beforeAll(() => {
    current = { policy: () => allow, hidden: new Set([cluster('pay-dub')]) };
  });

  /** A plan for a newcomer that the caller made up, and all that comes of it. */
  async function fateOf(name: string) {
    const made = await backend.user.post('/v1/systems/default/payments/plans', {
      candidate: {
        name,
        podCidrs: ['10.99.0.0/16'],
        serviceCidrs: ['10.98.0.0/16'],
        outboundAllowed: true,
        inboundAllowed: true,
      },
      pattern: 'submariner',
    });
    const { id, steps } = made.body;
    const path = `/v1/plans/${id}`;
    const step = `${path}/steps/${steps[0].id}`;
    const ticked = await backend.user.post(`${step}/complete`, { note: name });
    const checked = await backend.user.post(`${step}/check`);
    const allChecked = await backend.user.post(`${path}/check`);
    const after = await backend.user.get(path);
    const exported = await backend.user.get(`${path}/export`);
    const listed = await backend.user.get('/v1/systems/default/payments/plans');
    const fate = [made, ticked, checked, allChecked, after, exported].map(
      ({ status, text }) => ({
        status,
        text: text
          .replaceAll(name, 'NAME')
          .replaceAll(id, 'ID')
          .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME'),
      }),
    );
    return [
      ...fate,
      listed.body.some((plan: { id: string }) => plan.id === id),
    ];
  }

  it('a name tells nothing', async () => {
    const fate = await fateOf('pay-dub');

    expect(fate[0]).toMatchObject({ status: 201 });
    expect(fate).toEqual(await fateOf('pay-xyz'));
    expect(fate.at(-1)).toBe(true);
  });

  it('hears no name that others wrote', async () => {
    current = { policy: () => allow, hidden: new Set() };
    const { body: plan } = await backend.service.post(
      '/v1/systems/default/payments/plans',
      {
        candidate: { name: 'newcomer', podCidrs: ['10.99.0.0/16'] },
        pattern: 'submariner',
      },
    );
    // The new cluster that has not joined yet has no part in it.
    expect(JSON.stringify(plan)).not.toContain('pay-sgp');
    await backend.service.post(
      `/v1/plans/${plan.id}/steps/${plan.steps[0].id}/skip`,
      { note: 'ask the people of pay-sgp' },
    );
    current = { policy: () => allow, hidden: new Set([cluster('pay-sgp')]) };

    const { text } = await backend.user.get(`/v1/plans/${plan.id}`);

    expect(text).toContain('ask the people of (not visible to you)');
  });
});

describe('reports of what is partly visible', () => {
  beforeEach(() => {
    current = { policy: () => allow, hidden: new Set([cluster('pay-fra')]) };
  });

  it('say that there is something, not what', async () => {
    const { body } = await backend.user.get(
      '/v1/systems/default/payments/report',
    );

    expect(
      body.loosePeers.filter(({ kind }: { kind: string }) => kind === 'hidden'),
    ).toContainEqual({
      cluster: cluster('pay-ams'),
      technology: 'submariner',
      plane: 'data',
      identity: 'not visible to you',
      kind: 'hidden',
      couldBe: [],
      state: expect.any(String),
      evidence: [],
    });
  });

  it.each(['/v1/systems/default/payments/report', 'a link'])(
    'do not tell how many stand in a list before who is visible: %s',
    async path => {
      current = { policy: () => allow, hidden: new Set([cluster('pay-ams')]) };
      const url =
        path === 'a link' ? `/v1/links/${encodeURIComponent(linkId)}` : path;
      const placed = /"path":"[^"]*\[\d+\]/;

      expect((await backend.user.get(url)).text).not.toMatch(placed);
      expect((await backend.service.get(url)).text).toMatch(placed);

      // Of Systems there are no lists in objects of clusters.
      current = {
        policy: () => allow,
        hidden: new Set(['system:default/orders']),
      };
      expect((await backend.user.get(url)).text).toMatch(placed);
    },
  );

  it('tell as little in compact form', async () => {
    const { text, headers } = await backend.user
      .get('/v1/systems/default/payments/report')
      .set('Accept', COMPACT_REPORT_TYPE);

    expect(headers['content-type']).toContain(COMPACT_REPORT_TYPE);
    for (const canary of canaries()) {
      expect(text).not.toContain(canary);
    }
  });

  it('are tagged alike for all who see the same', async () => {
    const path = '/v1/systems/default/payments/report';
    const [mine, all] = [
      await backend.user.get(path),
      await backend.service.get(path),
    ];

    expect((await backend.user.get(path)).headers.etag).toBe(mine.headers.etag);
    expect(all.headers.etag).not.toBe(mine.headers.etag);
  });
});

it('knows all permissions that there are', () => {
  expect(
    interconnectPermissions.every(permission =>
      [
        interconnectReportReadPermission,
        interconnectRefreshPermission,
        interconnectPlanCreatePermission,
        interconnectPlanUpdatePermission,
      ].some(each => isPermission(permission, each)),
    ),
  ).toBe(true);
});
