export { planMigration, plannablePatterns } from './planMigration';
export type { MigrationRequest } from './planMigration';
export type {
  NotPlannable,
  PlannedCheck,
  PlannedMigration,
  PlannedProbe,
  PlannedStep,
} from './plannedMigration';
export { recipeReads } from './recipes';
export { runChecks } from './runChecks';
