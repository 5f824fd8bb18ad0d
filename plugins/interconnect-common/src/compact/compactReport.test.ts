import { gzipSync } from 'zlib';
import fc from 'fast-check';
import { Link, LINK_STATES, Report } from '../model';
import { goldenReports } from '../testUtils';
import { compactingReport, compactReport, expandReport } from './compactReport';

/** As it arrives at the other end. */
function sent(report: Report): Report {
  return expandReport(JSON.parse(JSON.stringify(compactReport(report))));
}

const runs = Number(process.env.INTERCONNECT_FUZZ_RUNS ?? 200);
const bounded = { numRuns: runs, seed: 20261126 };

const word = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string());
const time = fc
  .integer({ min: 0, max: 4e12 })
  .map(ms => new Date(ms).toISOString());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });
const evidence = fc.array(
  fc.record({
    cluster: word,
    object: fc.record({ apiVersion: word, kind: word, name: word }),
    path: word,
    shows: word,
  }),
  { maxLength: 2 },
);
const plane = fc.constantFrom('data' as const, 'control' as const);
const state = fc.constantFrom(...LINK_STATES);

const linkArbitrary: fc.Arbitrary<Link> = fc.record(
  {
    id: word,
    technology: word,
    plane,
    from: word,
    to: word,
    direction: fc.constantFrom('both' as const, 'forward' as const),
    state,
    corroboration: fc.constantFrom('mutual' as const, 'one-sided' as const),
    basis: fc.constantFrom('identity' as const, 'address' as const),
    views: fc.array(
      fc.record(
        { cluster: word, state, reason: word, observedAt: time },
        { requiredKeys: ['cluster', 'state', 'reason'] },
      ),
      { maxLength: 3 },
    ),
    latencyMs: fc.integer(),
    encryption: word,
    evidence,
  },
  {
    requiredKeys: [
      'id',
      'technology',
      'plane',
      'from',
      'to',
      'direction',
      'state',
      'corroboration',
      'basis',
      'views',
      'evidence',
    ],
  },
);

const withUsualId = linkArbitrary.map(link => ({
  ...link,
  id: `${link.technology}:${link.plane}:${[link.from, link.to]
    .sort()
    .join('~')}`,
}));

const reportArbitrary: fc.Arbitrary<Report> = fc.record({
  observedAt: time,
  technologies: fc.constant([]),
  clusters: fc.array(
    fc.record({
      ref: word,
      name: word,
      systems: fc.array(word),
      foundBy: fc.constant([]),
      observation: fc.constantFrom('whole' as const, 'none' as const),
      observedAt: maybe(time),
      facts: fc.record(
        { nodeCount: fc.nat(), podCidrs: fc.array(word) },
        { requiredKeys: [] },
      ),
      factEvidence: fc.record({ region: evidence }, { requiredKeys: [] }),
      blindSpots: fc.constant([]),
    }),
  ),
  detections: fc.array(
    fc.record({
      cluster: word,
      technology: word,
      verdict: fc.constantFrom('present' as const, 'absent' as const),
      whole: fc.boolean(),
      evidence,
    }),
  ),
  links: fc.oneof(
    fc.array(linkArbitrary),
    fc.array(withUsualId).map(links => {
      const once = new Map(links.map(link => [link.id, link]));
      return [...once.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    }),
  ),
  loosePeers: fc.constant([]),
  interconnects: fc.array(
    fc.record({
      id: word,
      technology: word,
      plane,
      members: fc.array(word),
      links: fc.array(word),
      shape: fc.constant('chain' as const),
      hubs: fc.array(word),
      state,
    }),
  ),
  overlays: fc.constant([]),
  findings: fc.constant([]),
});

describe('a report that was packed', () => {
  it.each(Object.entries(goldenReports))('is the same: %s', (_name, report) => {
    expect(sent(report)).toEqual(report);
  });

  it('is the same, whatever it says', () => {
    fc.assert(
      fc.property(reportArbitrary, report => {
        expect(sent(report)).toEqual(report);
      }),
      bounded,
    );
  });

  it('is the same with fields that nobody has thought of yet', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const report: Report = {
          ...goldenReports.payments,
          ...{ entryPoints: [one, other] },
          clusters: goldenReports.payments.clusters.map((each, at) =>
            at === 0 ? { ...each, ...{ news: one } } : each,
          ),
          links: goldenReports.payments.links.map((each, at) =>
            at === 1 ? { ...each, ...{ news: other } } : each,
          ),
        };
        expect(sent(report)).toEqual(JSON.parse(JSON.stringify(report)));
      }),
      bounded,
    );
  });
});

