import {
  Check,
  MigrationPlan,
  Phrase,
  PlannedChange,
  Step,
} from '@interconnect/backstage-plugin-interconnect-common';

/** How a check is judged, in a form that survives being stored: a kind of probe, and what it asks. */
export type PlannedProbe = { type: string; params: Record<string, unknown> };

/** A check as plans store it. */
export type PlannedCheck = Check & { probe: PlannedProbe };

/** A step as plans store it. */
export type PlannedStep = Omit<Step, 'checks'> & { checks: PlannedCheck[] };

/** A plan before it is stored. */
export type PlannedMigration = {
  type: 'planned';
  /** Id of the recipe that wrote it. */
  recipe: string;
  pattern: string;
  change: PlannedChange;
  title: string;
  /** How the cluster that joins or leaves is called. */
  candidate: string;
  phrases: MigrationPlan['phrases'];
  steps: PlannedStep[];
};

/** That no plan can be made, and why. */
export type NotPlannable = {
  type: 'not-plannable';
  reason: string;
  phrases: { reason: Phrase[] };
};
