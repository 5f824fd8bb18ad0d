import {
  kubernetesObject,
  list,
} from '@interconnect/backstage-plugin-interconnect-node';
import { answered } from '../__testUtils__/answered';
import { SourceAnswer } from './ClusterSource';
import { observeCluster } from './observeCluster';
import { createSlots } from './slots';

const turn = () => new Promise(setImmediate);

describe('createSlots', () => {
  it('begins as much as there is room for, and the rest in order', async () => {
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const inSlot = createSlots(2);
    const done = ['a', 'b', 'c', 'd'].map(name =>
      inSlot(
        () =>
          new Promise<string>(resolve => {
            begun.push(name);
            ends.set(name, () => resolve(name));
          }),
      ),
    );

    expect(begun).toEqual(['a', 'b']);
    ends.get('b')?.();
    await turn();
    expect(begun).toEqual(['a', 'b', 'c']);
    ends.get('a')?.();
    await turn();
    ends.forEach(end => end());
    expect(await Promise.all(done)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('makes room also where work fails', async () => {
    const inSlot = createSlots(1);

    const failed = inSlot(() => Promise.reject(new Error('no')));
    const next = inSlot(async () => 'yes');

    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
    expect(await inSlot(async () => 'again')).toBe('again');
  });
});

describe('a cluster that claims to serve everything', () => {
  const resources = Array.from({ length: 150 }, (_, index) => `things${index}`);
  const reads = Object.fromEntries(
    resources.map(resource => [
      resource,
      list('any.example', resource, kubernetesObject('Thing')),
    ]),
  );
  const discovery = {
    kind: 'APIGroupDiscoveryList',
    items: [
      {
        metadata: { name: 'any.example' },
        versions: [
          {
            version: 'v1',
            resources: resources.map(resource => ({ resource })),
          },
        ],
      },
    ],
  };

  it('has no more answers held than a cluster has lists, and is read whole', async () => {
    let held = 0;
    let most = 0;
    const body = JSON.stringify({
      kind: 'ThingList',
      items: [{ metadata: { name: 'one' } }],
    });

    const { reads: outcomes } = await observeCluster({
      cluster: 'resource:default/a',
      now: () => new Date('2026-11-01T12:00:00Z'),
      reads: [reads],
      options: {
        deadlineMs: 5_000,
        secretMetadata: false,
        maxObjectsPerRead: 100,
        maxResponseBytes: 10_000,
      },
      reader: {
        async get(path): Promise<SourceAnswer> {
          if (path === '/apis') {
            return answered(200, JSON.stringify(discovery));
          }
          if (path === '/version') {
            return answered(200, '{}');
          }
          held += 1;
          most = Math.max(most, held);
          await turn();
          return {
            type: 'answered',
            status: 200,
            take() {
              held -= 1;
              return { type: 'body', body };
            },
          };
        },
      },
    });

    expect(most).toBe(32);
    expect(held).toBe(0);
    expect(
      Object.values(outcomes).filter(({ status }) => status === 'seen'),
    ).toHaveLength(150);
  });
});
