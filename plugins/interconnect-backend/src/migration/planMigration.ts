import {
  Candidate,
  Phrase,
  PlannedChange,
  Report,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import { inEnglish, phrasesOf, say, Text } from '../say';
import { StepDraft } from './defineRecipe';
import { newcomerOf } from './newcomer';
import {
  NotPlannable,
  PlannedMigration,
  PlannedStep,
} from './plannedMigration';
import { recipes } from './recipes';

export type MigrationRequest = {
  /** Entity ref of the System. */
  system: string;
  /** The cluster that joins or leaves; of a switch, any of those that switch. */
  candidate: Candidate;
  requirements: Requirements;
  /** What is joined, left, or switched to. */
  pattern: string;
  /** `join` where nothing is said. */
  change?: PlannedChange;
};

/** Writes the steps of a change, or says why there are none. */
export function planMigration(
  report: Report,
  request: MigrationRequest,
): PlannedMigration | NotPlannable {
  const { pattern, candidate, requirements, change = 'join' } = request;
  const newcomer = newcomerOf(candidate, report);
  const reasons = new Map<string, Phrase>();
  const fitting = recipes.filter(
    recipe => recipe.pattern === pattern && recipe.change === change,
  );
  for (const recipe of fitting) {
    const plan = recipe.plan({ report, newcomer, requirements });
    if (plan.type === 'applies') {
      return {
        type: 'planned',
        recipe: recipe.id,
        pattern,
        change,
        title: inEnglish(plan.title),
        candidate: newcomer.name,
        phrases: { title: phrasesOf(plan.title) },
        steps: plan.steps.map(notBegun),
      };
    }
    for (const phrase of phrasesOf(plan.reason)) {
      reasons.set(inEnglish(phrase), phrase);
    }
  }
  return notPlannable(
    reasons.size === 0 ? noRecipe(change, pattern) : [...reasons.values()],
  );
}

/** The patterns for which a plan of such a change can be made now. */
export function plannablePatterns(
  report: Report,
  request: Omit<MigrationRequest, 'pattern'>,
): ReadonlySet<string> {
  const patterns = new Set(recipes.map(({ pattern }) => pattern));
  return new Set(
    [...patterns].filter(
      pattern =>
        planMigration(report, { ...request, pattern }).type === 'planned',
    ),
  );
}

function notPlannable(reason: Text): NotPlannable {
  return {
    type: 'not-plannable',
    reason: inEnglish(reason),
    phrases: { reason: phrasesOf(reason) },
  };
}

function noRecipe(change: PlannedChange, pattern: string): Phrase {
  switch (change) {
    case 'join':
      return say`There is no recipe to join '${pattern}' yet.`;
    case 'leave':
      return say`There is no recipe to leave '${pattern}' yet.`;
    case 'switch':
      return say`There is no recipe to switch to '${pattern}' yet.`;
    default:
      return change satisfies never;
  }
}

function notBegun(step: StepDraft): PlannedStep {
  const { title, why, disruptive, irreversible, checks, ...rest } = step;
  return {
    ...rest,
    title: inEnglish(title),
    why: inEnglish(why),
    ...(disruptive && { disruptive: inEnglish(disruptive) }),
    ...(irreversible && { irreversible: inEnglish(irreversible) }),
    phrases: {
      title: phrasesOf(title),
      why: phrasesOf(why),
      ...(disruptive && { disruptive: phrasesOf(disruptive) }),
      ...(irreversible && { irreversible: phrasesOf(irreversible) }),
    },
    status: 'open',
    checks: checks.map(check => ({
      ...check,
      title: inEnglish(check.title),
      phrases: { title: phrasesOf(check.title) },
      outcome: 'not-run',
      evidence: [],
    })),
  };
}
