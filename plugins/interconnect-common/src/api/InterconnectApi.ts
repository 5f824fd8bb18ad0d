import {
  Candidate,
  CriterionDescription,
  LeaveAnswer,
  MigrationPlan,
  PatternComparison,
  PlanRequest,
  Recommendation,
  Report,
  Requirements,
  Step,
  SwitchAnswer,
} from '../model';

/**
 * What a migration plan or a recommendation is asked for.
 *
 * @public
 */
export type AddClusterRequest = {
  candidate: Candidate;
  requirements: Requirements;
};

/**
 * What becomes of the topology without a cluster is asked for by its entity ref.
 *
 * @public
 */
export type LeaveRequest = { change: 'leave'; cluster: string };

/**
 * What becomes of the topology with a pattern in place of what is there. Without a candidate, any
 * cluster of the System stands for those that switch.
 *
 * @public
 */
export type SwitchRequest = {
  change: 'switch';
  pattern: string;
  candidate?: Candidate;
  requirements?: Requirements;
};

/**
 * The HTTP contract of the Interconnect backend, one method per call. Entity refs are full
 * (`system:default/payments`). Every method rejects with a `ResponseError` when the backend
 * answers with an error.
 *
 * @public
 */
export interface InterconnectApi {
  /** The report of a System, a Domain, or of a `kubernetes-cluster` Resource and its neighbours. */
  getReport(entityRef: string): Promise<Report>;
  /** Observes the System's clusters now. */
  refresh(systemRef: string): Promise<Report>;
  recommend(
    systemRef: string,
    request: AddClusterRequest,
  ): Promise<Recommendation[]>;
  whatIf(systemRef: string, request: LeaveRequest): Promise<LeaveAnswer>;
  whatIf(systemRef: string, request: SwitchRequest): Promise<SwitchAnswer>;
  createPlan(systemRef: string, request: PlanRequest): Promise<MigrationPlan>;
  listPlans(systemRef: string): Promise<MigrationPlan[]>;
  getPlan(id: string): Promise<MigrationPlan>;
  /** The plan as a Markdown document. */
  exportPlan(id: string): Promise<string>;
  deletePlan(id: string): Promise<void>;
  /** Looks at the live clusters once, and runs the checks of all steps that are not skipped. */
  checkPlan(id: string): Promise<MigrationPlan>;
  /** Runs the checks of a step on the live clusters. */
  checkStep(planId: string, stepId: string): Promise<Step>;
  completeStep(planId: string, stepId: string, note?: string): Promise<Step>;
  skipStep(planId: string, stepId: string, note?: string): Promise<Step>;
  reopenStep(planId: string, stepId: string, note?: string): Promise<Step>;
  getPatterns(): Promise<{
    criteria: CriterionDescription[];
    patterns: PatternComparison[];
  }>;
}
