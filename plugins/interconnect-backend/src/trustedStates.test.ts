import { globSync, readdirSync } from 'fs';
import { join } from 'path';
import {
  LinkState,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { snapshotOfObjects } from './__testUtils__/snapshotOfObjects';
import { analyse } from './analyse';
import { detectors } from './detection/detectors';

/*
 * States that other tools got wrong, by the issue in which their users said so, and what follows
 * from them: nothing is green that no fresh field of an API calls working, and nothing is red that
 * only a diagnosis calls broken.
 */
const LIES = join(__dirname, '__fixtures__/lies');
const declared: readonly Detector[] = detectors;

function reportOn(lie: string): Report {
  return analyse(
    snapshotOfObjects(
      Object.fromEntries(
        readdirSync(join(LIES, lie)).map(file => [
          file.replace('.yaml', ''),
          manifests(join(LIES, lie, file)),
        ]),
      ),
    ),
    detectors,
  );
}

describe('what other tools get wrong', () => {
  it.each<
    [
      issue: string,
      truth: string,
      lie: string,
      links: string[],
      codes: string[],
    ]
  >([
    [
      'istio/istio#60082',
      'a metric in time-out does not make a peer in sync unreachable',
      'istio-60082',
      ['istio alpha~beta configured mutual'],
      [],
    ],
    [
      'cilium/cilium#29161',
      'a peer whose API server does not answer is not connected, whatever agents call it',
      'cilium-29161',
      ['cilium lis~opo degraded mutual'],
      ['link-degraded'],
    ],
    [
      'cilium/cilium#20547',
      'all that is ready does not prove that packets pass',
      'cilium-20547',
      ['cilium lis~opo configured mutual'],
      [],
    ],
    [
      'linkerd/linkerd2#11428',
      'a link that needs no gateway is not broken for the lack of one',
      'linkerd2-11428',
      ['linkerd depot~plant configured one-sided'],
      [],
    ],
    [
      'skupperproject/skupper#1916',
      'a link that its router has lost is not operational',
      'skupper-1916',
      // The end that opened it no longer knows, and the other tells of nothing.
      ['skupper kiosk~depot degraded one-sided'],
      ['one-sided-link'],
    ],
    [
      'skupperproject/skupper#2069',
      'a link that was removed is not there, though the status of a site repeats it',
      'skupper-2069',
      [],
      ['unused', 'unused'],
    ],
    [
      'submariner-io/submariner-operator#1614',
      'a failed diagnosis of firewalls does not make a checked tunnel broken',
      'submariner-operator-1614',
      ['submariner ams~bcn up mutual 21.5 ms'],
      ['single-gateway', 'single-gateway'],
    ],
    [
      'the vxlan driver of Submariner',
      'what is called connected without a check is not up',
      'submariner-vxlan-unchecked',
      ['submariner ams~bcn configured mutual'],
      [
        'health-unchecked',
        'health-unchecked',
        'link-unencrypted',
        'single-gateway',
        'single-gateway',
      ],
    ],
    [
      'a gateway of Submariner that died',
      'its last word does not count',
      'submariner-dead-gateway',
      ['submariner ams~bcn unknown mutual 21.5 ms'],
      [
        'single-gateway',
        'single-gateway',
        'stale-heartbeat',
        'stale-heartbeat',
      ],
    ],
  ])('%s: %s', (_issue, _truth, lie, links, codes) => {
    const report = reportOn(lie);
    const name = (ref: string) => ref.replace('resource:default/', '');

    expect(
      report.links
        .filter(({ plane }) => plane === 'data')
        .map(link =>
          [
            link.technology,
            `${name(link.from)}~${name(link.to)}`,
            link.state,
            link.corroboration,
            ...(link.latencyMs === undefined ? [] : [`${link.latencyMs} ms`]),
          ].join(' '),
        ),
    ).toEqual(links);
    expect(report.findings.map(({ code }) => code).sort()).toEqual(codes);
    expect(
      report.technologies.find(({ id }) => lie.startsWith(id))?.tellsMore,
    ).toBeDefined();
  });
});

type Claimed = { state: LinkState; lastKnownState?: LinkState };

/** What a technology's fixtures, written at one time, are made of when looked at later. */
function statesOf(id: string, observedAt: string): Claimed[] {
  const detector = declared.find(each => each.id === id)!;
  return globSync(
    join(__dirname, `detection/detectors/${id}/__fixtures__/*.yaml`),
  )
    .sort()
    .flatMap(
      file =>
        runDetector(
          detector,
          observed(detector.reads, manifests(file), { observedAt }),
        ).detection.claims,
    )
    .flatMap(claim =>
      claim.type === 'peer'
        ? [{ state: claim.state, lastKnownState: claim.lastKnownState }]
        : [],
    );
}

const isUp = ({ state }: Claimed) => state === 'up';

describe('a technology without a field for the health of links is never up', () => {
  it.each([
    'admiralty',
    'aws-app-mesh',
    'aws-vpc-lattice',
    'cilium',
    'consul',
    'gateway-api',
    'gke-mcs',
    'ingress',
    'istio',
    'kilo',
    'kube-ovn-ic',
    'mcs-api',
    'netbird',
    'netmaker',
    'tailscale',
  ])('%s', id => {
    const states = statesOf(id, OBSERVED_AT);

    expect(states.some(({ state }) => state === 'configured')).toBe(true);
    expect(states.filter(isUp)).toEqual([]);
  });
});

describe('what was up by its own heartbeat is unknown when that is a day old', () => {
  it.each(['azure-fleet', 'calico', 'kuma', 'linkerd', 'liqo', 'submariner'])(
    '%s',
    id => {
      const later = statesOf(id, '2026-11-02T12:00:00.000Z');

      expect(statesOf(id, OBSERVED_AT).some(isUp)).toBe(true);
      expect(later.filter(isUp)).toEqual([]);
      expect(
        later.some(
          ({ state, lastKnownState }) =>
            state === 'unknown' && lastKnownState !== undefined,
        ),
      ).toBe(true);
    },
  );

  it.each(['antrea-multicluster', 'kubeslice'])(
    '%s, where one of its links has a heartbeat',
    id => {
      const upAt = (observedAt: string) =>
        statesOf(id, observedAt).filter(isUp).length;

      expect(upAt('2026-11-02T12:00:00.000Z')).toBeLessThan(upAt(OBSERVED_AT));
    },
  );
});

describe('a link that is only configured', () => {
  it.each(
    declared
      .filter(({ id }) =>
        statesOf(id, OBSERVED_AT).some(({ state }) => state === 'configured'),
      )
      .map(({ id, tellsMore }) => [id, tellsMore] as const),
  )('of %s comes with what would tell more', (_id, tellsMore) => {
    expect(tellsMore?.meaning).toMatch(/^Whether|^The|^When/);
    expect([
      ...(tellsMore?.commands ?? []),
      ...(tellsMore?.metrics ?? []),
    ]).not.toEqual([]);
  });
});
