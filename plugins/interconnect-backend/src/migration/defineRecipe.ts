import {
  Candidate,
  PlannedChange,
  Report,
  ReportCluster,
  Requirements,
  Step,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Reads } from '@interconnect/backstage-plugin-interconnect-node';
import { Text } from '../say';
import { PlannedProbe } from './plannedMigration';

/** The cluster that joins or leaves, as a plan speaks of it; of a switch, one of those that switch. */
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
export type StepDraft = Pick<
  Step,
  'id' | 'cluster' | 'kind' | 'run' | 'manifest' | 'rollback'
> & {
  title: Text;
  why: Text;
  disruptive?: Text;
  irreversible?: Text;
  checks: { id: string; title: Text; probe: PlannedProbe }[];
};

type DoesNotApply = { type: 'does-not-apply'; reason: Text };

export type Applicable<C> = { type: 'applies'; context: C } | DoesNotApply;

/** Says in a whole sentence why there is nothing to plan. */
export function doesNotApply(reason: Text): DoesNotApply {
  return { type: 'does-not-apply', reason };
}

/**
 * One way to get from what is there to a pattern, or out of it. A recipe that joins may build the
 * interconnect too, where there is none yet.
 */
export type Recipe = {
  id: string;
  change: PlannedChange;
  /** What is joined, left, or switched to. */
  pattern: string;
  reads?: Reads;
  plan(
    situation: MigrationSituation,
  ): { type: 'applies'; title: Text; steps: StepDraft[] } | DoesNotApply;
};

/**
 * Declares a recipe. `applies` finds out what the steps need to know, or says why there is nothing
 * to plan; `steps` writes them down in order: preflight, changes, verification.
 */
export function defineRecipe<C>(recipe: {
  id: string;
  /** `join` where nothing is said. */
  change?: PlannedChange;
  pattern: string;
  /** What its checks need read beside what detectors and facts read. */
  reads?: Reads;
  title(situation: MigrationSituation, context: C): Text;
  applies(situation: MigrationSituation): Applicable<C>;
  steps(situation: MigrationSituation, context: C): StepDraft[];
}): Recipe {
  const { id, change = 'join', pattern, reads } = recipe;
  return {
    id,
    change,
    pattern,
    reads,
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
