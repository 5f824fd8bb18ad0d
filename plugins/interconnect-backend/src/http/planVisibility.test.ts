import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { DemoClusters } from '@interconnect/demo-clusters';
import {
  clustersConfig,
  entitiesOf,
  serve,
  withoutApiServers,
} from '../__testUtils__/demoBackend';
import { Judge, startJudgedBackend } from './__testUtils__/judgedBackend';

/*
 * What becomes of plans and advice when sight is taken back, clusters go, or somebody guesses.
 */
jest.setTimeout(120_000);

const SYSTEM = '/v1/systems/default/payments';
const cluster = (name: string) => `resource:default/${name}`;
const allow: Judge['policy'] = () => ({ result: AuthorizeResult.ALLOW });

const entities = withoutApiServers(entitiesOf('payments', 'orders')).map(
  entity => ({
    ...entity,
    metadata: { namespace: 'default', ...entity.metadata },
    relations: [
      ...(entity.relations ?? []),
      { type: RELATION_OWNED_BY, targetRef: String(entity.spec?.owner) },
    ],
  }),
);

let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startJudgedBackend>>;
let current: Judge = { policy: allow, hidden: new Set() };

beforeAll(async () => {
  demo = await serve(['payments', 'orders']);
  const many = 100_000;
  backend = await startJudgedBackend({
    clusters: clustersConfig(demo),
    entities,
    config: {
      refreshLimits: { perSystem: many, perUser: many, checksPerUser: many },
    },
    judge: () => current,
  });
  await backend.service.post(`${SYSTEM}/refresh`);
  await backend.service.post('/v1/systems/default/orders/refresh');
  await backend.service.post('/v1/systems/default/catalogue-api/refresh');
});

beforeEach(() => {
  current = { policy: allow, hidden: new Set() };
});

afterAll(async () => {
  await backend?.stop();
  await demo?.stop();
});

const newcomer = {
  name: 'newcomer',
  podCidrs: ['10.99.0.0/16'],
  serviceCidrs: ['10.98.0.0/16'],
  outboundAllowed: true,
  inboundAllowed: true,
};

async function makePlan(
  candidate: object,
  by: 'user' | 'service' = 'user',
): Promise<{ id: string; text: string }> {
  const { status, body, text } = await backend[by].post(`${SYSTEM}/plans`, {
    candidate,
    pattern: 'submariner',
  });
  expect(status).toBe(201);
  return { id: body.id, text };
}

/** All ways to read a plan. */
async function readings(id: string) {
  const read = await backend.user.get(`/v1/plans/${id}`);
  const exported = await backend.user.get(`/v1/plans/${id}/export`);
  const listed = await backend.user.get(`${SYSTEM}/plans`);
  return {
    statuses: [read.status, exported.status],
    isListed: listed.body.some((plan: { id: string }) => plan.id === id),
    text: [read, exported].map(({ text }) => text).join('\n'),
  };
}

describe('sight that was taken back', () => {
  it.each([
    ['a name that is part of names', 'pay-dub', { ...newcomer, name: 'a' }],
    ['a name that is punctuation', 'pay-dub', { ...newcomer, name: '-' }],
    ['a name that names start with', 'pay-dub', { ...newcomer, name: 'pay' }],
    ['the ref of a cluster', 'pay-sgp', { ref: cluster('pay-sgp') }],
    [
      'the ref and the name of a cluster',
      'pay-sgp',
      { ref: cluster('pay-sgp'), name: 'pay-sgp' },
    ],
  ])(
    'is not kept by a plan that was made with %s',
    async (_name, lost, candidate) => {
      const { id, text } = await makePlan(candidate);
      expect(text).toContain(lost);

      current = { policy: allow, hidden: new Set([cluster(lost)]) };

      const { text: left, ...shown } = await readings(id);
      expect(shown).toEqual({ statuses: [404, 404], isListed: false });
      expect(left).not.toContain(lost);
    },
  );
});

describe('guessing', () => {
  /** All that comes of a plan for a made-up cluster, with the guess taken out. */
  async function fateOf(candidate: object, guess: string) {
    current = { policy: allow, hidden: new Set([cluster('pay-dub')]) };
    const { id } = await makePlan(candidate);
    const checked = await backend.user.post(`/v1/plans/${id}/check`);
    const { text, ...shown } = await readings(id);
    return {
      ...shown,
      text: `${checked.text}\n${text}`
        .replaceAll(id, 'ID')
        .replaceAll(new RegExp(guess, 'gi'), 'GUESS')
        .replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.]+( UTC|Z)?/g, 'TIME'),
    };
  }

  it('a name tells nothing of what others find out by checks', async () => {
    const fate = async (guess: string) => {
      current = { policy: allow, hidden: new Set([cluster('pay-dub')]) };
      const { id } = await makePlan({ ...newcomer, name: guess });
      const [step] = (await backend.user.get(`/v1/plans/${id}`)).body.steps;
      const checked = await backend.service.post(`/v1/plans/${id}/check`);
      const ticked = await backend.user.post(
        `/v1/plans/${id}/steps/${step.id}/skip`,
      );
      const { text, ...shown } = await readings(id);
      return {
        ...shown,
        found: checked.text.includes(`"cluster":"${cluster(guess)}","object"`),
        text: `${ticked.text}\n${text}`
          .replaceAll(id, 'ID')
          .replaceAll(guess, 'GUESS')
          .replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.]+( UTC|Z)?/g, 'TIME'),
      };
    };

    const { found, ...hidden } = await fate('pay-dub');
    const { found: _, ...absent } = await fate('pay-xyz');

    expect(found).toBe(true);
    expect(hidden).toMatchObject({ statuses: [200, 200], isListed: true });
    expect(hidden).toEqual(absent);
  });

  it.each<[string, (guess: string) => object]>([
    ['in other letters', guess => ({ name: guess.toUpperCase() })],
    ['with other signs', guess => ({ name: guess.replace('-', ' ') })],
    ['with what a label leaves out', guess => ({ name: `ü ${guess}` })],
    ['too long for a label', guess => ({ name: guess + '-x'.repeat(60) })],
    ['as a region', guess => ({ name: 'newcomer', region: guess })],
    ['as an owner', guess => ({ name: 'newcomer', owner: guess })],
    ['as a CNI', guess => ({ name: 'newcomer', cni: guess })],
  ])('a name %s tells nothing', async (_name, candidateFor) => {
    const fate = async (guess: string) => {
      const { text, ...rest } = await fateOf(
        { ...newcomer, ...candidateFor(guess) },
        guess.replace('-', '[- ]'),
      );
      return { ...rest, text };
    };

    const hidden = await fate('pay-dub');

    expect(hidden).toMatchObject({ statuses: [200, 200], isListed: true });
    expect(hidden).toEqual(await fate('pay-xyz'));
  });
});

