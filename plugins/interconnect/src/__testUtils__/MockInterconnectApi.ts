import {
  InterconnectApi,
  MigrationPlan,
  Recommendation,
  Report,
  Step,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Comparison } from '../patterns/usePatterns';

/** Answers from memory what the backend would: reports by entity ref, one ranking, plans, and the comparison. */
export class MockInterconnectApi implements InterconnectApi {
  readonly #reports: ReadonlyMap<string, Report>;
  readonly #recommendations: Recommendation[];
  readonly #comparison: Comparison;
  #plans: MigrationPlan[];

  constructor(options: {
    reports?: ReadonlyMap<string, Report>;
    recommendations?: Recommendation[];
    plans?: MigrationPlan[];
    comparison?: Comparison;
  }) {
    this.#reports = options.reports ?? new Map();
    this.#recommendations = options.recommendations ?? [];
    this.#plans = options.plans ?? [];
    this.#comparison = options.comparison ?? { criteria: [], patterns: [] };
  }

  async getReport(entityRef: string): Promise<Report> {
    const report = this.#reports.get(entityRef);
    if (!report) {
      throw named('NotFoundError', `No report of ${entityRef}`);
    }
    return report;
  }

  async refresh(systemRef: string): Promise<Report> {
    return this.getReport(systemRef);
  }

  async recommend(): Promise<Recommendation[]> {
    return this.#recommendations;
  }

  async createPlan(systemRef: string): Promise<MigrationPlan> {
    const plan = this.#plans[0];
    if (!plan) {
      throw named('ConflictError', `No plan can be made for ${systemRef}`);
    }
    return plan;
  }

  async listPlans(systemRef: string): Promise<MigrationPlan[]> {
    return this.#plans.filter(plan => plan.system === systemRef);
  }

  async getPlan(id: string): Promise<MigrationPlan> {
    const plan = this.#plans.find(p => p.id === id);
    if (!plan) {
      throw named('NotFoundError', `No plan ${id}`);
    }
    return plan;
  }

  async deletePlan(id: string): Promise<void> {
    this.#plans = this.#plans.filter(plan => plan.id !== id);
  }

  async checkStep(planId: string, stepId: string): Promise<Step> {
    return this.#change(planId, stepId, step => ({
      ...step,
      checks: step.checks.map(check => ({
        ...check,
        outcome: 'passed',
        at: new Date().toISOString(),
      })),
    }));
  }

  async completeStep(planId: string, stepId: string, note?: string) {
    return this.#tick(planId, stepId, 'done', note);
  }

  async skipStep(planId: string, stepId: string, note?: string) {
    return this.#tick(planId, stepId, 'skipped', note);
  }

  async getPatterns(): ReturnType<InterconnectApi['getPatterns']> {
    return this.#comparison;
  }

  #tick(
    planId: string,
    stepId: string,
    status: 'done' | 'skipped',
    note: string | undefined,
  ): Promise<Step> {
    return this.#change(planId, stepId, step => ({
      ...step,
      status,
      note,
      by: 'user:default/guest',
      at: new Date().toISOString(),
    }));
  }

  async #change(
    planId: string,
    stepId: string,
    change: (step: Step) => Step,
  ): Promise<Step> {
    const plan = await this.getPlan(planId);
    const steps = plan.steps.map(s => (s.id === stepId ? change(s) : s));
    this.#plans = this.#plans.map(p => (p.id === planId ? { ...p, steps } : p));
    const step = steps.find(s => s.id === stepId);
    if (!step) {
      throw named('NotFoundError', `No step ${stepId}`);
    }
    return step;
  }
}

/** An error with the name by which Backstage tells errors apart. */
export function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
