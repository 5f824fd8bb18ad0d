import {
  kubernetesObject,
  list,
} from '@interconnect/backstage-plugin-interconnect-node';
import { pageOf } from './pageOf';
import { planReads } from './planReads';

const Node = kubernetesObject('Node');
const [read] = planReads([{ nodes: list('', 'nodes', Node) }]);

function page(body: unknown, maxObjectsPerRead = 10) {
  const { spec } = read;
  if (spec.type !== 'resource') {
    throw new Error('not a read of a resource');
  }
  return pageOf(JSON.stringify(body), {
    read,
    spec,
    version: 'v1',
    limits: { maxObjectsPerRead, maxResponseBytes: 1_000_000 },
  });
}

describe('pageOf', () => {
  it.each([
    ['fewer than are wanted', 9, 9],
    ['as many as are wanted', 10, 10],
    ['more, of which one tells that there are', 11, 11],
    ['far more', 100_000, 11],
  ])('keeps of %s', (_name, sent, kept) => {
    const items = Array.from({ length: sent }, () => 1);

    expect(page({ kind: 'NodeList', items })?.seen.objects).toEqual(
      Array.from({ length: kept }, () => ({ apiVersion: 'v1', kind: 'Node' })),
    );
  });

  it.each([
    ['as long as may be', 8_192, true],
    ['longer', 8_193, false],
  ])(
    'takes a place to continue from that is %s: %d, %s',
    (_n, length, taken) => {
      const metadata = { continue: 'x'.repeat(length) };

      expect(page({ kind: 'NodeList', items: [], metadata })?.next).toBe(
        taken ? metadata.continue : undefined,
      );
      expect(
        page({ kind: 'NodeList', items: [], metadata }) !== undefined,
      ).toBe(taken);
    },
  );

  it.each([
    ['of another kind', { kind: 'Node', items: [] }],
    ['whose items are none', { kind: 'NodeList', items: {} }],
    ['that is null', null],
  ])('takes no list %s', (_name, body) => {
    expect(page(body)).toBeUndefined();
  });
});
