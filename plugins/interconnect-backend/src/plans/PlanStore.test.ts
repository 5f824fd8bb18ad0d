import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { migrateDatabase } from '../migrateDatabase';
import { PlanStore } from './PlanStore';
import { publicPlan, StoredPlan, storedPlanSchema } from './StoredPlan';

jest.setTimeout(60_000);

const databases = TestDatabases.create();

function plan(id: string, createdAt: string, system = 'payments'): StoredPlan {
  return {
    id,
    system: `system:default/${system}`,
    pattern: 'submariner',
    title: 'Add new',
    candidate: 'new',
    createdAt,
    createdBy: 'user:default/kim',
    steps: [
      {
        id: 'look',
        title: 'Look',
        why: 'To see',
        kind: 'preflight',
        status: 'open',
        checks: [
          {
            id: 'seen',
            title: 'It is seen',
            outcome: 'not-run',
            evidence: [],
            probe: { type: 'cluster-seen', params: { cluster: 'x' } },
          },
        ],
      },
    ],
  };
}

const older = plan('1', '2026-11-01T12:00:00.000Z');
const newer = plan('2', '2026-11-01T13:00:00.000Z');
const elsewhere = plan('3', '2026-11-01T14:00:00.000Z', 'stores');

describe.each(databases.eachSupportedId())('PlanStore on %s', id => {
  async function store() {
    const database = mockServices.database({ knex: await databases.init(id) });
    await migrateDatabase(database);
    const plans = await PlanStore.create(database);
    for (const each of [older, newer, elsewhere]) {
      await plans.add(each);
    }
    return plans;
  }

  it('lists the plans of one System, newest first', async () => {
    const plans = await store();

    expect(await plans.list('system:default/payments')).toEqual([newer, older]);
    expect(await plans.list('system:default/other')).toEqual([]);
  });

  it('gives back what it was given, or nothing', async () => {
    const plans = await store();

    expect(await plans.get('1')).toEqual(older);
    expect(await plans.get('4')).toBeUndefined();
  });

  it('loses none of two changes made at once', async () => {
    const plans = await store();
    const add = (word: string) =>
      plans.change('1', before => ({
        ...before,
        title: `${before.title} ${word}`,
      }));

    await Promise.all([add('a'), add('b')]);

    const title = (await plans.get('1'))?.title;
    expect(title?.split(' ').sort()).toEqual(['Add', 'a', 'b', 'new']);
  });

  it('changes and removes nothing that is not there', async () => {
    const plans = await store();
    await plans.remove('1');

    const changed = await plans.change('1', before => before);

    expect(changed).toBeUndefined();
    expect(await plans.list('system:default/payments')).toEqual([newer]);
  });
});

describe('a plan of another version', () => {
  it.each([
    ['without a ground', {}],
    ['with a ground of a form that is not known', { ground: { of: 1 } }],
  ])('%s still loads', (_name, more) => {
    const stored = JSON.parse(JSON.stringify({ ...older, ...more }));

    expect(storedPlanSchema.parse(stored).ground).toBeUndefined();
    expect(storedPlanSchema.parse(stored).steps).toEqual(older.steps);
  });
});

describe('publicPlan', () => {
  it('keeps to itself what the plan was made from', () => {
    const ground = {
      recipe: 'submariner/join-mesh',
      request: { candidate: { name: 'new' }, requirements: {} },
      technologies: ['submariner'],
      clusters: [],
      links: [],
    };

    expect(publicPlan({ ...older, ground })).not.toHaveProperty('ground');
  });

  it('does not tell how a check is carried out', () => {
    expect(JSON.stringify(publicPlan(older))).not.toContain('probe');
    expect(publicPlan(older).steps[0].checks[0].title).toBe('It is seen');
  });
});
