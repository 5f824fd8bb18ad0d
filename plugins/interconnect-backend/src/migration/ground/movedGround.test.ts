import {
  Facts,
  MovedGround,
  Report,
  ReportCluster,
  ReportDetection,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  link,
  refOf,
} from '../../recommendation/__fixtures__/reports';
import { payments } from '../../recommendation/__fixtures__/systems';
import { inEnglish } from '../../say';
import { planMigration } from '../planMigration';
import { groundOf } from './ground';
import { GroundedPlan, GroundSight, movedGround } from './movedGround';

const SYSTEM = 'system:default/payments';
const SEES_ALL: GroundSight = { tells: () => true, whole: true };
const sgp = refOf('pay-sgp');

/** A plan to join pay-sgp, made from a report, with some of its steps done. */
function planFrom(report: Report, done: readonly string[] = []): GroundedPlan {
  const request = { candidate: { ref: sgp }, requirements: {} };
  const planned = planMigration(report, {
    system: SYSTEM,
    pattern: 'submariner',
    ...request,
  });
  if (planned.type !== 'planned') {
    throw new Error(planned.reason);
  }
  return {
    system: SYSTEM,
    pattern: 'submariner',
    steps: planned.steps.map(step => ({
      ...step,
      status: done.includes(step.id) ? 'done' : 'open',
    })),
    // As it comes back from a database.
    ground: JSON.parse(
      JSON.stringify(
        groundOf(report, {
          recipe: planned.recipe,
          request,
          technologies: ['submariner'],
        }),
      ),
    ),
  };
}

type Change = (report: Report) => Report;

const inCluster =
  (name: string, change: (before: ReportCluster) => object): Change =>
  report => ({
    ...report,
    clusters: report.clusters.map(each =>
      each.name === name ? { ...each, ...change(each) } : each,
    ),
  });
const facts = (name: string, more: Facts) =>
  inCluster(name, before => ({ facts: { ...before.facts, ...more } }));
const detection =
  (name: string, more: Partial<ReportDetection>): Change =>
  report => ({
    ...report,
    detections: report.detections.map(each =>
      each.cluster === refOf(name) ? { ...each, ...more } : each,
    ),
  });
const without =
  (...ids: string[]): Change =>
  report => ({
    ...report,
    links: report.links.filter(({ id }) => !ids.includes(id)),
  });
const linked =
  (from: string, to: string): Change =>
  report => ({
    ...report,
    links: [...report.links, link('submariner', from, to)],
  });
const dark = inCluster('pay-ams', () => ({
  observation: 'none',
  facts: {},
  blindSpots: [{ read: 'cluster', reason: 'timeout', message: 'no answer' }],
}));
const partly = inCluster('pay-ams', () => ({ observation: 'partial' }));
const all =
  (...changes: Change[]): Change =>
  report =>
    changes.reduce((before, change) => change(before), report);
const unchanged: Change = report => report;
const joined = all(
  detection('pay-sgp', {
    verdict: 'present',
    version: '0.20.1',
    mode: 'libreswan',
  }),
  linked('pay-ams', 'pay-sgp'),
  linked('pay-fra', 'pay-sgp'),
);
/** A cluster, and all that names it, is not in the report. */
const hidden =
  (name: string): Change =>
  report => ({
    ...report,
    clusters: report.clusters.filter(each => each.name !== name),
    detections: report.detections.filter(each => each.cluster !== refOf(name)),
    links: report.links.filter(
      ({ from, to }) => ![from, to].includes(refOf(name)),
    ),
    interconnects: report.interconnects.map(each => ({
      ...each,
      members: each.members.filter(ref => ref !== refOf(name)),
    })),
  });
const SGP_DONE = ['label-gateway', 'deploy-submariner'];

function said({ changes }: MovedGround): string[] {
  return changes.map(({ kind, message }) => `${kind}: ${message}`);
}