describe('a cluster that the catalog has no more', () => {
  let id: string;

  beforeAll(async () => {
    current = { policy: allow, hidden: new Set() };
    ({ id } = await makePlan({ ref: cluster('pay-sgp') }, 'service'));
  });

  async function withoutCluster(policy: Judge['policy']) {
    current = {
      policy,
      hidden: new Set(),
      gone: new Set([cluster('pay-sgp')]),
    };
    // The inventory is read again after a few seconds; who made the plan keeps it.
    for (let tries = 0; tries < 100; tries++) {
      const { status } = await backend.service.get(`/v1/plans/${id}`);
      if (status === 200) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    throw new Error('Who made the plan does not get it');
  }

  it.each<[string, Judge['policy'], number]>([
    ['the catalog shows everything to', allow, 200],
    [
      'the catalog shows something to',
      permission =>
        permission.name === 'catalog.entity.read' &&
        isResourcePermission(permission, 'catalog-entity')
          ? createCatalogConditionalDecision(
              permission,
              catalogConditions.isEntityKind({ kinds: ['System', 'Resource'] }),
            )
          : { result: AuthorizeResult.ALLOW },
      404,
    ],
  ])('is read of in plans by whom %s', async (_name, policy, expected) => {
    await withoutCluster(policy);

    const { statuses, isListed, text } = await readings(id);

    expect(statuses).toEqual([expected, expected]);
    expect(isListed).toBe(expected === 200);
    expect(text.includes('pay-sgp')).toBe(expected === 200);
  });
});

describe('a cluster of others, on which the caller may read no report', () => {
  const ownersOnly: Judge['policy'] = permission =>
    isResourcePermission(permission, 'catalog-entity')
      ? createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({
            claims: ['group:default/payments-team'],
          }),
        )
      : { result: AuthorizeResult.DENY };

  const calls: [string, string, (ref: string) => object][] = [
    ['recommendations', '/recommendations', ref => ({ candidate: { ref } })],
    [
      'a plan',
      '/plans',
      ref => ({ candidate: { ref }, pattern: 'submariner' }),
    ],
    [
      'what would be without it',
      '/what-if',
      ref => ({ change: 'leave', cluster: ref }),
    ],
    [
      'a switch',
      '/what-if',
      ref => ({ change: 'switch', pattern: 'skupper', candidate: { ref } }),
    ],
  ];

  it.each(calls)('is none for %s', async (_name, path, bodyFor) => {
    const ask = (name: string) =>
      backend.user.post(`${SYSTEM}${path}`, bodyFor(cluster(name)));
    expect((await ask('ord-ams')).status).toBeLessThan(404);

    current = { policy: ownersOnly, hidden: new Set() };
    const theirs = await ask('ord-ams');
    const absent = await ask('nobody');
    const own = await ask('pay-ams');

    expect(theirs.status).toBe(404);
    expect(theirs.text.replaceAll('ord-ams', 'nobody')).toBe(absent.text);
    expect(own.status).toBeLessThan(404);
  });
});

describe('what is kept of checks', () => {
  it('does not tell who sees fewer clusters how many stand in a list', async () => {
    const { id } = await makePlan(newcomer, 'service');

    const { status, text } = await backend.service.post(
      `/v1/plans/${id}/check`,
    );

    expect(status).toBe(200);
    expect(text).toContain('.status.connections[].status');
    expect(text).not.toMatch(/"path":"[^"]*\[\d+\]/);
  });
});

describe('a refresh', () => {
  it('waits for no cluster that the caller may not know of', async () => {
    const triedAt = async () => {
      const { body } = await backend.service.get(`${SYSTEM}/report`);
      return Object.fromEntries(
        body.clusters.map(({ name, attemptedAt }: Record<string, string>) => [
          name,
          attemptedAt,
        ]),
      );
    };
    const before = await triedAt();
    current = { policy: allow, hidden: new Set([cluster('pay-dub')]) };

    const { status } = await backend.user.post(`${SYSTEM}/refresh`);

    const after = await triedAt();
    expect(status).toBe(200);
    expect(after['pay-dub']).toBe(before['pay-dub']);
    expect(after['pay-fra']).not.toBe(before['pay-fra']);
  });
});
