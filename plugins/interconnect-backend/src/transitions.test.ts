import {
  Report,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { filledIn, play, transitions } from './__testUtils__/transition';
import { planMigration, PlannedCheck, PlannedStep } from './migration';
import { manifestFaults } from './migration/__testUtils__/manifestFaults';
import { comparePatterns, recommend } from './pipeline';
import { whatIfLeft, whatIfSwitched } from './recommendation';

jest.setTimeout(120_000);

/*
 * Each plan, carried out step by step on clusters that are served over HTTPS: its checks see every
 * step, what comes out is what was predicted, and the way back leads to where it began.
 */

/** What no object shows stays unknown, whatever happens. */
function seen(checks: readonly PlannedCheck[]) {
  return checks
    .filter(({ probe }) => probe.type !== 'by-hand')
    .map(({ id, outcome, detail }) => ({ id, outcome, detail }));
}

function notPassed(checks: readonly PlannedCheck[]) {
  return seen(checks).filter(({ outcome }) => outcome !== 'passed');
}

/** Links as a prediction tells them: who with whom, in which plane. */
function pairsOf(
  links: readonly { plane: string; from: string; to: string }[],
) {
  return new Set(
    links.map(({ plane, from, to }) => [plane, ...[from, to].sort()].join(' ')),
  );
}

type Prediction = {
  technologies: readonly string[];
  links: WhatIf['links'];
  shape?: string;
};

type Played = Awaited<ReturnType<typeof play>>;

function predictionOf({ story }: Played, report: Report): Prediction {
  const { change, pattern, candidate, requirements } = story;
  const technologies =
    comparePatterns().patterns.find(each => each.pattern === pattern)
      ?.technologies ?? [];
  switch (change) {
    case 'join': {
      const found = recommend(report, { candidate, requirements }).find(
        each => each.pattern === pattern,
      );
      return { technologies, links: [], ...found?.whatIf };
    }
    case 'leave': {
      const left = whatIfLeft(report, candidate.ref ?? '').filter(
        ({ technology }) => technologies.includes(technology),
      );
      const carrying = report.interconnects
        .filter(({ plane }) => plane === 'data')
        .map(({ id }) => id);
      return {
        technologies,
        links: left.flatMap(({ links }) => links),
        shape: left.find(({ interconnect }) => carrying.includes(interconnect))
          ?.shape,
      };
    }
    case 'switch': {
      const switched = whatIfSwitched(
        report,
        { candidate, requirements },
        pattern,
      );
      const declared = report.technologies.flatMap(each =>
        each.declared ? [each.id] : [],
      );
      return {
        technologies: report.technologies
          .map(({ id }) => id)
          .filter(id => !declared.includes(id)),
        links: switched?.links ?? [],
        shape: switched?.shape,
      };
    }
    default:
      throw new Error(change satisfies never);
  }
}

function predicted(
  before: Report,
  { links }: Prediction,
  relevant: (report: Report) => Report['links'],
) {
  const pairs = pairsOf(relevant(before));
  for (const pair of pairsOf(
    links.filter(({ change }) => change === 'remove'),
  )) {
    pairs.delete(pair);
  }
  for (const pair of pairsOf(links.filter(({ change }) => change === 'add'))) {
    pairs.add(pair);
  }
  return [...pairs].sort();
}

/** Links with hubs that belong to a provider, which are no clusters: a report shows them as loose peers. */
function withoutOutside(
  { links, ...prediction }: Prediction,
  { clusters }: Report,
): { inside: Prediction; toOutside: string[] } {
  const refs = new Set(clusters.map(({ ref }) => ref));
  const isInside = ({ from, to }: Prediction['links'][number]) =>
    refs.has(from) && refs.has(to);
  const inside = links.filter(isInside);
  const outside = links.filter(link => !isInside(link));
  return {
    // Clusters that are linked by such a hub alone are no interconnect that has a shape.
    inside: {
      ...prediction,
      links: inside,
      ...(outside.length > 0 && inside.length === 0
        ? { shape: undefined }
        : {}),
    },
    toOutside: outside
      .flatMap(({ from, to }) => [from, to])
      .filter(end => refs.has(end))
      .sort(),
  };
}

describe.each(transitions)('%s', transition => {
  let played: Played;
  let before: Report;
  let steps: PlannedStep[];

  beforeAll(async () => {
    played = await play(transition);
    before = await played.look();
    const { change, pattern, candidate, requirements } = played.story;
    const plan = planMigration(before, {
      system: 'system:default/story',
      change,
      pattern,
      candidate,
      requirements,
    });
    if (plan.type !== 'planned') {
      throw new Error(plan.reason);
    }
    steps = plan.steps;
  });

  afterAll(() => played?.stop());

  it('has the steps of the story, from preflight through changes to verification', () => {
    const order = ['preflight', 'change', 'verify'];
    const kinds = steps.map(({ kind }) => order.indexOf(kind));

    expect(steps.map(({ id }) => id)).toEqual(played.story.steps);
    expect(kinds).toEqual([...kinds].sort());
    expect(new Set(kinds).size).toBe(3);
  });

  it('says of each step why, what, how to check and how to undo it', () => {
    for (const step of steps) {
      expect(step.why).not.toBe('');
      expect([step.run, step.manifest].join('')).not.toBe('');
      expect(step.checks.length).toBeGreaterThan(0);
    }
    const stuck = steps.filter(
      ({ kind, rollback, irreversible }) =>
        kind === 'change' &&
        rollback === undefined &&
        irreversible === undefined,
    );
    expect(stuck.map(({ id }) => id)).toEqual([]);
  });

  it('writes manifests that the API takes, with nothing left to fill in', () => {
    for (const step of steps) {
      const manifest = filledIn(step.manifest ?? '', played.story);
      expect(manifestFaults(manifest)).toEqual([]);
      expect(manifest).not.toContain('REPLACE-');
    }
  });

  it('leads to what was predicted, and back', async () => {
    const changes = steps.filter(({ kind }) => kind === 'change');
    const outcomesBefore = new Map<string, ReturnType<typeof seen>>();

    for (const step of steps.filter(({ kind }) => kind === 'preflight')) {
      expect([step.id, notPassed(await played.check(step.checks))]).toEqual([
        step.id,
        [],
      ]);
    }
    for (const step of changes) {
      const checks = await played.check(step.checks);
      outcomesBefore.set(step.id, seen(checks));
      // A check that was green before the step would tell nothing of it.
      const told =
        seen(checks).length === 0 ||
        seen(checks).some(({ outcome }) => outcome === 'failed');
      expect([step.id, told]).toEqual([step.id, true]);
      await played.carryOut(step);
      expect([step.id, notPassed(await played.check(step.checks))]).toEqual([
        step.id,
        [],
      ]);
    }
    for (const step of steps.filter(({ kind }) => kind === 'verify')) {
      expect([step.id, notPassed(await played.check(step.checks))]).toEqual([
        step.id,
        [],
      ]);
    }

    const after = await played.look();
    const { inside: prediction, toOutside } = withoutOutside(
      predictionOf(played, before),
      before,
    );
    const relevant = ({ links }: Report) =>
      links.filter(({ technology }) =>
        prediction.technologies.includes(technology),
      );
    expect([...pairsOf(relevant(after))].sort()).toEqual(
      predicted(before, prediction, relevant),
    );
    const loose = after.loosePeers
      .filter(({ technology }) => prediction.technologies.includes(technology))
      .map(({ cluster }) => cluster);
    expect(loose).toEqual(expect.arrayContaining(toOutside));
    const shapes = after.interconnects
      .filter(({ plane }) => plane === 'data')
      .filter(({ technology }) => prediction.technologies.includes(technology))
      .map(({ shape }) => shape);
    expect(shapes).toEqual(
      expect.arrayContaining(
        prediction.shape === undefined ? [] : [prediction.shape],
      ),
    );

    for (const [index, step] of [...changes.entries()].reverse()) {
      await played.undo(step, changes.slice(0, index));
      expect([step.id, seen(await played.check(step.checks))]).toEqual([
        step.id,
        outcomesBefore.get(step.id),
      ]);
    }
    expect(await played.look()).toEqual(before);
  });
});
