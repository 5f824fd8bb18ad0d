import { z } from 'zod';
import { defineDetector } from './defineDetector';
import { show } from './evidence';
import { nameOfRead } from './nameOfRead';
import { list, listMetadata, optional } from './reads';
import { readAll } from './readAll';
import { runDetector } from './runDetector';
import { goSlice, kubernetesObject, objectMeta } from './schema';
import { manifests, observed } from './testUtils';

const Tunnel = kubernetesObject('Tunnel', {
  metadata: objectMeta({ 'heart-beat': z.string().optional() }),
  status: z.object({ peers: goSlice(z.object({ id: z.string() })) }),
});
const Secret = kubernetesObject('Secret');
const keys = listMetadata('', 'secrets', Secret, { labelSelector: 'key' });

const detector = defineDetector({
  id: 'tunnel',
  title: 'Tunnel',
  homepage: 'https://tunnel.example.com',
  layer: 'l3',
  version: 1,
  reads: {
    tunnels: list('tunnel.example.com', 'tunnels', Tunnel),
    keys: optional(keys),
  },
  detect({ tunnels, keys: seenKeys }) {
    if (tunnels.length === 0) {
      return { verdict: 'absent' };
    }
    return {
      verdict: 'present',
      mode: seenKeys === undefined ? 'unknown keys' : 'keys',
      evidence: [show(tunnels[0], ['metadata', 'name'])],
      claims: tunnels.flatMap(tunnel =>
        tunnel.status.peers.map((peer, index) => ({
          type: 'peer' as const,
          plane: 'data' as const,
          peer: {
            name: peer.id,
            identities: [{ kind: 'id' as const, value: peer.id }],
          },
          direction: 'both' as const,
          expects: 'mutual' as const,
          state: 'up' as const,
          reason: 'the tunnel says so',
          evidence: [show(tunnel, ['status', 'peers', index, 'id'])],
        })),
      ),
    };
  },
});

const connected = manifests(`
apiVersion: tunnel.example.com/v1
kind: Tunnel
metadata: { name: t, annotations: { heart-beat: '{{unix-now}}' } }
status: { peers: [{ id: west }] }
`);
const malformed = manifests(`
apiVersion: tunnel.example.com/v1
kind: Tunnel
metadata: { name: t }
status: { peers: none }
`);
const ofAnotherGroup = manifests(`
apiVersion: tunnel.example.org/v1
kind: Tunnel
metadata: { name: t }
status: { peers: [{ id: west }] }
`);
const forbidden = {
  status: 'failed' as const,
  reason: 'forbidden' as const,
  message: 'no',
};
const tunnels = nameOfRead(detector.reads.tunnels.spec);

describe('runDetector', () => {
  it.each([
    ['a peer', connected, {}, 'present', []],
    [
      'peers as null',
      manifests(`
apiVersion: tunnel.example.com/v1
kind: Tunnel
metadata: { name: t }
status: { peers: null }
`),
      {},
      'present',
      [],
    ],
    ['nothing', [], {}, 'absent', []],
    ['a look-alike of another group', ofAnotherGroup, {}, 'absent', []],
    [
      'the resource not served',
      [],
      { [tunnels]: { status: 'not-served' as const } },
      'absent',
      [],
    ],
    [
      'a required read forbidden',
      connected,
      { [tunnels]: forbidden },
      'unknown',
      ['forbidden'],
    ],
    ['the only object malformed', malformed, {}, 'unknown', ['malformed']],
    [
      'none of the first objects',
      [],
      { [tunnels]: { status: 'seen' as const, objects: [], truncated: true } },
      'unknown',
      ['truncated'],
    ],
    [
      'an optional read forbidden',
      connected,
      { [nameOfRead(keys.spec)]: forbidden },
      'present',
      ['forbidden'],
    ],
  ])('judges %s', (_name, objects, outcomes, verdict, reasons) => {
    const run = runDetector(
      detector,
      observed(detector.reads, objects, { outcomes }),
    );

    expect(run.detection.verdict).toBe(verdict);
    expect(run.blindSpots.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('says unknown, and why, when the detector throws', () => {
    const faulty = {
      ...detector,
      detect() {
        throw new TypeError('a bug');
      },
    };

    const run = runDetector(faulty, observed(detector.reads, connected));

    expect(run.detection.verdict).toBe('unknown');
    expect(run.blindSpots).toEqual([
      expect.objectContaining({ reason: 'detector-failed' }),
    ]);
    expect(run.thrown).toEqual(new TypeError('a bug'));
  });

  it.each([
    ['a read that it needed', {}, ['forbidden'], false],
    ['a read that it had no use for', { irrelevant: ['keys'] }, [], true],
    [
      'a required read, whatever it says',
      { irrelevant: ['tunnels'] },
      ['forbidden'],
      false,
    ],
  ])('counts the failure of %s', (_name, addition, reasons, whole) => {
    const choosy = defineDetector({
      ...detector,
      detect: (seen, looked) => ({
        ...detector.detect(seen, looked),
        ...addition,
      }),
    });

    const run = runDetector(
      choosy,
      observed(detector.reads, connected, {
        outcomes: { [nameOfRead(keys.spec)]: forbidden },
      }),
    );

    expect(run.blindSpots.map(({ reason }) => reason)).toEqual(reasons);
    expect(run.detection.whole).toBe(whole);
    expect(run.detection).not.toHaveProperty('irrelevant');
  });

  it('sees objects by namespace and name, however they were listed', () => {
    const named = (namespace: string, name: string) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { namespace, name },
    });
    const reads = { keys: optional(keys) };

    const { seen } = readAll(reads, {
      ...observed(reads, []),
      reads: {
        [nameOfRead(keys.spec)]: {
          status: 'seen',
          objects: [named('b', 'a'), named('a', 'b'), named('a', 'a')],
        },
      },
    });

    expect(
      seen.keys?.map(
        ({ metadata }) => `${metadata.namespace}/${metadata.name}`,
      ),
    ).toEqual(['a/a', 'a/b', 'b/a']);
  });

  it('repeats the place and the value as evidence', () => {
    const run = runDetector(detector, observed(detector.reads, connected));

    expect(run.detection.claims[0].evidence).toEqual([
      {
        cluster: 'resource:default/here',
        object: {
          apiVersion: 'tunnel.example.com/v1',
          kind: 'Tunnel',
          name: 't',
        },
        path: '.status.peers[0].id',
        shows: 'west',
      },
    ]);
  });
});

describe('reads of Secrets', () => {
  it('are refused with their values', () => {
    expect(() => list('', 'secrets', Secret)).toThrow(
      'Secrets can only be read by optional(listMetadata(...))',
    );
  });

  it('are refused when a detector insists on them', () => {
    const { id, title, homepage, layer, version } = detector;
    const insisting = () =>
      defineDetector({
        id,
        title,
        homepage,
        layer,
        version,
        reads: { keys },
        detect: () => ({ verdict: 'absent' }),
      });

    expect(insisting).toThrow(
      "tunnel: the read 'keys' of Secrets must be optional(...)",
    );
  });
});
