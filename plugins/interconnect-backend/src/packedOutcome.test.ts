import {
  ObservedObject,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';
import { jsonOfOutcome, jsonOfReads, packOutcome } from './packedOutcome';

function objects(count: number): ObservedObject[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'Node',
    metadata: { name: `ノード-${i}`, labels: { quote: '"' } },
  }));
}

function turnOfEventLoop(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

type Seen = Extract<ReadOutcome, { status: 'seen' }>;

const outcomes: [string, Seen][] = [
  ['nothing', { status: 'seen', objects: [] }],
  ['few objects', { status: 'seen', objects: objects(2) }],
  ['many objects', { status: 'seen', objects: objects(100) }],
  [
    'a part of more',
    { status: 'seen', objects: objects(100), truncated: true },
  ],
];

describe('a packed outcome', () => {
  it.each(outcomes)('of %s is equal to the outcome', async (_name, outcome) => {
    const packed = packOutcome(outcome);

    expect(packed).toEqual(outcome);
    await turnOfEventLoop();
    expect(packed).toEqual(outcome);
    expect({ ...packed }).toEqual(outcome);
  });

  it.each(outcomes)('of %s has the JSON of the outcome', (_name, outcome) => {
    const packed = packOutcome(outcome);

    expect(jsonOfOutcome(packed)).toBe(JSON.stringify(outcome));
    expect(JSON.stringify(packed)).toBe(JSON.stringify(outcome));
    expect(jsonOfOutcome(outcome)).toBe(JSON.stringify(outcome));
  });

  it('makes the same objects of it for whoever asks in one turn', async () => {
    const packed = packOutcome({ status: 'seen', objects: objects(100) });
    await turnOfEventLoop();

    const first = packed.objects;

    expect(packed.objects).toBe(first);
    await turnOfEventLoop();
    expect(packed.objects).not.toBe(first);
  });

  it('says nothing of what others do to its objects', async () => {
    const packed = packOutcome({ status: 'seen', objects: objects(10) });
    Object.assign(packed.objects[0], { kind: 'Other' });
    await turnOfEventLoop();

    expect(packed.objects).toEqual(objects(10));
  });
});

it('makes JSON of reads, whatever their names and outcomes', () => {
  const reads: Record<string, ReadOutcome> = {
    nodes: packOutcome({ status: 'seen', objects: objects(10) }),
    'a "b" (named c)': { status: 'not-served' },
    d: { status: 'failed', reason: 'forbidden', message: 'no "d"' },
  };

  expect(jsonOfReads(reads)).toBe(JSON.stringify(reads));
  expect(jsonOfReads({})).toBe('{}');
});
