import { compactReport, COMPACT_REPORT_TYPE } from '../compact';
import { goldenReports } from '../testUtils';
import { InterconnectClient } from './InterconnectClient';

const BASE = 'http://backend.example.com/api/interconnect';

function client(answer: Response = Response.json({})) {
  const calls: { method?: string; url: string; body?: unknown }[] = [];
  return {
    calls,
    api: new InterconnectClient({
      discoveryApi: {
        getBaseUrl: async id => `http://backend.example.com/api/${id}`,
      },
      fetchApi: {
        fetch: async (url, init) => {
          calls.push({
            method: init?.method,
            url: String(url),
            ...(init?.body ? { body: JSON.parse(String(init.body)) } : {}),
          });
          return answer;
        },
      },
    }),
  };
}

const request = { candidate: { name: 'new' }, requirements: {} };

describe('InterconnectClient', () => {
  it.each<[string, (api: InterconnectClient) => Promise<unknown>, object]>([
    [
      'the report of a System',
      api => api.getReport('system:default/payments'),
      {
        method: 'GET',
        url: `${BASE}/v1/systems/default/payments/report?include=evidence`,
      },
    ],
    [
      'the report of a Domain',
      api => api.getReport('domain:default/retail'),
      {
        method: 'GET',
        url: `${BASE}/v1/domains/default/retail/report?include=evidence`,
      },
    ],
    [
      'the report of a cluster',
      api => api.getReport('resource:default/fra-prod'),
      {
        method: 'GET',
        url: `${BASE}/v1/clusters/default/fra-prod/report?include=evidence`,
      },
    ],
    [
      'a refresh',
      api => api.refresh('System:default/payments'),
      { method: 'POST', url: `${BASE}/v1/systems/default/payments/refresh` },
    ],
    [
      'recommendations',
      api => api.recommend('system:default/payments', request),
      {
        method: 'POST',
        url: `${BASE}/v1/systems/default/payments/recommendations`,
        body: request,
      },
    ],
    [
      'a plan, with its id escaped',
      api => api.getPlan('a/../b'),
      { method: 'GET', url: `${BASE}/v1/plans/a%2F..%2Fb` },
    ],
    [
      'what would be without a cluster',
      api =>
        api.whatIf('system:default/payments', {
          change: 'leave',
          cluster: 'resource:default/pay-ams',
        }),
      {
        method: 'POST',
        url: `${BASE}/v1/systems/default/payments/what-if`,
        body: { change: 'leave', cluster: 'resource:default/pay-ams' },
      },
    ],
    [
      'a check of all steps',
      api => api.checkPlan('a/b'),
      { method: 'POST', url: `${BASE}/v1/plans/a%2Fb/check` },
    ],
    [
      'a plan as Markdown',
      api => api.exportPlan('p'),
      { method: 'GET', url: `${BASE}/v1/plans/p/export` },
    ],
    [
      'a step to be opened again',
      api => api.reopenStep('p', 's', 'too early'),
      {
        method: 'POST',
        url: `${BASE}/v1/plans/p/steps/s/reopen`,
        body: { note: 'too early' },
      },
    ],
    [
      'a tick without a note',
      api => api.completeStep('p', 's'),
      { method: 'POST', url: `${BASE}/v1/plans/p/steps/s/complete`, body: {} },
    ],
  ])('asks for %s', async (_name, call, expected) => {
    const { api, calls } = client();

    await call(api);

    expect(calls).toEqual([expected]);
  });

  it.each(['component:default/web', 'user:default/guest'])(
    'refuses %s before it asks',
    async ref => {
      const { api, calls } = client();

      await expect(api.getReport(ref)).rejects.toThrow(
        /ask for a System, a Domain or a kubernetes-cluster Resource/,
      );
      expect(calls).toEqual([]);
    },
  );

  it("rejects with the backend's error", async () => {
    const { api } = client(
      Response.json(
        {
          error: { name: 'NotFoundError', message: 'no such plan' },
          response: { statusCode: 404 },
        },
        { status: 404 },
      ),
    );

    await expect(api.getPlan('p')).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'NotFoundError', message: 'no such plan' },
    });
  });
});

describe('reports of the client', () => {
  const report = goldenReports.payments;
  const compact = () =>
    new Response(JSON.stringify(compactReport(report)), {
      headers: { 'Content-Type': COMPACT_REPORT_TYPE, ETag: '"1-gzip"' },
    });

  function answering(...answers: Response[]) {
    const sent: (Record<string, string> | undefined)[] = [];
    const api = new InterconnectClient({
      discoveryApi: { getBaseUrl: async () => BASE },
      fetchApi: {
        fetch: async (_url, init) => {
          sent.push(Object.fromEntries(new Headers(init?.headers)));
          return answers.shift() ?? Response.error();
        },
      },
    });
    return { api, sent };
  }

  it('are asked for in compact form', async () => {
    const { api, sent } = answering(compact(), compact());

    expect(await api.getReport('system:default/payments')).toEqual(report);
    expect(await api.refresh('system:default/payments')).toEqual(report);
    expect(sent[0]?.accept).toContain(COMPACT_REPORT_TYPE);
    expect(sent[1]?.accept).toContain(COMPACT_REPORT_TYPE);
  });

  it('may come as they are from a backend that knows no other form', async () => {
    const { api } = answering(Response.json(report));

    expect(await api.getReport('system:default/payments')).toEqual(report);
  });

  it('are the same object while nothing changed', async () => {
    const { api, sent } = answering(
      compact(),
      new Response(null, { status: 304 }),
      compact(),
    );

    const first = await api.getReport('system:default/payments');
    const second = await api.getReport('system:default/payments');
    const other = await api.getReport('system:default/other');

    expect(second).toBe(first);
    expect(other).not.toBe(first);
    expect(sent.map(headers => headers?.['if-none-match'])).toEqual([
      undefined,
      '"1-gzip"',
      undefined,
    ]);
  });
});
