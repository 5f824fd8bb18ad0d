import {
  Candidate,
  Facts,
  Recommendation,
  Report,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import fc from 'fast-check';
import { cluster, refOf, report } from './__fixtures__/reports';
import { payments, stores } from './__fixtures__/systems';
import { criteria } from './criteria';
import { patterns } from './patterns';
import { recommend } from './recommend';

const cidr = fc.constantFrom(
  '10.1.0.0/16',
  '10.1.128.0/17',
  '10.2.0.0/16',
  'fd00::/48',
);
const cidrs = fc.option(fc.array(cidr, { maxLength: 2 }), { nil: undefined });
const flag = fc.option(fc.boolean(), { nil: undefined });

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    cni: fc.constantFrom('calico', 'cilium'),
    podCidrs: fc.array(cidr, { maxLength: 2 }),
    serviceCidrs: fc.array(cidr, { maxLength: 2 }),
    natHint: fc.constant('private addresses only'),
    loadBalancer: fc.constantFrom('available', 'pending'),
    environment: fc.constantFrom('cloud', 'on-premises', 'edge'),
  },
  { requiredKeys: [] },
);

const plainReport: fc.Arbitrary<Report> = fc
  .array(facts, { maxLength: 4 })
  .map(all => report(all.map((some, index) => cluster(`c${index}`, some))));
const anyReport = fc.oneof(
  plainReport,
  fc.constant(payments()),
  fc.constant(stores()),
);

const candidate: fc.Arbitrary<Candidate> = fc.record({
  ref: fc.constantFrom(
    undefined,
    refOf('c0'),
    refOf('pay-sgp'),
    refOf('store-tll'),
  ),
  name: fc.constant('new'),
  cni: fc.constantFrom(undefined, 'calico', 'cilium'),
  environment: fc.constantFrom(undefined, 'cloud' as const, 'edge' as const),
  podCidrs: cidrs,
  serviceCidrs: cidrs,
  behindNat: flag,
  inboundAllowed: flag,
  outboundAllowed: flag,
  constrained: flag,
  owner: fc.constantFrom(
    undefined,
    'group:default/platform',
    'group:default/x',
  ),
});

const LEVELS = ['absent', 'should', 'must'] as const;

const VALUES = {
  setup: ['manual', 'automatic'],
  security: ['encrypted', 'mutual-tls', 'private-backbone'],
  serviceDiscovery: ['internal-dns', 'external-dns'],
  tenantIsolation: ['cluster', 'namespace'],
  topology: ['full-mesh', 'hub-and-spoke', 'any'],
  behindNat: [true],
  firewallBurden: ['low'],
  trafficControl: ['failover', 'load-balancing', 'fine-grained'],
  cniIndependence: [true],
  namespaceExtension: [true],
  overlappingIps: [true],
  moreThanTwoClusters: [true],
  maturity: ['production'],
  vendorLockIn: ['none'],
} as const;
type WantName = keyof typeof VALUES;
const WANTS = Object.keys(VALUES) as WantName[];

type Wants = Record<
  WantName,
  { level: (typeof LEVELS)[number]; value: string | boolean }
>;

/** A want for each requirement, with the level at which it is asked. */
const wants: fc.Arbitrary<Wants> = fc.record(
  Object.fromEntries(
    WANTS.map(name => [
      name,
      fc.record({
        level: fc.constantFrom(...LEVELS),
        value: fc.constantFrom<string | boolean>(...VALUES[name]),
      }),
    ]),
  ) as { [K in WantName]: fc.Arbitrary<Wants[K]> },
);

const rest = fc.record({
  useCase: fc.constantFrom(
    undefined,
    'single-infrastructure' as const,
    'multi-cloud' as const,
    'hybrid-cloud' as const,
    'edge-cloud' as const,
  ),
  expectedClusters: fc.constantFrom(undefined, 2, 10, 50),
  apiOnly: flag,
});

function requirementsOf(all: Wants, more: Requirements): Requirements {
  const asked = Object.entries(all).filter(
    ([, { level }]) => level !== 'absent',
  );
  return { ...more, ...Object.fromEntries(asked) };
}

const requirements = fc
  .tuple(wants, rest)
  .map(([all, more]) => requirementsOf(all, more));

