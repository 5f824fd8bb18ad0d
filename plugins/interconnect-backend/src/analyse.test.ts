import { Cluster } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineDetector,
  kubernetesObject,
  list,
  nameOfRead,
  Observation,
  show,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import fc from 'fast-check';
import { z } from 'zod';
import { snapshotOf } from './__testUtils__/scenarios';
import { analyse, analyseWithFaults } from './analyse';
import { detectors } from './detection/detectors';
import { entryPointReads } from './entryPoints';
import { factReads } from './facts/establishFacts';

const Tunnel = kubernetesObject('Tunnel', {
  spec: z.object({ id: z.string(), peers: z.array(z.string()) }),
});

/** A technology in one object: who I am, and whom I am linked with. */
const tunnel = defineDetector({
  id: 'tunnel',
  title: 'Tunnel',
  homepage: 'https://tunnel.example.com',
  layer: 'l3',
  version: 1,
  reads: { tunnels: list('tunnel.example.com', 'tunnels', Tunnel) },
  detect({ tunnels: [own] }) {
    return own === undefined
      ? { verdict: 'absent' }
      : {
          verdict: 'present',
          evidence: [show(own, ['metadata', 'name'])],
          claims: [
            {
              type: 'membership',
              identities: [{ kind: 'id', value: own.spec.id }],
              evidence: [show(own, ['spec', 'id'])],
            },
            ...own.spec.peers.map((peer, index) => ({
              type: 'peer' as const,
              plane: 'data' as const,
              peer: {
                name: peer,
                identities: [{ kind: 'id' as const, value: peer }],
              },
              direction: 'both' as const,
              expects: 'mutual' as const,
              state: 'up' as const,
              reason: `${peer} is connected`,
              evidence: [show(own, ['spec', 'peers', index])],
            })),
          ],
        };
  },
});

const faulty = defineDetector({
  ...tunnel,
  id: 'faulty',
  title: 'Faulty',
  detect() {
    throw new TypeError('a bug');
  },
});

const NOW = '2026-11-01T12:00:00.000Z';
const LONG_AGO = '2026-11-01T11:00:00.000Z';

function cluster(name: string): Cluster {
  return {
    ref: `resource:default/${name}`,
    name,
    aliases: {},
    memberships: [
      { system: 'system:default/t', foundBy: ['annotation'] },
      { system: 'system:default/s', foundBy: ['dependsOn', 'system'] },
    ],
  };
}

function seen(name: string, peers: string[], observedAt = NOW): Observation {
  return observed(
    [tunnel.reads, ...factReads, ...entryPointReads],
    manifests(`
apiVersion: tunnel.example.com/v1
kind: Tunnel
metadata: { name: t }
spec: { id: ${name}, peers: [${peers.join()}] }
`),
    { cluster: `resource:default/${name}`, observedAt },
  );
}

function snapshot(
  names: string[],
  observations: (Observation | undefined)[],
): Snapshot {
  return {
    takenAt: NOW,
    staleAfterMs: 15 * 60_000,
    inventory: { clusters: names.map(cluster) },
    observations: Object.fromEntries(
      observations.flatMap(each =>
        each === undefined ? [] : [[each.cluster, each]],
      ),
    ),
  };
}

