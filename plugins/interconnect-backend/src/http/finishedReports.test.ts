import {
  COMPACT_REPORT_TYPE,
  expandReport,
  reportSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { DemoClusters } from '@interconnect/demo-clusters';
import {
  clustersConfig,
  entitiesOf,
  serve,
  startBackend,
} from '../__testUtils__/demoBackend';

jest.setTimeout(60_000);

const PATH = '/v1/systems/default/payments/report';

let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startBackend>>;

beforeAll(async () => {
  demo = await serve(['payments']);
  backend = await startBackend({
    clusters: clustersConfig(demo),
    entities: entitiesOf('payments'),
  });
  await backend.user.post('/v1/systems/default/payments/refresh');
});

afterAll(async () => {
  await backend?.stop();
  await demo?.stop();
});

/** The body as bytes, whatever its media type. */
function get(path: string, headers: Record<string, string>) {
  return backend.user
    .get(path)
    .set(headers)
    .buffer(true)
    .parse((res: any, done: any) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => done(null, Buffer.concat(chunks)));
    });
}

describe('a report', () => {
  it('has a strong tag that stays while nothing changes', async () => {
    const first = await get(PATH, {});
    const second = await get(PATH, {});

    expect(first.headers.etag).toMatch(/^"[^"]+"$/);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect(first.headers.vary).toMatch(/Accept, Accept-Encoding/);
  });

  it('has other tags for other bytes', async () => {
    const asked: Record<string, string>[] = [
      {},
      { 'Accept-Encoding': 'identity' },
      { 'Accept-Encoding': 'br' },
      { Accept: COMPACT_REPORT_TYPE },
    ];
    const answers = await Promise.all(asked.map(each => get(PATH, each)));

    const tags = new Set(answers.map(({ headers }) => headers.etag));
    expect(tags.size).toBe(asked.length);
  });

  it.each<[string, (tag: string) => string, number]>([
    ['its tag', tag => tag, 304],
    ['its tag, weak', tag => `W/${tag}`, 304],
    ['any tag', () => '*', 304],
    ['a list with its tag', tag => `"x", ${tag}, W/"y"`, 304],
    ['another tag', () => '"x"', 200],
    ['a list without its tag', () => '"x", "y"', 200],
    ['a part of its tag', tag => `${tag.slice(0, -2)}"`, 200],
    ['no tag', () => 'nonsense', 200],
    ['nothing', () => '', 200],
  ])('is asked for with %s', async (_name, tagOf, expected) => {
    const { headers } = await get(PATH, {});

    const answer = await get(PATH, { 'If-None-Match': tagOf(headers.etag) });

    expect(answer.status).toBe(expected);
    expect(answer.body.length === 0).toBe(expected === 304);
    expect(answer.headers.etag).toBe(headers.etag);
  });

  it.each<[string, string | undefined]>([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['br;q=0.1, gzip', 'gzip'],
    ['identity', undefined],
    ['zstd', undefined],
  ])('is packed for who accepts %s', async (accepted, encoding) => {
    const { headers, body } = await get(PATH, { 'Accept-Encoding': accepted });

    // The test's client has unpacked it already.
    const sent = Number(headers['content-length']);
    expect(headers['content-encoding']).toBe(encoding);
    expect(encoding ? sent * 5 < body.length : sent === body.length).toBe(true);
    const report = JSON.parse(body.toString());
    expect(reportSchema.parse(report).clusters).toHaveLength(5);
  });

  it.each<[string, string]>([
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html', 'application/json'],
    [COMPACT_REPORT_TYPE, COMPACT_REPORT_TYPE],
    [`application/json;q=0.9, ${COMPACT_REPORT_TYPE}`, COMPACT_REPORT_TYPE],
    [`application/json, ${COMPACT_REPORT_TYPE};q=0.5`, 'application/json'],
  ])('comes for who accepts %s as %s', async (accept, type) => {
    const { headers } = await get(PATH, { Accept: accept });

    expect(headers['content-type']).toContain(type);
  });

  it.each([PATH, '/v1/report', '/v1/report?include=evidence'])(
    'says the same in compact form: %s',
    async path => {
      const [plain, compact] = await Promise.all([
        get(path, { 'Accept-Encoding': 'identity' }),
        get(path, {
          'Accept-Encoding': 'identity',
          Accept: COMPACT_REPORT_TYPE,
        }),
      ]);

      expect(expandReport(JSON.parse(compact.body.toString()))).toEqual(
        JSON.parse(plain.body.toString()),
      );
      expect(compact.body.length).toBeLessThan(plain.body.length);
    },
  );

  it('changes its tag when something else is seen', async () => {
    const before = await get(PATH, {});
    await backend.user.post('/v1/systems/default/payments/refresh');
    const after = await get(PATH, { 'If-None-Match': before.headers.etag });

    expect(after.status).toBe(200);
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });
});
