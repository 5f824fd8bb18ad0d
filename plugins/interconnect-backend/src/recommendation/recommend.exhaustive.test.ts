import {
  Candidate,
  Facts,
  Report,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import { cluster, interconnect, link, report } from './__fixtures__/reports';
import { criteria } from './criteria';
import { Weighing } from './defineCriterion';
import { patterns } from './patterns';
import { situationOf } from './situation';
import { inEnglish } from '../say';

type PatternId = (typeof patterns)[number]['id'];

/** Every combination of one value of each list. */
function combinations<T extends object>(lists: {
  [K in keyof T]: readonly T[K][];
}): T[] {
  const [[name, values], ...rest] = Object.entries(lists) as [
    keyof T,
    readonly T[keyof T][],
  ][];
  const others =
    rest.length === 0
      ? [{}]
      : combinations(Object.fromEntries(rest) as typeof lists);
  return values.flatMap(value =>
    others.map(other => ({ [name]: value, ...other } as T)),
  );
}

type HardFacts = {
  cni: string | undefined;
  where: string;
  inbound: boolean | undefined;
  outbound: boolean | undefined;
  ranges: string;
  membersHidden: boolean;
  constrained: boolean | undefined;
  apiOnly: boolean | undefined;
  inPlace: string;
};

const WHERE: Record<string, Facts> = {
  unknown: {},
  'on-premises': { environment: 'on-premises' },
  gke: { cloud: 'gcp', distribution: 'gke' },
  eks: { cloud: 'aws', distribution: 'eks' },
  aks: { cloud: 'azure', distribution: 'aks' },
  kubeadmOnGcp: { cloud: 'gcp', distribution: 'kubeadm' },
};

const RANGES: Record<string, Pick<Candidate, 'podCidrs' | 'serviceCidrs'>> = {
  unknown: {},
  apart: { podCidrs: ['10.9.0.0/16'], serviceCidrs: ['172.29.0.0/16'] },
  podsOverlap: { podCidrs: ['10.1.0.0/17'], serviceCidrs: ['172.29.0.0/16'] },
  servicesOverlap: {
    podCidrs: ['10.9.0.0/16'],
    serviceCidrs: ['172.21.0.0/16'],
  },
};

const IN_PLACE = ['nothing', 'submariner', 'cilium', 'skupper', 'flat Istio'];

function systemOf(inPlace: string, facts: Facts): Report {
  const layers = inPlace === 'flat Istio' ? ['istio', 'submariner'] : [inPlace];
  const made = layers
    .filter(technology => technology !== 'nothing')
    .map(technology => [link(technology, 'a', 'b')]);
  return report([cluster('a', facts), cluster('b', facts)], {
    links: made.flat(),
    interconnects: made.map(links => interconnect(links, 'pair')),
    overlays:
      inPlace === 'flat Istio'
        ? [{ over: 'istio:data', under: 'submariner:data', name: '' }]
        : [],
  });
}

const REACH = {
  inbound: [undefined, true, false],
  outbound: [undefined, false],
  membersHidden: [false, true],
  inPlace: IN_PLACE,
};

/** What the network decides, in every combination; and what people say, with every reach. */
const FACTS = [
  ...combinations<HardFacts>({
    ...REACH,
    cni: [undefined, 'calico', 'cilium', 'antrea', 'azure-cni'],
    where: Object.keys(WHERE),
    ranges: Object.keys(RANGES),
    constrained: [undefined],
    apiOnly: [undefined],
  }),
  ...combinations<HardFacts>({
    ...REACH,
    cni: [undefined],
    where: ['unknown'],
    ranges: ['unknown'],
    constrained: [undefined, true],
    apiOnly: [undefined, true, false],
  }),
];
/** Members are what the newcomer is, so that a pattern of one CNI or cloud has a chance. */
function situationIn(facts: HardFacts) {
  const same = { ...WHERE[facts.where], cni: facts.cni };
  return situationOf(
    systemOf(facts.inPlace, {
      ...same,
      podCidrs: ['10.1.0.0/16'],
      serviceCidrs: ['172.21.0.0/16'],
      ...(facts.membersHidden
        ? { natHint: 'private' }
        : { loadBalancer: 'available' }),
    }),
    {
      candidate: {
        name: 'new',
        ...same,
        ...RANGES[facts.ranges],
        inboundAllowed: facts.inbound,
        outboundAllowed: facts.outbound,
        constrained: facts.constrained,
      },
      requirements: { apiOnly: facts.apiOnly },
    },
  );
}

/** What documentation says of each pattern, in words of its own: deliberately not read from the patterns. */
const CNI_OF: Partial<Record<PatternId, string>> = {
  antrea: 'antrea',
  'azure-fleet': 'azure-cni',
  calico: 'calico',
  cilium: 'cilium',
};
const CLOUD_OF: Partial<Record<PatternId, string[]>> = {
  'aws-vpc-lattice': ['eks'],
  'azure-fleet': ['aks'],
  'gke-fleet': ['gke'],
};
const NEEDS_APART: Record<string, PatternId[]> = {
  podsOverlap: [
    'azure-fleet',
    'calico',
    'cilium',
    'gke-fleet',
    'istio-over-submariner',
    'kilo',
    'submariner',
  ],
  servicesOverlap: ['antrea', 'istio-over-submariner', 'kilo', 'submariner'],
};
const ALL_MUST_BE_REACHED: PatternId[] = [
  'antrea',
  'azure-fleet',
  'calico',
  'cilium',
  'gke-fleet',
  'istio',
  'istio-over-submariner',
];
const SOMEONE_MUST_LISTEN: PatternId[] = [
  'kilo',
  'liqo',
  'skupper',
  'submariner',
];
const MAY_ONLY_SERVE: PatternId[] = [
  'clusterlink',
  'consul',
  'ingress',
  'linkerd',
];

/** Why a pattern cannot be, by the facts alone. */
function impossible(id: PatternId, facts: HardFacts): string[] {
  const needed = CNI_OF[id];
  const clouds = CLOUD_OF[id];
  const flat = facts.inPlace === 'flat Istio';
  const overlaps = facts.ranges.endsWith('Overlap');
  const closedIn = facts.inbound === false;
  const nobodyListens = facts.membersHidden;
  return [
    ...(needed && facts.cni !== undefined && facts.cni !== needed
      ? ['cniIndependence']
      : []),
    ...(clouds && facts.where !== 'unknown' && !clouds.includes(facts.where)
      ? ['cloud']
      : []),
    ...(NEEDS_APART[facts.ranges]?.includes(id) ||
    (flat && overlaps && id === 'istio')
      ? ['overlappingIps']
      : []),
    ...((facts.outbound === false &&
      (closedIn || !MAY_ONLY_SERVE.includes(id))) ||
    (closedIn && ALL_MUST_BE_REACHED.includes(id)) ||
    (closedIn && nobodyListens && SOMEONE_MUST_LISTEN.includes(id))
      ? ['behindNat']
      : []),
    ...(id === 'ingress' && facts.apiOnly === false ? ['apiOnly'] : []),
  ];
}

it(`over all ${FACTS.length} combinations of hard facts blocks a pattern exactly where it is impossible, and leaves nothing unsaid`, () => {
  const wrong: unknown[] = [];
  const unsaid: unknown[] = [];
  for (const facts of FACTS) {
    const situation = situationIn(facts);
    for (const pattern of patterns) {
      const weighed = criteria.map(({ id, weigh }) => ({
        id,
        weighing: weigh(pattern, situation),
      }));

      const blocking = weighed
        .filter(({ weighing }) => weighing.effect === 'blocks')
        .map(({ id }) => id);
      const expected = impossible(pattern.id, facts).sort();
      if (blocking.join() !== expected.join()) {
        wrong.push({ pattern: pattern.id, facts, blocking, expected });
      }
      unsaid.push(
        ...weighed
          .filter(({ weighing }) => !whole(weighing))
          .map(({ id }) => ({ pattern: pattern.id, criterion: id, facts })),
      );
    }
  }

  expect(wrong.slice(0, 3)).toEqual([]);
  expect(unsaid.slice(0, 3)).toEqual([]);
}, 120_000);

/** Every reason has a source, every doubt an observation that is missing, every blocker a lift. */
function whole(weighing: Weighing): boolean {
  switch (weighing.effect) {
    case 'neutral':
      return true;
    case 'unknown':
      return (
        inEnglish(weighing.doubt) !== '' && inEnglish(weighing.missing) !== ''
      );
    case 'blocks':
      return weighing.source !== '' && inEnglish(weighing.lift) !== '';
    default:
      return weighing.source !== '';
  }
}

/** From the least to the most that one can ask for; each asks for all that those before it do. */
const LADDERS: [keyof Requirements, (string | boolean)[]][] = [
  ['setup', ['manual', 'automatic']],
  ['security', ['encrypted', 'mutual-tls']],
  ['security', ['encrypted', 'private-backbone']],
  ['serviceDiscovery', ['internal-dns']],
  ['serviceDiscovery', ['external-dns']],
  ['tenantIsolation', ['cluster', 'namespace']],
  ['topology', ['any', 'full-mesh']],
  ['topology', ['any', 'hub-and-spoke']],
  ['behindNat', [true]],
  ['firewallBurden', ['low']],
  ['trafficControl', ['failover', 'load-balancing', 'fine-grained']],
  ['cniIndependence', [true]],
  ['namespaceExtension', [true]],
  ['overlappingIps', [true]],
  ['moreThanTwoClusters', [true]],
  ['maturity', ['production']],
  ['vendorLockIn', ['none']],
];

/** Prime to the lengths of all lists, so that every value of each occurs. */
const SAMPLE = FACTS.filter((_facts, index) => index % 151 === 0);

describe.each(LADDERS)('%s from %j', (name, values) => {
  const steps: Requirements[] = [
    {},
    ...values.map(value => ({ [name]: { level: 'should', value } })),
    ...values.map(value => ({ [name]: { level: 'must', value } })),
  ];

  it('asked for more strictly never unblocks a pattern', () => {
    const unblocked = SAMPLE.flatMap(facts => {
      const situation = situationIn(facts);
      return patterns.flatMap(pattern => {
        const blocked = steps.map(requirements =>
          criteria.some(
            ({ weigh }) =>
              weigh(pattern, { ...situation, requirements }).effect ===
              'blocks',
          ),
        );
        const sorted = [...blocked].sort((a, b) => Number(a) - Number(b));
        return blocked.join() === sorted.join()
          ? []
          : [{ pattern: pattern.id, facts, blocked }];
      });
    });

    expect(unblocked.slice(0, 3)).toEqual([]);
  }, 120_000);
});
