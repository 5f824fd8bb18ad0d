/*
 * The table of contents. `Surveyor.look()` looks: inventory, rounds, access, observation, snapshots.
 * `analyse()` thinks: facts, detection, topology, classification, findings. What is asked of the
 * result follows on request: a report of a part of it, recommendations, plans.
 */
export { analyse } from './analyse';
export { findClusters, membersOfDomain, membersOfSystem } from './inventory';
export type { FoundCluster, Member } from './inventory';
export {
  groundOf,
  movedGround,
  newcomerNames,
  planMarkdown,
  planMigration,
  plannablePatterns,
  runChecks,
  withheld,
} from './migration';
export type {
  MigrationRequest,
  PlannedCheck,
  PlannedMigration,
} from './migration';
export {
  asTicked,
  checkedStep,
  PlanStore,
  publicPlan,
  publicStep,
  settleStep,
} from './plans';
export type { StoredCheck, StoredPlan, StoredStep } from './plans';
export {
  comparePatterns,
  recommend,
  whatIfLeft,
  whatIfSwitched,
} from './recommendation';
export {
  boundReport,
  commonWords,
  createFindNames,
  knowing,
  mentionedIn,
  partsOf,
  reportOn,
  scrub,
  sightOf,
  tells,
  whoIn,
  withoutEvidence,
  withoutPlaces,
} from './report';
export type { FindNames, Named, Sight } from './report';
export { Surveyor } from './Surveyor';
export { visibleReport } from './visibleReport';
export type { World } from './WorldCache';
