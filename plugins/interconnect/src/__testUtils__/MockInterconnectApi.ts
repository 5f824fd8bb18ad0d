import {
  InterconnectApi,
  LeaveAnswer,
  LeaveRequest,
  MigrationPlan,
  Recommendation,
  Report,
  Step,
  StepEvent,
  SwitchAnswer,
  SwitchRequest,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Comparison } from '../patterns/usePatterns';

/** Answers from memory what the backend would: reports by entity ref, one ranking, plans, and the comparison. */
export class MockInterconnectApi implements InterconnectApi {
  readonly #reports: ReadonlyMap<string, Report>;
  readonly #recommendations: Recommendation[];
  readonly #comparison: Comparison;
  readonly #leave?: LeaveAnswer;
  readonly #switchTo?: SwitchAnswer;
  #plans: MigrationPlan[];

  constructor(options: {
    reports?: ReadonlyMap<string, Report>;
    recommendations?: Recommendation[];
    plans?: MigrationPlan[];
    comparison?: Comparison;
    leave?: LeaveAnswer;
    switchTo?: SwitchAnswer;
  }) {
    this.#reports = options.reports ?? new Map();
    this.#recommendations = options.recommendations ?? [];
    this.#plans = options.plans ?? [];
    this.#comparison = options.comparison ?? { criteria: [], patterns: [] };
    this.#leave = options.leave;
    this.#switchTo = options.switchTo;
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

  async whatIf(systemRef: string, request: LeaveRequest): Promise<LeaveAnswer>;
  async whatIf(
    systemRef: string,
    request: SwitchRequest,
  ): Promise<SwitchAnswer>;
  async whatIf(
    systemRef: string,
    request: LeaveRequest | SwitchRequest,
  ): Promise<LeaveAnswer | SwitchAnswer> {
    const missing = named('NotFoundError', `Nothing is known of ${systemRef}`);
    if (request.change === 'leave') {
      if (!this.#leave) {
        throw missing;
      }
      return { ...this.#leave, cluster: request.cluster };
    }
    if (!this.#switchTo) {
      throw missing;
    }
    return { ...this.#switchTo, pattern: request.pattern };
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

  async exportPlan(id: string): Promise<string> {
    const { title } = await this.getPlan(id);
    return `# ${title}\n`;
  }

  async checkPlan(id: string): Promise<MigrationPlan> {
    const { steps } = await this.getPlan(id);
    for (const step of steps.filter(({ status }) => status !== 'skipped')) {
      await this.checkStep(id, step.id);
    }
    return this.getPlan(id);
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
    return this.#settle(planId, stepId, 'done', 'done', note);
  }

  async skipStep(planId: string, stepId: string, note?: string) {
    return this.#settle(planId, stepId, 'skipped', 'skipped', note);
  }

  async reopenStep(planId: string, stepId: string, note?: string) {
    return this.#settle(planId, stepId, 'open', 'reopened', note);
  }

  async getPatterns(): ReturnType<InterconnectApi['getPatterns']> {
    return this.#comparison;
  }

  #settle(
    planId: string,
    stepId: string,
    status: Step['status'],
    what: StepEvent['what'],
    note: string | undefined,
  ): Promise<Step> {
    const by = 'user:default/guest';
    const at = new Date().toISOString();
    return this.#change(planId, stepId, step => ({
      ...step,
      status,
      note,
      by,
      at,
      history: [...(step.history ?? []), { what, by, at, note }],
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
