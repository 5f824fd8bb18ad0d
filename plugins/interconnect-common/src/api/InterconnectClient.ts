import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { MigrationPlan, Recommendation, Report, Step } from '../model';
import { AddClusterRequest, InterconnectApi } from './InterconnectApi';

/**
 * Speaks the Interconnect backend's HTTP contract, in the browser or on a server.
 *
 * @public
 */
export class InterconnectClient implements InterconnectApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getReport(entityRef: string): Promise<Report> {
    return this.#call('GET', `${pathOf(entityRef)}/report?include=evidence`);
  }

  async refresh(systemRef: string): Promise<Report> {
    return this.#call('POST', `${pathOf(systemRef)}/refresh`);
  }

  async recommend(
    systemRef: string,
    request: AddClusterRequest,
  ): Promise<Recommendation[]> {
    return this.#call('POST', `${pathOf(systemRef)}/recommendations`, request);
  }

  async createPlan(
    systemRef: string,
    request: AddClusterRequest & { pattern: string },
  ): Promise<MigrationPlan> {
    return this.#call('POST', `${pathOf(systemRef)}/plans`, request);
  }

  async listPlans(systemRef: string): Promise<MigrationPlan[]> {
    return this.#call('GET', `${pathOf(systemRef)}/plans`);
  }

  async getPlan(id: string): Promise<MigrationPlan> {
    return this.#call('GET', `/v1/plans/${encodeURIComponent(id)}`);
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

  async getPatterns(): ReturnType<InterconnectApi['getPatterns']> {
    return this.#call('GET', '/v1/patterns');
  }

  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.#fetch(method, path, body);
    return response.json();
  }

  async #fetch(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('interconnect');

    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : {
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          }),
    });

    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
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
