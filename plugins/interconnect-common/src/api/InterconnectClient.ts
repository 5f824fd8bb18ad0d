import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { COMPACT_REPORT_TYPE, expandReport } from '../compact';
import {
  LeaveAnswer,
  MigrationPlan,
  PlanRequest,
  Recommendation,
  Report,
  Step,
  SwitchAnswer,
} from '../model';
import {
  AddClusterRequest,
  InterconnectApi,
  LeaveRequest,
  SwitchRequest,
} from './InterconnectApi';

/** An older backend does not know the compact form. */
const ACCEPT_REPORT = `${COMPACT_REPORT_TYPE}, application/json;q=0.9`;

/** So many reports are kept, to be asked for only if they have changed. */
const KEPT_REPORTS = 10;

/**
 * Speaks the Interconnect backend's HTTP contract, in the browser or on a server.
 *
 * @public
 */
export class InterconnectClient implements InterconnectApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };
  readonly #reports = new Map<string, { etag: string; report: Report }>();

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** Answers the same object as before where the report is still the same. */
  async getReport(entityRef: string): Promise<Report> {
    const path = `${pathOf(entityRef)}/report?include=evidence`;
    const before = this.#reports.get(path);

    const response = await this.#fetch('GET', path, {
      headers: {
        Accept: ACCEPT_REPORT,
        ...(before && { 'If-None-Match': before.etag }),
      },
    });
    if (response.status === 304 && before) {
      return before.report;
    }

    const report = await readReport(response);
    const etag = response.headers.get('ETag');
    this.#reports.delete(path);
    if (etag !== null) {
      this.#reports.set(path, { etag, report });
    }
    for (const oldest of this.#reports.keys()) {
      if (this.#reports.size <= KEPT_REPORTS) {
        break;
      }
      this.#reports.delete(oldest);
    }
    return report;
  }

  async refresh(systemRef: string): Promise<Report> {
    const response = await this.#fetch('POST', `${pathOf(systemRef)}/refresh`, {
      headers: { Accept: ACCEPT_REPORT },
    });
    return readReport(response);
  }

  async recommend(
    systemRef: string,
    request: AddClusterRequest,
  ): Promise<Recommendation[]> {
    return this.#call('POST', `${pathOf(systemRef)}/recommendations`, request);
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
    return this.#call('POST', `${pathOf(systemRef)}/what-if`, request);
  }

  async createPlan(
    systemRef: string,
    request: PlanRequest,
  ): Promise<MigrationPlan> {
    return this.#call('POST', `${pathOf(systemRef)}/plans`, request);
  }

  async listPlans(systemRef: string): Promise<MigrationPlan[]> {
    return this.#call('GET', `${pathOf(systemRef)}/plans`);
  }

  async getPlan(id: string): Promise<MigrationPlan> {
    return this.#call('GET', `/v1/plans/${encodeURIComponent(id)}`);
  }

  async exportPlan(id: string): Promise<string> {
    const response = await this.#fetch(
      'GET',
      `/v1/plans/${encodeURIComponent(id)}/export`,
    );
    return response.text();
  }

  async checkPlan(id: string): Promise<MigrationPlan> {
    return this.#call('POST', `/v1/plans/${encodeURIComponent(id)}/check`);
  }

  async deletePlan(id: string): Promise<void> {
    await this.#fetch('DELETE', `/v1/plans/${encodeURIComponent(id)}`);
  }

  async checkStep(planId: string, stepId: string): Promise<Step> {
    return this.#call('POST', `${stepPath(planId, stepId)}/check`);
  }

  async completeStep(
    planId: string,
    stepId: string,
    note?: string,
  ): Promise<Step> {
    return this.#call('POST', `${stepPath(planId, stepId)}/complete`, { note });
  }

  async skipStep(planId: string, stepId: string, note?: string): Promise<Step> {
    return this.#call('POST', `${stepPath(planId, stepId)}/skip`, { note });
  }

  async reopenStep(
    planId: string,
    stepId: string,
    note?: string,
  ): Promise<Step> {
    return this.#call('POST', `${stepPath(planId, stepId)}/reopen`, { note });
  }

  async getPatterns(): ReturnType<InterconnectApi['getPatterns']> {
    return this.#call('GET', '/v1/patterns');
  }

  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.#fetch(
      method,
      path,
      body === undefined
        ? {}
        : {
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          },
    );
    return response.json();
  }

  async #fetch(
    method: string,
    path: string,
    init: { headers?: Record<string, string>; body?: string } = {},
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('interconnect');

    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      method,
      ...init,
    });

    if (!response.ok && response.status !== 304) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

async function readReport(response: Response): Promise<Report> {
  const body = await response.json();
  return response.headers.get('Content-Type')?.startsWith(COMPACT_REPORT_TYPE)
    ? expandReport(body)
    : body;
}

const COLLECTION_OF_KIND: Record<string, string> = {
  system: 'systems',
  domain: 'domains',
  resource: 'clusters',
};

function pathOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const collection = COLLECTION_OF_KIND[kind.toLocaleLowerCase('en-US')];
  if (collection === undefined) {
    throw new TypeError(
      `Interconnect has no report for a ${kind}; ask for a System, a Domain or a kubernetes-cluster Resource`,
    );
  }
  return `/v1/${collection}/${encodeURIComponent(
    namespace,
  )}/${encodeURIComponent(name)}`;
}

function stepPath(planId: string, stepId: string): string {
  return `/v1/plans/${encodeURIComponent(planId)}/steps/${encodeURIComponent(
    stepId,
  )}`;
}