describe('what has changed since a plan was made', () => {
  it.each<[string, Change, Change, string[], string[]]>([
    ['nothing', unchanged, unchanged, [], []],
    [
      'a range',
      unchanged,
      facts('pay-ams', { podCidrs: ['10.99.0.0/16'] }),
      [],
      [
        'changed: The pod ranges of pay-ams are 10.99.0.0/16 now, and were 10.22.0.0/16',
      ],
    ],
    [
      'only the order of ranges',
      facts('pay-ams', { podCidrs: ['10.1.0.0/16', '10.2.0.0/16'] }),
      facts('pay-ams', { podCidrs: ['10.2.0.0/16', '10.1.0.0/16'] }),
      [],
      [],
    ],
    [
      'a fact that steps are not written from',
      unchanged,
      facts('pay-ams', { nodeCount: 12, region: 'elsewhere' }),
      [],
      [],
    ],
    [
      'a range that is not known any more',
      unchanged,
      all(facts('pay-ams', { serviceCidrs: undefined }), partly),
      [],
      [
        'not-seen: The Service ranges of pay-ams are not seen now; they were 10.122.0.0/16',
      ],
    ],
    [
      'a fact that was not known',
      unchanged,
      facts('pay-ams', { kubernetesVersion: 'v1.34.1' }),
      [],
      ['seen-now: The Kubernetes version of pay-ams is known now: v1.34.1'],
    ],
    [
      'a cluster that became NATed',
      unchanged,
      facts('pay-ams', { natHint: 'Its nodes have private addresses only' }),
      [],
      ['changed: pay-ams seems to sit behind NAT now'],
    ],
    [
      'a hint of NAT that is put otherwise',
      facts('pay-ams', { natHint: 'Its nodes have private addresses only' }),
      facts('pay-ams', { natHint: 'All nodes have private addresses' }),
      [],
      [],
    ],
    [
      'a hint of NAT that is not seen in part of a cluster',
      facts('pay-ams', { natHint: 'Its nodes have private addresses only' }),
      partly,
      [],
      [
        'not-seen: It is not seen now whether pay-ams sits behind NAT; it seemed to',
      ],
    ],
    [
      'a version',
      unchanged,
      detection('pay-fra', { version: '0.21.0' }),
      [],
      ['changed: submariner in pay-fra has version 0.21.0 now, and had 0.20.1'],
    ],
    [
      'a version that is not seen',
      unchanged,
      detection('pay-fra', { version: undefined, whole: false }),
      [],
      [
        'not-seen: The version of submariner in pay-fra is not seen now; it was 0.20.1',
      ],
    ],
    [
      'a mode',
      unchanged,
      detection('pay-fra', { mode: 'wireguard' }),
      [],
      [
        'changed: submariner in pay-fra is run as wireguard now, and was run as libreswan',
      ],
    ],
    [
      'a technology that cannot be seen',
      unchanged,
      detection('pay-fra', { verdict: 'unknown', whole: false }),
      [],
      [
        'not-seen: It is not seen now whether submariner runs in pay-fra; it did',
      ],
    ],
    [
      'a technology that is gone',
      unchanged,
      detection('pay-fra', { verdict: 'absent' }),
      [],
      ['changed: submariner runs in pay-fra no more'],
    ],
    [
      'a link that is gone from both ends, seen whole',
      unchanged,
      without('submariner:data:pay-ams~pay-dub'),
      [],
      ['changed: pay-ams and pay-dub are linked by submariner no more'],
    ],
    [
      'a link whose end is not seen whole',
      unchanged,
      all(
        without('submariner:data:pay-ams~pay-dub'),
        detection('pay-ams', { whole: false }),
      ),
      [],
      [
        'not-seen: A link of submariner between pay-ams and pay-dub is not seen now; whether it is gone cannot be told',
      ],
    ],
    [
      'a dark cluster, said once and never as a change',
      unchanged,
      all(
        dark,
        detection('pay-ams', { verdict: 'unknown', whole: false }),
        without(
          'submariner:data:pay-ams~pay-dub',
          'submariner:control:pay-ams~pay-fra',
        ),
      ),
      [],
      [
        'not-seen: pay-ams cannot be seen now, so that nothing can be told of changes there',
      ],
    ],
    ['a cluster that was dark before, too', dark, dark, [], []],
    [
      'the state of a link, which its checks look at',
      unchanged,
      report => ({
        ...report,
        links: report.links.map(each => ({ ...each, state: 'degraded' })),
      }),
      [],
      [],
    ],
    [
      'a cluster that came to the System',
      unchanged,
      report => ({
        ...report,
        clusters: [...report.clusters, cluster('pay-zrh')],
      }),
      [],
      [
        'changed: The plan does not know pay-zrh, which belongs to the System now',
      ],
    ],
    [
      'a neighbour that came into sight',
      unchanged,
      report => ({
        ...report,
        clusters: [
          ...report.clusters,
          { ...cluster('ord-ams'), foundBy: [], systems: [] },
        ],
      }),
      [],
      [],
    ],
    [
      'a cluster that left the System, and its links with it',
      unchanged,
      report => ({
        ...report,
        clusters: report.clusters.filter(({ name }) => name !== 'pay-nyc'),
        links: report.links.filter(
          ({ from, to }) => ![from, to].includes(refOf('pay-nyc')),
        ),
      }),
      [],
      ['changed: pay-nyc does not belong to the System any more'],
    ],
    ['what the plan did itself', unchanged, joined, SGP_DONE, []],
    [
      'what the plan would have done, were a step of it done',
      unchanged,
      joined,
      [],
      [
        'changed: submariner runs in pay-sgp now',
        'changed: pay-ams and pay-sgp are linked by submariner now',
        'changed: pay-fra and pay-sgp are linked by submariner now',
      ],
    ],
    [
      'what only looking into it was done for',
      unchanged,
      linked('pay-ams', 'pay-sgp'),
      ['see-clusters', 'cidrs'],
      ['changed: pay-ams and pay-sgp are linked by submariner now'],
    ],
    [
      'what others did while the plan was carried out',
      unchanged,
      all(joined, without('submariner:data:pay-ams~pay-nyc')),
      SGP_DONE,
      ['changed: pay-ams and pay-nyc are linked by submariner no more'],
    ],
  ])('%s', (_name, before, after, done, expected) => {
    const plan = planFrom(before(payments()), done);

    expect(said(movedGround(plan, after(payments()), SEES_ALL))).toEqual(
      expected,
    );
  });

  it('is told in phrases, and of whom', () => {
    const { changes } = movedGround(
      planFrom(payments()),
      detection('pay-fra', { version: '0.21.0' })(payments()),
      SEES_ALL,
    );

    expect(changes).toEqual([
      {
        kind: 'changed',
        message: 'submariner in pay-fra has version 0.21.0 now, and had 0.20.1',
        phrases: [
          {
            template: '{{0}} in {{1}} has version {{2}} now, and had {{3}}',
            params: {
              0: 'submariner',
              1: 'pay-fra',
              2: '0.21.0',
              3: '0.20.1',
            },
          },
        ],
        clusters: [refOf('pay-fra')],
      },
    ]);
  });

  it('is not told of whom the reader may not hear, and steps are not compared then', () => {
    const moved = movedGround(
      planFrom(payments()),
      all(
        detection('pay-fra', { version: '0.21.0' }),
        hidden('pay-dub'),
      )(payments()),
      { tells: ref => ref !== refOf('pay-dub'), whole: false },
    );

    expect(JSON.stringify(moved)).not.toContain('pay-dub');
    expect(moved).toEqual({
      again: expect.anything(),
      changes: [expect.objectContaining({ clusters: [refOf('pay-fra')] })],
    });
  });
});