describe('analyse', () => {
  it('makes one report of links, shape and clusters', () => {
    const report = analyse(
      snapshot(['b', 'a'], [seen('a', ['b']), seen('b', ['a'])]),
      [tunnel],
    );

    expect(report.observedAt).toBe(NOW);
    expect(report.technologies.filter(({ declared }) => !declared)).toEqual([
      {
        id: 'tunnel',
        title: 'Tunnel',
        homepage: 'https://tunnel.example.com',
        layer: 'l3',
      },
    ]);
    expect(
      report.clusters.map(({ ref, foundBy, systems, observation }) => ({
        ref,
        foundBy,
        systems,
        observation,
      })),
    ).toEqual(
      ['a', 'b'].map(name => ({
        ref: `resource:default/${name}`,
        foundBy: ['system', 'dependsOn', 'annotation'],
        systems: ['system:default/s', 'system:default/t'],
        observation: 'whole',
      })),
    );
    expect(report.links).toEqual([
      expect.objectContaining({
        id: 'tunnel:data:resource:default/a~resource:default/b',
        state: 'up',
        corroboration: 'mutual',
      }),
    ]);
    expect(report.interconnects).toEqual([
      expect.objectContaining({ shape: 'pair', state: 'up' }),
    ]);
    expect(report.detections).toEqual([
      expect.objectContaining({ technology: 'tunnel', verdict: 'present' }),
      expect.objectContaining({ technology: 'tunnel', verdict: 'present' }),
    ]);
    expect(JSON.stringify(report.detections)).not.toContain('claims');
  });

  it('draws what the catalog declares, also of clusters that nobody can see', () => {
    const peering = '[{"to":"b","technology":"vpc-peering"}]';
    const mesh = defineDetector({
      ...tunnel,
      id: 'mesh',
      title: 'Mesh',
      layer: 'l7' as const,
      ridesOnNetwork: true,
    });
    const of = snapshot(['a', 'b'], [seen('a', ['b']), seen('b', ['a'])]);
    const [a, b] = of.inventory.clusters;
    const declaring = {
      ...of,
      inventory: { clusters: [{ ...a, declaredLinks: peering }, b] },
    };

    const report = analyse(declaring, [mesh]);
    const dark = analyse({ ...declaring, observations: {} }, [mesh]);

    expect(
      [report, dark].map(each =>
        each.links
          .filter(({ basis }) => basis === 'declared')
          .map(({ id, state, corroboration }) => [id, state, corroboration]),
      ),
    ).toEqual(
      Array(2).fill([
        [
          'vpc-peering:data:resource:default/a~resource:default/b',
          'configured',
          'one-sided',
        ],
      ]),
    );
    expect(report.overlays.map(({ name }) => name)).toEqual([
      'Mesh over VPC peering',
    ]);
    expect(report.detections.map(({ technology }) => technology)).toEqual([
      'mesh',
      'mesh',
    ]);
    expect(report.findings).toEqual([]);
    expect(dark.sharedHosts).toEqual([]);
    expect(dark.clusters.map(({ entryPoints }) => entryPoints)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['istio-single-network', 'vpc-peering', ['Istio over VPC peering']],
    [
      'istio-multi-primary-multi-network',
      'private-line',
      ['Istio over Private line'],
    ],
    // Its tunnels are their own way, and a network of layer 3 beside another.
    ['submariner-globalnet-wireguard', 'vpn', []],
  ])('lays %s over a declared %s', (scenario, technology, overlays) => {
    const of = snapshotOf(scenario);
    const [first, ...others] = of.inventory.clusters;
    const declaredLinks = JSON.stringify(
      others.map(({ name }) => ({ to: name, technology })),
    );

    const report = analyse(
      {
        ...of,
        inventory: { clusters: [{ ...first, declaredLinks }, ...others] },
      },
      detectors,
    );

    expect(report.overlays.map(({ name }) => name)).toEqual(overlays);
  });

  it('finds what makes no sense in a declaration', () => {
    const of = snapshot(['a'], [seen('a', [])]);
    const report = analyse(
      {
        ...of,
        inventory: {
          clusters: [{ ...of.inventory.clusters[0], declaredLinks: '- {' }],
        },
      },
      [tunnel],
    );

    expect(
      report.findings.map(({ code, clusters }) => [code, clusters]),
    ).toEqual([['declared-link-ignored', ['resource:default/a']]]);
  });

  const unreachable = {
    reason: 'unreachable' as const,
    message: 'The API server does not answer',
  };
  const tunnels = nameOfRead(tunnel.reads.tunnels.spec);

  it.each<[string, Observation | undefined, string, string[], boolean]>([
    ['seen whole', seen('b', []), 'whole', [], true],
    [
      'seen in part',
      {
        ...seen('b', []),
        reads: {
          ...seen('b', []).reads,
          [tunnels]: { status: 'failed', reason: 'forbidden', message: 'no' },
        },
      },
      'partial',
      [`${tunnels} forbidden`],
      true,
    ],
    [
      'never seen',
      {
        cluster: 'resource:default/b',
        attemptedAt: NOW,
        failure: unreachable,
        reads: {},
      },
      'none',
      ['cluster unreachable'],
      false,
    ],
    [
      'seen before',
      { ...seen('b', [], LONG_AGO), attemptedAt: NOW, failure: unreachable },
      'none',
      ['cluster unreachable'],
      true,
    ],
    ['not looked at', undefined, 'none', ['cluster failed'], false],
  ])(
    'says how a cluster was seen: %s',
    (_name, observation, extent, spots, wasSeen) => {
      const report = analyse(
        snapshot(['a', 'b'], [seen('a', []), observation]),
        [tunnel],
      );

      const [, b] = report.clusters;
      expect(b.observation).toBe(extent);
      expect(b.blindSpots.map(spot => `${spot.read} ${spot.reason}`)).toEqual(
        spots,
      );
      expect(b.observedAt !== undefined).toBe(wasSeen);
    },
  );

  it('keeps the last known link of a cluster that is no longer seen, and forgets its state', () => {
    const gone = {
      ...seen('b', ['a'], LONG_AGO),
      attemptedAt: NOW,
      failure: unreachable,
    };

    const report = analyse(snapshot(['a', 'b'], [gone]), [tunnel]);

    expect(report.observedAt).toBe(LONG_AGO);
    expect(report.links).toEqual([]);
    expect(report.loosePeers).toEqual([
      expect.objectContaining({
        kind: 'unresolved',
        couldBe: ['resource:default/a'],
        state: 'unknown',
      }),
    ]);
    expect(report.findings.map(({ code }) => code)).toEqual([
      'stale-observation',
    ]);
  });

  it('is dated by itself while nothing is observed', () => {
    const report = analyse(snapshot(['a'], []), [tunnel]);

    expect(report.observedAt).toBe(NOW);
  });

  it('goes on when a detector fails, and hands on what it threw', () => {
    const { report, thrown } = analyseWithFaults(
      snapshot(['a', 'b'], [seen('a', ['b']), seen('b', ['a'])]),
      [faulty, tunnel],
    );

    expect(report.links).toHaveLength(1);
    expect(thrown.map(({ technology }) => technology)).toEqual([
      'faulty',
      'faulty',
    ]);
  });

  it('gives the same bytes for the same snapshot, in whatever order it comes', () => {
    const names = ['a', 'b', 'c', 'd'];
    const observation = (name: string) =>
      fc
        .record({
          peers: fc.uniqueArray(fc.constantFrom(...names, 'x')),
          observedAt: fc.constantFrom(NOW, LONG_AGO),
          failed: fc.boolean(),
          missing: fc.boolean(),
        })
        .map(({ peers, observedAt, failed, missing }) => {
          const own = seen(name, peers, observedAt);
          const last = failed ? { ...own, failure: unreachable } : own;
          return missing ? undefined : last;
        });

    fc.assert(
      fc.property(
        fc.tuple(...names.map(observation)),
        fc.shuffledSubarray(names, { minLength: names.length }),
        (observations, order) => {
          const one = snapshot(names, observations);
          const other = snapshot(
            order,
            order.map(name => observations[names.indexOf(name)]),
          );

          expect(JSON.stringify(analyse(other, [tunnel, faulty]))).toBe(
            JSON.stringify(analyse(one, [faulty, tunnel])),
          );
        },
      ),
    );
  });
});
