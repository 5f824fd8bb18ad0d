import { once } from 'node:events';
import { ClientHttp2Session, connect as connectHttp2 } from 'node:http2';
import { get } from 'node:https';
import { PAIR } from './__fixtures__/pair';
import { DemoCluster } from './demoCluster';
import { DemoClusters, startDemoClusters } from './demoClusters';
import { FaultInput } from './faults';

const TIMEOUT_MS = 10_000;

/** For what never ends. */
const PATIENCE_MS = 1_000;
const NODES = '/api/v1/nodes?limit=500';

let demo: DemoClusters;
let east: DemoCluster;

beforeAll(async () => {
  demo = await startDemoClusters({ inventories: [PAIR] });
  east = demo.cluster('east');
});

afterEach(() => demo.reset());

afterAll(() => demo.stop());

/** Over HTTP/1.1; the body as far as it came before the time was up. */
async function fetchFrom(path: string, timeout = TIMEOUT_MS) {
  const request = get(`${east.url}${path}`, {
    ca: Buffer.from(east.caData, 'base64'),
    agent: false,
    headers: { authorization: `Bearer ${east.token}` },
    signal: AbortSignal.timeout(timeout),
  });
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  let broken: string | undefined;
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch (error) {
    broken = Object(error).code;
  }
  return {
    status: response.statusCode,
    headers: response.headers,
    body: Buffer.concat(chunks),
    broken,
  };
}

describe('answers that are complete, and spoiled', () => {
  it.each<[string, FaultInput, (body: string) => boolean]>([
    [
      'nested deeper than a reader recurses',
      { type: 'spoiled-json', form: 'deep-nesting' },
      body => body.includes('['.repeat(100_000)),
    ],
    [
      'with an annotation of 10 MB',
      { type: 'spoiled-json', form: 'huge-annotation' },
      body => JSON.parse(body).items[0].metadata.annotations.note.length > 1e7,
    ],
    [
      'not UTF-8',
      { type: 'spoiled-json', form: 'invalid-utf8' },
      body => body.includes('\ufffd'),
    ],
    ['null', { type: 'spoiled-json', form: 'null' }, body => body === 'null'],
    [
      'with keys that mean something to JavaScript, before the real items',
      { type: 'spoiled-json', form: 'prototype-keys' },
      body =>
        body.includes('"__proto__":{') && JSON.parse(body).items.length === 3,
    ],
    [
      'of another kind',
      { type: 'spoiled-json', form: 'wrong-kind' },
      body => JSON.parse(body).kind === 'Pod',
    ],
    [
      'of other types',
      { type: 'spoiled-json', form: 'wrong-types' },
      body => !Array.isArray(JSON.parse(body).items),
    ],
    [
      'a list that goes on',
      { type: 'endless-continue' },
      body => /^page-\d+$/.test(JSON.parse(body).metadata.continue),
    ],
    [
      'a list that goes on with the same',
      { type: 'endless-continue', repeated: true },
      body => JSON.parse(body).metadata.continue === 'the-same',
    ],
  ])('%s', async (_name, fault, isSo) => {
    await east.faults.set(fault);

    const { status, body } = await fetchFrom(NODES);

    expect(status).toBe(200);
    expect(isSo(body.toString())).toBe(true);
  });

  it('a gigabyte in a megabyte', async () => {
    await east.faults.set({ type: 'gzip-bomb' });

    const { headers, body } = await fetchFrom(NODES);

    expect(headers['content-encoding']).toBe('gzip');
    expect(body.length).toBeLessThan(2_000_000);
  });

  it.each([301, 302, 303, 307, 308] as const)('a redirect %d', async status => {
    const location = 'https://127.0.0.1:1/elsewhere';
    await east.faults.set({ type: 'redirect', status, location });

    const answer = await fetchFrom(NODES);

    expect([answer.status, answer.headers.location]).toEqual([
      status,
      location,
    ]);
  });

  it('the request repeated', async () => {
    await east.faults.set({ type: 'echo' });

    const { status, body } = await fetchFrom(NODES);

    expect(status).toBe(502);
    expect(body.toString()).toContain(`Bearer ${east.token}`);
  });

  it('a request to wait', async () => {
    await east.faults.set({ type: 'too-many-requests' });

    const { status, headers, body } = await fetchFrom(NODES);

    expect([status, headers['retry-after']]).toEqual([429, '3600']);
    expect(JSON.parse(body.toString()).reason).toBe('TooManyRequests');
  });
});

describe('answers that do not come whole', () => {
  it.each<[string, FaultInput, string]>([
    ['reset in the body', { type: 'reset' }, 'ECONNRESET'],
    ['without end', { type: 'endless-body' }, 'ECONNRESET'],
    [
      'shorter than promised',
      { type: 'broken-http', form: 'wrong-length' },
      'ECONNRESET',
    ],
  ])('%s', async (_name, fault, broken) => {
    await east.faults.set(fault);

    expect(await fetchFrom(NODES, PATIENCE_MS)).toMatchObject({
      status: 200,
      broken,
    });
  });

  it.each<[string, FaultInput, string]>([
    ['reset before any', { type: 'reset', at: 'request' }, 'ECONNRESET'],
    [
      'headers without measure',
      { type: 'broken-http', form: 'header-flood' },
      'HPE_HEADER_OVERFLOW',
    ],
    [
      'early hints for ever',
      { type: 'broken-http', form: 'informational-flood' },
      'ABORT_ERR',
    ],
    [
      'another protocol',
      { type: 'broken-http', form: 'not-http' },
      'HPE_INVALID_CONSTANT',
    ],
    [
      'a certificate that has expired',
      { type: 'broken-tls', form: 'expired' },
      'CERT_HAS_EXPIRED',
    ],
    [
      'a certificate of another host',
      { type: 'broken-tls', form: 'other-host' },
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    [
      'a certificate of another authority',
      { type: 'broken-tls', form: 'other-authority' },
      'CERT_SIGNATURE_FAILURE',
    ],
    ['no TLS', { type: 'broken-tls', form: 'plain-http' }, 'EPROTO'],
  ])('%s', async (_name, fault, code) => {
    await east.faults.set(fault);

    await expect(fetchFrom(NODES, PATIENCE_MS)).rejects.toMatchObject({
      code,
    });
  });

  it('a fault of the connection ends those that are open, also when it is healed', async () => {
    const open = async (): Promise<ClientHttp2Session> => {
      const session = connectHttp2(east.url, {
        ca: Buffer.from(east.caData, 'base64'),
      });
      session.on('error', () => {});
      await once(session, 'connect');
      return session;
    };
    const closed = once(await open(), 'close');

    await east.faults.set({ type: 'broken-http', form: 'not-http' });
    await closed;
    await east.faults.clear();

    (await open()).destroy();
    expect((await fetchFrom(NODES)).status).toBe(200);
  });
});
