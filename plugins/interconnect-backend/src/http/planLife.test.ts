import {
  MigrationPlan,
  migrationPlanSchema,
  Step,
  stepSchema,
  whatIfAnswerSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { DemoClusters } from '@interconnect/demo-clusters';
import {
  clustersConfig,
  entitiesOf,
  serve,
  startBackend,
} from '../__testUtils__/demoBackend';

jest.setTimeout(60_000);

const SYSTEM = '/v1/systems/default/payments';
const ref = (name: string) => `resource:default/${name}`;

let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startBackend>>;

beforeAll(async () => {
  demo = await serve(['payments']);
  backend = await startBackend({
    clusters: clustersConfig(demo),
    entities: entitiesOf('payments'),
    config: {
      refreshLimits: { perSystem: 1_000, perUser: 1_000, checksPerUser: 1_000 },
    },
  });
});

beforeEach(async () => {
  await demo.reset();
  await backend.user.post(`${SYSTEM}/refresh`);
});

afterAll(async () => {
  await backend?.stop();
  await demo?.stop();
});

async function make(): Promise<MigrationPlan> {
  const { body } = await backend.user.post(`${SYSTEM}/plans`, {
    candidate: { ref: ref('pay-sgp') },
    pattern: 'submariner',
  });
  return migrationPlanSchema.parse(body);
}

const NOT_MOVED = {
  changes: [],
  steps: [],
  again: {
    pattern: 'submariner',
    change: 'join',
    candidate: { ref: ref('pay-sgp') },
    requirements: {},
  },
};

async function get(id: string): Promise<MigrationPlan> {
  const { body } = await backend.user.get(`/v1/plans/${id}`);
  return migrationPlanSchema.parse(body);
}

async function act(
  { id }: MigrationPlan,
  step: string,
  deed: 'check' | 'complete' | 'skip' | 'reopen',
  note?: string,
): Promise<Step> {
  const { body, status } = await backend.user.post(
    `/v1/plans/${id}/steps/${step}/${deed}`,
    deed === 'check' ? undefined : { note },
  );
  expect(status).toBe(200);
  return stepSchema.parse(body);
}

const pastOf = ({ history = [] }: Step) =>
  history.map(({ what, by, note }) => [what, by, note]);

describe('the history of a step', () => {
  it('keeps who skipped it, why, and who opened it again', async () => {
    const plan = await make();
    const [{ id: step }] = plan.steps;

    await act(plan, step, 'skip', 'the provider did it');
    const reopened = await act(plan, step, 'reopen', 'they did not');

    expect(reopened.status).toBe('open');
    expect(reopened.by).toBeUndefined();
    const [after] = (await get(plan.id)).steps;
    expect(pastOf(after)).toEqual([
      ['skipped', 'user:default/mock', 'the provider did it'],
      ['reopened', 'user:default/mock', 'they did not'],
    ]);
  });

  it('tells what was ticked by hand from what its checks proved', async () => {
    const plan = await make();
    const done = await act(plan, 'label-gateway', 'complete', 'I think so');
    expect(pastOf(done)).toEqual([['done', 'user:default/mock', 'I think so']]);

    const disproved = await act(plan, 'label-gateway', 'check');
    expect(disproved.status).toBe('done');
    expect(disproved.note).toBe('I think so');
    expect(pastOf(disproved).at(-1)).toEqual([
      'disproved',
      'user:default/mock',
      undefined,
    ]);

    await demo.applyEffect('payments', 'label-gateway');
    const proven = await act(plan, 'label-gateway', 'check');
    expect(pastOf(proven).at(-1)?.[0]).toBe('proven');
  });
});

describe('a check of all steps', () => {
  it('proves what is so, and leaves alone what was skipped', async () => {
    const plan = await make();
    await demo.applyEffect('payments', 'label-gateway');
    await act(plan, 'distinct-cidrs', 'skip', 'known to be apart');

    const { body, status } = await backend.user.post(
      `/v1/plans/${plan.id}/check`,
    );

    expect(status).toBe(200);
    const { steps } = migrationPlanSchema.parse(body);
    const step = (id: string) => steps.find(each => each.id === id);
    expect(step('label-gateway')?.status).toBe('done');
    expect(step('deploy-submariner')?.status).toBe('open');
    expect(step('distinct-cidrs')?.checks[0].outcome).toBe('not-run');
    expect(step('distinct-cidrs')?.status).toBe('skipped');
  });

  it('is refused for a plan that is not there', async () => {
    const { status } = await backend.user.post('/v1/plans/none/check');

    expect(status).toBe(404);
  });
});

describe('the ground of a plan', () => {
  it('has not moved when the plan was just made', async () => {
    const plan = await make();

    expect((await get(plan.id)).ground).toEqual(NOT_MOVED);
  });

  it('moves when others do what the plan was made for', async () => {
    const plan = await make();
    await demo.applyEffect('payments', 'label-gateway');
    await demo.applyEffect('payments', 'deploy-submariner');
    await backend.user.post(`${SYSTEM}/refresh`);

    const { ground } = await get(plan.id);

    expect(ground?.changes.map(({ message }) => message)).toContain(
      'Submariner runs in pay-sgp now',
    );
    expect(ground?.notPlannable).toMatch(/pay-sgp/);
  });

  it('does not move by the plan itself', async () => {
    const plan = await make();
    await demo.applyEffect('payments', 'label-gateway');
    await demo.applyEffect('payments', 'deploy-submariner');
    await act(plan, 'label-gateway', 'check');
    await act(plan, 'deploy-submariner', 'check');

    const { ground, steps } = await get(plan.id);

    expect(steps.find(({ id }) => id === 'deploy-submariner')?.status).toBe(
      'done',
    );
    expect(ground).toEqual(NOT_MOVED);
  });

  it('is not seen where a cluster is dark now', async () => {
    const plan = await make();
    await demo.cluster('pay-fra').faults.set({ type: 'unreachable' });
    await backend.user.post(`${SYSTEM}/refresh`);

    const { ground } = await get(plan.id);

    expect(ground?.changes.map(({ kind }) => kind)).toEqual(['not-seen']);
    expect(ground?.changes[0].message).toContain('pay-fra cannot be seen now');
  });
});

describe('a plan as a document', () => {
  it('is Markdown, to be saved', async () => {
    const plan = await make();
    await act(plan, 'distinct-cidrs', 'skip', 'see *there*');

    const { headers, status, text } = await backend.user.get(
      `/v1/plans/${plan.id}/export`,
    );

    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(headers['content-disposition']).toContain(`plan-${plan.id}.md`);
    expect(text).toContain('subctl join broker-info.subm --context pay-sgp');
    expect(text).toContain('skipped by user:default/mock: see \\*there\\*');
  });
});

describe('what would be', () => {
  const ask = (body: object) => backend.user.post(`${SYSTEM}/what-if`, body);

  it('without a cluster', async () => {
    const { body } = await ask({ change: 'leave', cluster: ref('pay-ams') });

    const answer = whatIfAnswerSchema.parse(body);
    if (answer.change !== 'leave') {
      throw new Error('asked to leave');
    }
    expect(
      answer.whatIf.map(({ interconnect, links, cutOff }) => [
        interconnect,
        links.map(({ change }) => change),
        cutOff,
      ]),
    ).toEqual([
      ['submariner:control:resource:default/pay-ams', ['remove'], []],
      [
        'submariner:data:resource:default/pay-ams',
        ['remove', 'remove', 'remove'],
        [],
      ],
    ]);
    expect(answer.plans).toContainEqual(
      expect.objectContaining({ pattern: 'submariner' }),
    );
  });

  it('without a cluster that nothing links', async () => {
    const { body } = await ask({ change: 'leave', cluster: ref('pay-sgp') });

    expect(body).toEqual({
      change: 'leave',
      cluster: ref('pay-sgp'),
      whatIf: [],
      plans: [],
    });
  });

  it('with another pattern, with nobody who joins', async () => {
    const { body } = await ask({ change: 'switch', pattern: 'skupper' });

    const answer = whatIfAnswerSchema.parse(body);
    if (answer.change !== 'switch') {
      throw new Error('asked to switch');
    }
    expect(answer.whatIf.replaces).toEqual([
      'submariner:control:resource:default/pay-ams',
      'submariner:data:resource:default/pay-ams',
    ]);
    expect(answer.plans).toEqual([
      expect.objectContaining({ pattern: 'skupper' }),
    ]);
  });

  it('with a pattern that no recipe switches to, in words that can be translated', async () => {
    const { body } = await ask({ change: 'switch', pattern: 'cilium' });

    expect(whatIfAnswerSchema.parse(body).plans).toEqual([
      {
        pattern: 'cilium',
        title: 'Cilium Cluster Mesh',
        plannable: false,
        reason: "There is no recipe to switch to 'cilium' yet.",
        phrases: {
          reason: [
            {
              template: "There is no recipe to switch to '{{0}}' yet.",
              params: { 0: 'cilium' },
            },
          ],
        },
      },
    ]);
  });

  it.each([
    ['nothing said', {}, 'change'],
    ['a change that is none', { change: 'explode' }, 'change'],
    ['no cluster', { change: 'leave' }, 'cluster'],
    [
      'a field of the other change',
      { change: 'leave', cluster: 'x', pattern: 'skupper' },
      'pattern',
    ],
    [
      'a pattern that nobody knows',
      { change: 'switch', pattern: 'string-and-cans' },
      'pattern',
    ],
  ])('is refused for %s', async (_name, body, field) => {
    const answer = await ask(body);

    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(field);
  });

  it('is not there for a cluster that is not', async () => {
    const { status } = await ask({ change: 'leave', cluster: ref('nobody') });

    expect(status).toBe(404);
  });
});

it('a plan to join or leave says which cluster', async () => {
  const { body, status } = await backend.user.post(`${SYSTEM}/plans`, {
    pattern: 'submariner',
    change: 'leave',
  });

  expect(status).toBe(400);
  expect(body.error.message).toContain('candidate');
});
