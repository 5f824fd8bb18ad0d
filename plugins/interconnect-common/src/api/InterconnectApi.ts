import {
  Candidate,
  CriterionDescription,
  MigrationPlan,
  PatternComparison,
  Recommendation,
  Report,
  Requirements,
  Step,
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
  createPlan(
    systemRef: string,
    request: AddClusterRequest & { pattern: string },
  ): Promise<MigrationPlan>;
  listPlans(systemRef: string): Promise<MigrationPlan[]>;
  getPlan(id: string): Promise<MigrationPlan>;
  deletePlan(id: string): Promise<void>;
  /** Runs the checks of a step on the live clusters. */
  checkStep(planId: string, stepId: string): Promise<Step>;
  completeStep(planId: string, stepId: string, note?: string): Promise<Step>;
  skipStep(planId: string, stepId: string, note?: string): Promise<Step>;
  getPatterns(): Promise<{
    criteria: CriterionDescription[];
    patterns: PatternComparison[];
  }>;
}
