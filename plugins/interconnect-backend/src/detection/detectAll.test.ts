import {
  defineDetector,
  kubernetesObject,
  list,
  nameOfRead,
  objectMeta,
  Observation,
  optional,
  show,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { z } from 'zod';
import { detectAll } from './detectAll';

const Wire = kubernetesObject('Wire', {
  metadata: objectMeta(),
  spec: z.object({ to: z.string() }),
});
const shared = optional(list('wire.example.com', 'posts', Wire));

function wireDetector(id: string) {
  return defineDetector({
    id,
    title: id,
    homepage: 'https://wire.example.com',
    layer: 'l3',
    version: 1,
    reads: { wires: list('wire.example.com', 'wires', Wire), posts: shared },
    detect: ({ wires }) =>
      wires.length === 0
        ? { verdict: 'absent' }
        : {
            verdict: 'present',
            evidence: [],
            claims: wires.map(wire => ({
              type: 'peer',
              plane: 'data',
              peer: { name: wire.spec.to, identities: [] },
              direction: 'both',
              expects: 'mutual',
              state: wire.spec.to === 'mars' ? 'unknown' : 'up',
              reason: 'It hums',
              evidence: [show(wire, ['spec', 'to'])],
            })),
          },
  });
}

const telegraph = wireDetector('telegraph');
const telephone = wireDetector('telephone');
const faulty = defineDetector({
  ...wireDetector('smoke'),
  detect: () => {
    throw new TypeError('a bug');
  },
});

const wired = manifests(`
apiVersion: wire.example.com/v1
kind: Wire
metadata: { name: a }
spec: { to: west }
---
apiVersion: wire.example.com/v1
kind: Wire
metadata: { name: b }
spec: { to: mars }
`);

const NOW = '2026-11-01T12:00:00.000Z';
const FIVE_MINUTES = 300_000;

function snapshot(observations: Record<string, Observation>): Snapshot {
  return {
    takenAt: NOW,
    staleAfterMs: FIVE_MINUTES,
    inventory: {
      clusters: ['resource:default/b', 'resource:default/a'].map(ref => ({
        ref,
        name: ref,
        memberships: [],
        aliases: {},
      })),
    },
    observations,
  };
}

function at(cluster: string, observedAt: string, more = {}): Observation {
  return {
    ...observed(telegraph.reads, wired, { cluster, observedAt }),
    ...more,
  };
}

describe('detectAll', () => {
  it('answers for every cluster and detector, in order', () => {
    const { detections } = detectAll(
      snapshot({ 'resource:default/a': at('resource:default/a', NOW) }),
      [telephone, telegraph],
    );

    expect(
      detections.map(({ cluster, technology, verdict }) => [
        cluster,
        technology,
        verdict,
      ]),
    ).toEqual([
      ['resource:default/a', 'telegraph', 'present'],
      ['resource:default/a', 'telephone', 'present'],
      ['resource:default/b', 'telegraph', 'unknown'],
      ['resource:default/b', 'telephone', 'unknown'],
    ]);
  });

  it.each([
    ['fresh', NOW, {}, ['up', 'unknown'], [undefined, undefined], 'It hums'],
    [
      'as old as it may be',
      '2026-11-01T11:55:00.000Z',
      {},
      ['up', 'unknown'],
      [undefined, undefined],
      'It hums',
    ],
    [
      'too old',
      '2026-11-01T11:54:59.000Z',
      {},
      ['unknown', 'unknown'],
      ['up', undefined],
      'Not seen since 2026-11-01T11:54:59.000Z; then: It hums',
    ],
    [
      'not repeated, because the last attempt failed',
      NOW,
      { failure: { reason: 'timeout', message: 'no answer' } },
      ['unknown', 'unknown'],
      ['up', undefined],
      `Not seen since ${NOW}; then: It hums`,
    ],
  ])(
    'judges what was seen %s',
    (_name, observedAt, more, states, lastKnown, reason) => {
      const { detections } = detectAll(
        snapshot({
          'resource:default/a': at('resource:default/a', observedAt, more),
        }),
        [telegraph],
      );

      const peers = detections[0].claims.flatMap(claim =>
        claim.type === 'peer' ? [claim] : [],
      );
      expect(peers.map(({ state }) => state)).toEqual(states);
      expect(peers.map(({ lastKnownState }) => lastKnownState)).toEqual(
        lastKnown,
      );
      expect(peers[0].reason).toBe(reason);
    },
  );

  it('says once what several detectors could not see', () => {
    const read = nameOfRead(shared.spec);
    const blind = observed(telegraph.reads, wired, {
      outcomes: {
        [read]: { status: 'failed', reason: 'forbidden', message: 'no' },
      },
    });

    const { blindSpots } = detectAll(
      snapshot({ 'resource:default/a': blind }),
      [telegraph, telephone],
    );

    expect(blindSpots).toEqual({
      'resource:default/a': [{ read, reason: 'forbidden', message: 'no' }],
      'resource:default/b': [],
    });
  });

  it('goes on when a detector throws, and hands the error over', () => {
    const { detections, thrown } = detectAll(
      snapshot({ 'resource:default/a': at('resource:default/a', NOW) }),
      [faulty, telephone],
    );

    expect(thrown).toEqual([
      {
        cluster: 'resource:default/a',
        technology: 'smoke',
        error: new TypeError('a bug'),
      },
    ]);
    expect(detections.map(({ verdict }) => verdict)).toEqual([
      'unknown',
      'present',
      'unknown',
      'unknown',
    ]);
  });
});
