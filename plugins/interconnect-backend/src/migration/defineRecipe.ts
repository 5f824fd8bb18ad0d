import {
  Candidate,
  Report,
  ReportCluster,
  Requirements,
  Step,
} from '@interconnect/backstage-plugin-interconnect-common';
import { PlannedProbe } from './plannedMigration';

/** The newcomer as a plan speaks of it. */
export type Newcomer = {
  /** Entity ref; of a cluster that the catalog does not have yet, the one that it is expected to get. */
  ref: string;
  name: string;
  /** The name as a DNS label, by which technologies can know it. */
  label: string;
  cluster?: ReportCluster;
  said: Candidate;
};

/** What recipes plan for. */
export type MigrationSituation = {
  report: Report;
  newcomer: Newcomer;
  requirements: Requirements;
};

/** A step as recipes write it: not begun, its checks not run. */
export type StepDraft = Omit<
  Step,
  'checks' | 'status' | 'by' | 'at' | 'note'
> & {
  checks: { id: string; title: string; probe: PlannedProbe }[];
};

export type Applicable<C> =
  | { type: 'applies'; context: C }
  | { type: 'does-not-apply'; reason: string };

/** One way to get from what is there to a pattern. */
export type Recipe = {
  id: string;
  pattern: string;
  plan(
    situation: MigrationSituation,
  ):
    | { type: 'applies'; title: string; steps: StepDraft[] }
    | { type: 'does-not-apply'; reason: string };
};

/**
 * Declares a recipe. `applies` finds out what the steps need to know, or says why there is nothing
 * to plan; `steps` writes them down in order: preflight, changes, verification.
 */
export function defineRecipe<C>(recipe: {
  id: string;
  pattern: string;
  title(situation: MigrationSituation, context: C): string;
  applies(situation: MigrationSituation): Applicable<C>;
  steps(situation: MigrationSituation, context: C): StepDraft[];
}): Recipe {
  return {
    id: recipe.id,
    pattern: recipe.pattern,
    plan(situation) {
      const applicable = recipe.applies(situation);
      if (applicable.type === 'does-not-apply') {
        return applicable;
      }
      const { context } = applicable;
      return {
        type: 'applies',
        title: recipe.title(situation, context),
        steps: recipe.steps(situation, context),
      };
    },
  };
}