function verdicts(recommendations: readonly Recommendation[]) {
  return new Map(
    recommendations.map(({ pattern, verdict }) => [pattern, verdict]),
  );
}

describe('whatever the System, the newcomer and the requirements', () => {
  it('gives the same answer twice, and changes nothing that it is given', () => {
    fc.assert(
      fc.property(anyReport, candidate, requirements, (of, who, what) => {
        const before = JSON.stringify([of, who, what]);

        const first = recommend(of, { candidate: who, requirements: what });
        const second = recommend(of, { candidate: who, requirements: what });

        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
        expect(JSON.stringify([of, who, what])).toBe(before);
      }),
    );
  });

  it('does not depend on the order of patterns and criteria', () => {
    fc.assert(
      fc.property(
        anyReport,
        candidate,
        requirements,
        fc.shuffledSubarray([...patterns], { minLength: patterns.length }),
        fc.shuffledSubarray([...criteria], { minLength: criteria.length }),
        (of, who, what, somePatterns, someCriteria) => {
          const request = { candidate: who, requirements: what };

          const shuffled = recommend(of, request, {
            patterns: somePatterns,
            criteria: someCriteria,
          });

          expect(JSON.stringify(shuffled)).toBe(
            JSON.stringify(recommend(of, request)),
          );
        },
      ),
    );
  });

  it('never unblocks a pattern by a stricter requirement', () => {
    fc.assert(
      fc.property(
        anyReport,
        candidate,
        wants,
        rest,
        fc.constantFrom(...WANTS),
        (of, who, all, more, name) => {
          const at = LEVELS.map(level =>
            verdicts(
              recommend(of, {
                candidate: who,
                requirements: requirementsOf(
                  { ...all, [name]: { ...all[name], level } },
                  more,
                ),
              }),
            ),
          );

          for (const { id } of patterns) {
            const blocked = at.map(verdict => verdict.get(id) === 'blocked');
            expect(blocked).toEqual([...blocked].sort());
          }
        },
      ),
    );
  });

  it('recommends nothing that has a blocker, and blocks nothing without one', () => {
    fc.assert(
      fc.property(anyReport, candidate, requirements, (of, who, what) => {
        for (const { verdict, blockers, reasons } of recommend(of, {
          candidate: who,
          requirements: what,
        })) {
          expect(verdict === 'blocked').toBe(blockers.length > 0);
          expect(
            reasons.filter(({ effect }) => effect === 'blocks'),
          ).toHaveLength(blockers.length);
        }
      }),
    );
  });

  it('names a source for every reason, and evidence for what is said of the System', () => {
    fc.assert(
      fc.property(anyReport, candidate, requirements, (of, who, what) => {
        const reasons = recommend(of, {
          candidate: who,
          requirements: what,
        }).flatMap(recommendation => recommendation.reasons);

        for (const { criterion, source, evidence } of reasons) {
          expect(source).toMatch(/./);
          expect(criterion !== 'joinsExisting' || evidence.length > 0).toBe(
            true,
          );
        }
      }),
    );
  });

  it('never blocks for an address range, NAT or CNI that nobody knows', () => {
    fc.assert(
      fc.property(requirements, what => {
        const blockers = recommend(report([cluster('a')]), {
          candidate: { name: 'new' },
          requirements: {
            ...what,
            overlappingIps: undefined,
            behindNat: undefined,
            cniIndependence: undefined,
            useCase: undefined,
          },
        }).flatMap(recommendation => recommendation.blockers);

        for (const { criterion } of blockers) {
          expect([
            'overlappingIps',
            'behindNat',
            'cniIndependence',
          ]).not.toContain(criterion);
        }
      }),
    );
  });

  it('adds only links that touch the newcomer where there is something to join', () => {
    fc.assert(
      fc.property(candidate, requirements, (who, what) => {
        const newcomer = who.ref ?? who.name;
        const joining = recommend(payments(), {
          candidate: who,
          requirements: what,
        }).find(({ pattern }) => pattern === 'submariner');

        for (const { from, to } of joining?.whatIf.links ?? []) {
          expect([from, to]).toContain(newcomer);
        }
      }),
    );
  });
});