describe('the steps that would be written differently', () => {
  const newVersion: Change = report => ({
    ...report,
    detections: report.detections.map(each =>
      each.verdict === 'present' ? { ...each, version: '0.21.0' } : each,
    ),
  });
  const stepsOf = (moved: MovedGround) =>
    moved.steps?.map(({ step, change, parts }) => [
      step,
      change,
      parts.map(({ part }) => part),
    ]);

  it.each<[string, Change, string[], ReturnType<typeof stepsOf>]>([
    ['nothing changed', unchanged, [], []],
    [
      'another version runs',
      newVersion,
      [],
      [
        ['supported', 'rewritten', ['run']],
        ['deploy-submariner', 'rewritten', ['run']],
      ],
    ],
    [
      'another version runs, but those steps are done',
      newVersion,
      ['supported', ...SGP_DONE],
      [],
    ],
    ['the newcomer has joined by the plan', joined, SGP_DONE, []],
    [
      'the first member is gone, and another is tested against',
      hidden('pay-ams'),
      [],
      [
        ['distinct-cidrs', 'rewritten', ['run']],
        ['open-firewalls', 'rewritten', ['run']],
        ['mesh-healthy', 'rewritten', ['run']],
        ['verify-traffic', 'rewritten', ['run']],
      ],
    ],
  ])('%s', (_name, change, done, expected) => {
    const moved = movedGround(
      planFrom(payments(), done),
      change(payments()),
      SEES_ALL,
    );

    expect(moved.notPlannable).toBeUndefined();
    expect(stepsOf(moved)).toEqual(expected);
  });

  it('can be had by asking again for the same', () => {
    expect(
      movedGround(planFrom(payments()), payments(), SEES_ALL).again,
    ).toEqual({
      pattern: 'submariner',
      change: 'join',
      candidate: { ref: sgp },
      requirements: {},
    });
  });

  it('are shown as they were and as they would be', () => {
    const { steps } = movedGround(
      planFrom(payments()),
      newVersion(payments()),
      SEES_ALL,
    );

    expect(steps?.[1].parts[0].before).toContain('--version 0.20.1');
    expect(steps?.[1].parts[0].now).toContain('--version 0.21.0');
  });

  it('came and went with the recipe', () => {
    const plan = planFrom(payments());
    const [first, second, ...others] = plan.steps;
    const moved = movedGround(
      { ...plan, steps: [first, { ...second, id: 'of-old' }, ...others] },
      payments(),
      SEES_ALL,
    );

    expect(stepsOf(moved)).toEqual([
      [second.id, 'added', []],
      ['of-old', 'gone', []],
    ]);
  });

  it('are none where no such plan could be made any more; it says why', () => {
    const gone: Change = report => ({
      ...report,
      interconnects: [],
      links: [],
    });
    const moved = movedGround(planFrom(payments()), gone(payments()), SEES_ALL);

    expect(moved.steps).toBeUndefined();
    expect(moved.notPlannable).toMatch(/Submariner/i);
    expect(inEnglish(moved.phrases?.notPlannable ?? [])).toBe(
      moved.notPlannable,
    );
  });

  it('are not blamed on the ground where the plan has joined the cluster already', () => {
    const withMember: Change = report => ({
      ...joined(report),
      interconnects: report.interconnects.map(each => ({
        ...each,
        members: [...each.members, sgp],
      })),
    });
    const begun = movedGround(
      planFrom(payments(), SGP_DONE),
      withMember(payments()),
      SEES_ALL,
    );
    const notBegun = movedGround(
      planFrom(payments()),
      withMember(payments()),
      SEES_ALL,
    );

    expect(begun).toMatchObject({ changes: [], steps: [] });
    expect(begun.notPlannable).toBeUndefined();
    expect(notBegun.notPlannable).toMatch(/pay-sgp/);
  });
});
