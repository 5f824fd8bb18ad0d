export { planMigration, plannablePatterns } from './planMigration';
export type { MigrationRequest } from './planMigration';
export type {
  NotPlannable,
  PlannedCheck,
  PlannedMigration,
  PlannedProbe,
  PlannedStep,
} from './plannedMigration';
export { probeReads } from './probes';
export { runChecks } from './runChecks';
