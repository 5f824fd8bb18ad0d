export { planMarkdown } from './document/planMarkdown';
export { groundOf } from './ground/ground';
export type { Ground } from './ground/ground';
export { movedGround } from './ground/movedGround';
export { newcomerNames } from './newcomer';
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
export { withheld } from './withheld';