describe('a report of 1,000 clusters and 24,690 links', () => {
  const report = largeReport();
  const size = (value: unknown) =>
    gzipSync(JSON.stringify(value), { level: 9 }).length;

  it('is so large', () => {
    expect(report.clusters).toHaveLength(1000);
    expect(report.links).toHaveLength(24_690);
    expect(sent(report)).toEqual(report);
  });

  it('is at most 15 KB, and a fifteenth of what it is as plain JSON', () => {
    const compact = size(compactReport(report));

    expect(compact).toBeLessThanOrEqual(15 * 1024);
    expect(compact * 15).toBeLessThanOrEqual(size(report));
  });

  it('is packed in many steps', () => {
    expect([...compactingReport(report)].length).toBeGreaterThan(100);
  });
});

/** Twenty full meshes of fifty clusters, each linked with each other by one link. */
function largeReport(): Report {
  const ref = (at: number) =>
    `resource:default/cluster-${String(at).padStart(4, '0')}`;
  const seenAt = (at: number) =>
    new Date(Date.UTC(2026, 10, 1) + ((at * 7919) % 300_000)).toISOString();
  const pairs: [number, number][] = [];
  for (let group = 0; group < 20; group++) {
    for (let one = 0; one < 50; one++) {
      for (let other = one + 1; other < 50; other++) {
        pairs.push([group * 50 + one, group * 50 + other]);
      }
    }
    for (let other = group + 1; other < 20; other++) {
      pairs.push([group * 50 + other, other * 50 + group]);
    }
  }
  const links = pairs
    .map(([from, to], at): Link => {
      const within = Math.floor(from / 50) === Math.floor(to / 50);
      const linkState = at % 997 === 0 ? 'down' : 'up';
      return {
        id: `submariner:data:${ref(from)}~${ref(to)}`,
        technology: 'submariner',
        plane: 'data',
        from: ref(from),
        to: ref(to),
        direction: 'both',
        state: within ? linkState : 'configured',
        corroboration: 'mutual',
        basis: 'identity',
        views: [from, to].map(each => ({
          cluster: ref(each),
          state: within ? linkState : 'configured',
          reason: 'The gateway says so',
          observedAt: seenAt(each),
        })),
        encryption: 'IPsec (libreswan)',
        evidence: [],
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const clusters = Array.from({ length: 1000 }, (_, at) => ({
    ref: ref(at),
    name: `cluster-${String(at).padStart(4, '0')}`,
    systems: [`system:default/system-${Math.floor(at / 50)}`],
    foundBy: [],
    observation: 'whole' as const,
    observedAt: seenAt(at),
    attemptedAt: seenAt(at),
    facts: {
      kubernetesVersion: `v1.3${at % 4}.2`,
      cloud: ['aws', 'gcp', 'azure'][at % 3],
      region: `region-${at % 7}`,
      nodeCount: 3 + (at % 5),
    },
    factEvidence: {},
    blindSpots: [],
  }));
  const technologies = Array.from(
    { length: 35 },
    (_, at) => `technology-${at}`,
  );
  return {
    observedAt: seenAt(0),
    technologies: [],
    clusters,
    detections: clusters.flatMap(({ ref: cluster }) =>
      technologies.map(technology => ({
        cluster,
        technology,
        verdict: 'absent' as const,
        whole: true,
        evidence: [],
      })),
    ),
    links,
    loosePeers: [],
    interconnects: [
      {
        id: `submariner:data:${ref(0)}`,
        technology: 'submariner',
        plane: 'data',
        members: clusters.map(each => each.ref),
        links: links.map(({ id }) => id),
        shape: 'partial-mesh',
        hubs: [],
        state: 'down',
      },
    ],
    overlays: [],
    findings: [],
  };
}
