import { answered } from '../__testUtils__/answered';
import { ClusterSource } from './ClusterSource';
import { discover, Discovery } from './discovery';
import { createReadMemory } from './ReadMemory';

function bodyOf(...names: string[]): string {
  return JSON.stringify({
    kind: 'APIGroupList',
    groups: names.map(name => ({ name, versions: [{ version: 'v1' }] })),
  });
}

async function discovered(
  body: string,
  mark?: string,
): Promise<Discovery | undefined> {
  const source: ClusterSource = {
    get: async () => answered(200, body, { mark }),
  };
  const outcome = await discover(
    {
      source,
      signal: new AbortController().signal,
      turn: async () => {},
      maxBytes: 1_000,
    },
    createReadMemory().of('a'),
  );
  return outcome.type === 'discovered' ? outcome.discovery : undefined;
}

describe('what API servers serve', () => {
  it('is held once for all that serve the same', async () => {
    const first = await discovered(bodyOf('apps', 'batch'));

    expect(first?.groups).toEqual(['apps', 'batch']);
    expect(await discovered(bodyOf('apps', 'batch'))).toBe(first);
  });

  it.each([
    ['another group', bodyOf('apps'), undefined],
    ['the same groups in other words', `${bodyOf('a', 'b')} `, undefined],
    ["something else under another server's ETag", bodyOf('b'), 'etag "1"'],
  ])('is not shared with one that serves %s', async (_name, body, mark) => {
    const first = await discovered(bodyOf('a', 'b'), mark);

    const other = await discovered(body, mark);

    expect(other).toBeDefined();
    expect(other).not.toBe(first);
    expect(other?.groups).toEqual(
      JSON.parse(body).groups.map(({ name }: { name: string }) => name),
    );
  });

  it.each([
    ['is no JSON', '{'],
    ['is something else', '{"kind":"Pod"}'],
  ])('is not known where the answer %s, however often', async (_name, body) => {
    expect(await discovered(body)).toBe(undefined);
    expect(await discovered(body)).toBe(undefined);
  });

  const many = (length: number) => Array.from({ length }, (_, i) => `g${i}`);

  it.each<[string, unknown]>([
    ['groups', many(5_001).map(name => ({ metadata: { name } }))],
    [
      'versions of a group',
      [
        {
          metadata: { name: 'a' },
          versions: many(5_001).map(version => ({ version })),
        },
      ],
    ],
    [
      'resources of a version',
      [
        {
          metadata: { name: 'a' },
          versions: [
            {
              version: 'v1',
              resources: many(5_001).map(resource => ({ resource })),
            },
          ],
        },
      ],
    ],
    ['groups that are none', many(3)],
    ['groups that are no list', {}],
  ])('is not believed of one with too many %s', async (_name, items) => {
    expect(
      await discovered(
        JSON.stringify({ kind: 'APIGroupDiscoveryList', items }),
      ),
    ).toBe(undefined);
  });

  it('is believed of one with thousands of groups', async () => {
    const names = many(5_000);

    const aggregated = JSON.stringify({
      kind: 'APIGroupDiscoveryList',
      items: names.map(name => ({ metadata: { name } })),
    });

    expect((await discovered(aggregated))?.groups).toEqual([...names].sort());
    expect((await discovered(bodyOf(...names)))?.groups).toHaveLength(5_000);
    expect(await discovered(bodyOf(...many(5_001)))).toBe(undefined);
  });
});
