import {
  Candidate,
  Facts,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from './__fixtures__/reports';
import { payments, stores } from './__fixtures__/systems';
import { recommend } from './recommend';
import { RecommendationRequest } from './situation';

const sgp = { candidate: { ref: refOf('pay-sgp') }, requirements: {} };
const tll = { candidate: { ref: refOf('store-tll') }, requirements: {} };

function forPattern(
  pattern: string,
  of = payments(),
  request: RecommendationRequest = sgp,
) {
  const found = recommend(of, request).find(other => other.pattern === pattern);
  if (found === undefined) {
    throw new Error(`no such pattern: ${pattern}`);
  }
  return found;
}

describe('joining what the System has', () => {
  it('ranks Submariner first for payments, and fits', () => {
    const [first] = recommend(payments(), sgp);

    expect(first).toEqual(
      expect.objectContaining({
        rank: 1,
        pattern: 'submariner',
        verdict: 'fits',
        confidence: 'high',
        joinsExisting: 'submariner:data',
        doubts: [],
        blockers: [],
      }),
    );
    expect(first.reasons[0].evidence[0].object.kind).toBe('Gateway');
  });

  it('ranks Skupper first for stores', () => {
    const [first] = recommend(stores(), tll);

    expect(first.pattern).toBe('skupper');
    expect(first.verdict).toBe('fits');
    expect(first.joinsExisting).toBe('skupper:data');
  });

  it('lets Istio build on the tunnels where requests must be steered', () => {
    const [first, second] = recommend(payments(), {
      ...sgp,
      requirements: {
        trafficControl: { level: 'must', value: 'fine-grained' },
      },
    });

    expect([first.pattern, second.pattern]).toEqual([
      'istio-over-submariner',
      'istio',
    ]);
  });

  it.each<[string, true | undefined, string[]]>([
    ['a technology that clusters run', undefined, ['against']],
    ['a network that is only declared', true, []],
  ])(
    'counts the cost of running a pattern beside %s',
    (_name, declared, effects) => {
      const links = [link('vpn', 'a', 'b')];
      const { reasons } = forPattern(
        'skupper',
        report([cluster('a'), cluster('b')], {
          technologies: [
            { id: 'vpn', title: 'VPN', homepage: '', layer: 'l3', declared },
          ],
          links,
          interconnects: [interconnect(links, 'pair')],
        }),
        { candidate: { name: 'new' }, requirements: {} },
      );

      expect(
        reasons
          .filter(({ criterion }) => criterion === 'joinsExisting')
          .map(({ effect }) => effect),
      ).toEqual(effects);
    },
  );

  it.each([
    ['down', payments(), sgp, 'submariner', true],
    ['pending', stores(), tll, 'skupper', false],
  ])('warns of links that are %s: %#', (state, of, request, pattern, warns) => {
    const { message } = forPattern(pattern, of, request).reasons.find(
      ({ criterion }) => criterion === 'joinsExisting',
    ) ?? { message: '' };

    expect(message.includes(`some of its links are ${state}`)).toBe(warns);
  });

  it('says so where the newcomer is a member already', () => {
    const { reasons, whatIf } = forPattern('submariner', payments(), {
      candidate: { ref: refOf('pay-nyc') },
      requirements: {},
    });

    expect(reasons[0].message).toContain('already a member');
    expect(whatIf.links).toEqual([]);
  });
});

describe('what if', () => {
  it('adds a tunnel to each member and a link to the broker', () => {
    const { whatIf } = forPattern('submariner');

    expect(whatIf.shape).toBe('full-mesh');
    expect(whatIf.links).toEqual([
      {
        from: refOf('pay-sgp'),
        to: refOf('pay-fra'),
        plane: 'control',
        change: 'add',
      },
      ...['pay-ams', 'pay-dub', 'pay-fra', 'pay-nyc'].map(from => ({
        from: refOf(from),
        to: refOf('pay-sgp'),
        plane: 'data',
        change: 'add',
      })),
    ]);
    expect(
      whatIf.firewallRules.filter(({ port }) => port === '4500'),
    ).toHaveLength(8);
    expect(whatIf.firewallRules).toContainEqual({
      from: 'pay-sgp',
      to: 'pay-fra',
      protocol: 'TCP',
      port: '6443',
      purpose: expect.stringContaining('broker'),
      direction: 'outbound',
    });
  });

  it('adds one outgoing link to the hub, and rules at the hub only', () => {
    const { whatIf } = forPattern('skupper', stores(), tll);

    expect(whatIf.shape).toBe('hub-and-spoke');
    expect(whatIf.links).toEqual([
      {
        from: refOf('store-tll'),
        to: refOf('store-hub'),
        plane: 'data',
        change: 'add',
      },
    ]);
    expect(
      whatIf.firewallRules.map(({ from, to, protocol, port }) =>
        [from, to, protocol, port].join(' '),
      ),
    ).toEqual([
      'store-tll store-hub TCP 45671',
      'store-tll store-hub TCP 9090',
    ]);
    expect(whatIf.growth.at(-1)).toEqual({
      clusters: 57,
      links: 56,
      firewallRules: 112,
    });
  });

  it('leaves a gap between other members to be a finding of its own', () => {
    const tunnels = [
      link('submariner', 'a', 'b'),
      link('submariner', 'b', 'c'),
    ];
    const { whatIf } = forPattern(
      'submariner',
      report(
        ['a', 'b', 'c'].map(name => cluster(name)),
        { links: tunnels, interconnects: [interconnect(tunnels, 'chain')] },
      ),
      { candidate: { name: 'new' }, requirements: {} },
    );

    expect(
      whatIf.links
        .filter(({ plane }) => plane === 'data')
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      ['new', refOf('a')],
      ['new', refOf('b')],
      ['new', refOf('c')],
    ]);
    expect(whatIf.shape).toBe('partial-mesh');
  });

  it('adds all links of a technology that is new to the System', () => {
    const { whatIf } = forPattern('istio');

    expect(whatIf.links).toHaveLength(10);
    expect(whatIf.shape).toBe('full-mesh');
    expect(whatIf.firewallRules).toHaveLength(40);
  });

  it('adds only the mesh where the tunnels are there', () => {
    const { whatIf } = forPattern('istio-over-submariner');
    const tunnelRules = whatIf.firewallRules.filter(
      ({ protocol }) => protocol === 'UDP',
    );

    expect(whatIf.links.filter(({ plane }) => plane === 'data')).toHaveLength(
      10,
    );
    expect(tunnelRules).toHaveLength(16);
    expect(
      tunnelRules.every(({ from, to }) => [from, to].includes('pay-sgp')),
    ).toBe(true);
  });

  it('opens tunnels from the newcomer only, where it cannot be reached', () => {
    const { whatIf } = forPattern('submariner', payments(), {
      candidate: { ref: refOf('pay-sgp'), behindNat: true },
      requirements: {},
    });

    expect(whatIf.firewallRules.map(({ from }) => from)).toEqual(
      whatIf.firewallRules.map(() => 'pay-sgp'),
    );
  });

  it.each([
    ['nobody else', [], 'pair'],
    ['one other', ['a'], 'pair'],
    ['two others', ['a', 'b'], 'hub-and-spoke'],
  ])('finds the shape of Skupper with %s', (_name, others, shape) => {
    const { whatIf } = forPattern(
      'skupper',
      report(others.map(name => cluster(name))),
      { candidate: { name: 'new' }, requirements: {} },
    );

    expect(whatIf.shape).toBe(shape);
  });

  it('makes a full mesh of Skupper where that is asked for', () => {
    const { whatIf } = forPattern(
      'skupper',
      report(['a', 'b', 'c'].map(name => cluster(name))),
      {
        candidate: { name: 'new' },
        requirements: { topology: { level: 'should', value: 'full-mesh' } },
      },
    );

    expect(whatIf.links).toHaveLength(6);
    expect(whatIf.shape).toBe('full-mesh');
  });
});

describe('overlapping addresses', () => {
  const overlapping = {
    candidate: {
      name: 'new',
      cni: 'calico',
      behindNat: false,
      podCidrs: ['10.20.128.0/17'],
      serviceCidrs: ['10.199.0.0/16'],
    },
    requirements: {},
  };

  it.each([
    ['submariner', 'blocked', /Globalnet/],
    ['istio-over-submariner', 'blocked', /other address ranges/],
  ])('block %s', (pattern, verdict, lift) => {
    const recommendation = forPattern(pattern, payments(), overlapping);

    expect(recommendation.verdict).toBe(verdict);
    expect(recommendation.blockers).toEqual([
      {
        criterion: 'overlappingIps',
        message: expect.stringContaining(
          '10.20.128.0/17 of new overlaps with 10.20.0.0/16 of pay-fra',
        ),
        lift: expect.stringMatching(lift),
        phrases: expect.anything(),
      },
    ]);
    expect(recommendation.reasons[0].evidence).not.toEqual([]);
  });

  it.each(['istio', 'skupper', 'ingress', 'f5xc'])(
    'do not block %s',
    pattern => {
      expect(forPattern(pattern, payments(), overlapping).blockers).toEqual([]);
    },
  );

  it('do not block Submariner where Globalnet is on', () => {
    const before = payments();
    const withGlobalnet = {
      ...before,
      detections: before.detections.map(detection => ({
        ...detection,
        evidence: [
          ...detection.evidence,
          shown(
            'pay-fra',
            'submariner.io/v1alpha1',
            'Broker',
            '.spec.globalnetEnabled',
            'true',
          ),
        ],
      })),
    };

    expect(
      forPattern('submariner', withGlobalnet, overlapping).blockers,
    ).toEqual([]);
  });

  it('block a mesh in place that runs on a flat network', () => {
    const mesh = [link('istio', 'a', 'b')];
    const tunnel = [link('submariner', 'a', 'b')];
    const flat = report(
      ['a', 'b'].map(name =>
        cluster(name, { podCidrs: ['10.20.0.0/16'], serviceCidrs: [] }),
      ),
      {
        links: [...mesh, ...tunnel],
        interconnects: [
          interconnect(mesh, 'pair'),
          interconnect(tunnel, 'pair'),
        ],
        overlays: [
          {
            over: 'istio:data',
            under: 'submariner:data',
            name: 'Istio over Submariner',
          },
        ],
      },
    );

    const { blockers } = forPattern('istio', flat, overlapping);

    expect(blockers.map(({ criterion }) => criterion)).toEqual([
      'overlappingIps',
    ]);
  });

  it('believe what was seen and not what is said', () => {
    const said = {
      candidate: { ref: refOf('pay-sgp'), podCidrs: ['10.20.0.0/16'] },
      requirements: {},
    };

    expect(forPattern('submariner', payments(), said).verdict).toBe('fits');
  });

  it('cast doubt, and do not block, where they are not known', () => {
    const { doubts, blockers, confidence } = forPattern(
      'submariner',
      payments(),
      {
        candidate: { name: 'new', cni: 'calico' },
        requirements: {},
      },
    );

    expect(blockers).toEqual([]);
    expect(confidence).toBe('medium');
    expect(doubts).toEqual([
      'The pod and service ranges of new are not known; Submariner needs them not to overlap',
    ]);
  });
});

describe('who can be reached', () => {
  const inCloud: Facts = { loadBalancer: 'available' };
  const hidden: Facts = { natHint: 'private addresses only' };
  const behindNat: Candidate = { name: 'new', behindNat: true };

  it.each<[string, Facts, Candidate, string, string | undefined]>([
    ['a newcomer behind NAT', inCloud, behindNat, 'istio', 'behindNat'],
    [
      'a newcomer behind NAT',
      inCloud,
      behindNat,
      'istio-over-submariner',
      'behindNat',
    ],
    ['a newcomer behind NAT', inCloud, behindNat, 'submariner', undefined],
    ['a newcomer behind NAT', inCloud, behindNat, 'skupper', undefined],
    ['a newcomer behind NAT', inCloud, behindNat, 'f5xc', undefined],
    ['both sides behind NAT', hidden, behindNat, 'submariner', 'behindNat'],
    ['both sides behind NAT', hidden, behindNat, 'skupper', 'behindNat'],
    ['both sides behind NAT', hidden, behindNat, 'f5xc', undefined],
    [
      'an opening through NAT',
      hidden,
      { ...behindNat, inboundAllowed: true },
      'submariner',
      undefined,
    ],
    [
      'no way out',
      inCloud,
      { name: 'new', outboundAllowed: false },
      'skupper',
      'behindNat',
    ],
    [
      'no way out',
      inCloud,
      { name: 'new', outboundAllowed: false },
      'f5xc',
      'behindNat',
    ],
    ['nothing known', inCloud, { name: 'new' }, 'istio', undefined],
  ])('with %s, %o and %o: %s', (_name, facts, candidate, pattern, blocker) => {
    const { blockers } = forPattern(pattern, report([cluster('a', facts)]), {
      candidate,
      requirements: {},
    });

    expect(blockers.map(({ criterion }) => criterion)).toEqual(
      blocker === undefined ? [] : [blocker],
    );
    expect(blockers.every(({ lift }) => lift !== undefined)).toBe(true);
  });

  it('believes a link that was opened to a cluster more than its private addresses', () => {
    const { blockers, reasons } = forPattern('skupper', stores(), tll);

    expect(blockers).toEqual([]);
    expect(reasons.map(({ criterion }) => criterion)).toContain('behindNat');
  });

  it('offers to be corrected where only private addresses were seen', () => {
    const [blocker] = forPattern('istio', stores(), tll).blockers;

    expect(blocker.lift).toContain('say that inbound connections are allowed');
  });

  it('names what is missing where it is not known', () => {
    const { doubts } = forPattern('istio', report([cluster('a', inCloud)]), {
      candidate: { name: 'new' },
      requirements: {},
    });

    expect(doubts).toEqual([
      'Whether the others can open connections to new is not known; Istio, multi-primary depends on it',
    ]);
  });

  it('believes NAT that was seen, with its evidence', () => {
    const { blockers, reasons } = forPattern('istio', stores(), {
      candidate: { ref: refOf('store-tll'), behindNat: false },
      requirements: {},
    });

    expect(blockers.map(({ criterion }) => criterion)).toEqual(['behindNat']);
    expect(reasons[0].evidence[0].path).toBe('.natHint');
  });
});

describe('doubts', () => {
  it('name the clusters that were not seen', () => {
    const before = payments();
    const dark = {
      ...before,
      clusters: before.clusters.map(member =>
        member.name === 'pay-nyc'
          ? { ...member, observation: 'none' as const }
          : member,
      ),
    };

    expect(forPattern('submariner', dark).doubts).toEqual([
      'pay-nyc could not be seen; what it has may differ',
    ]);
  });

  it('name ratings that nobody could confirm', () => {
    const { doubts, verdict } = forPattern('f5xc', payments(), {
      ...sgp,
      requirements: { overlappingIps: { level: 'must', value: true } },
    });

    expect(verdict).not.toBe('blocked');
    expect(doubts[0]).toContain('could not be confirmed');
  });
});

describe('what must be the same in every cluster', () => {
  const two = (east: Facts, west: Facts) =>
    report([cluster('east', east), cluster('west', west)]);

  it.each<[string, string, Facts, Facts, Candidate, string[]]>([
    [
      'Cilium everywhere',
      'cilium',
      { cni: 'cilium' },
      { cni: 'cilium' },
      { name: 'new', cni: 'cilium', behindNat: false },
      [],
    ],
    [
      'another CNI in the newcomer',
      'cilium',
      { cni: 'cilium' },
      { cni: 'cilium' },
      { name: 'new', cni: 'flannel', behindNat: false },
      ['cniIndependence'],
    ],
    [
      'another CNI in a cluster that is there',
      'cilium',
      { cni: 'cilium' },
      { cni: 'calico' },
      { name: 'new', cni: 'cilium', behindNat: false },
      ['cniIndependence'],
    ],
    [
      'the Cilium of a cloud, which joins no mesh',
      'cilium',
      { cni: 'cilium' },
      { cni: 'gke-dataplane-v2' },
      { name: 'new', cni: 'cilium', behindNat: false },
      ['cniIndependence'],
    ],
    [
      'Canal, which is Calico for policies',
      'calico',
      { cni: 'calico' },
      { cni: 'canal' },
      { name: 'new', cni: 'calico', behindNat: false },
      [],
    ],
    [
      'one cloud',
      'gke-fleet',
      { cloud: 'gcp' },
      { cloud: 'gcp' },
      { name: 'new', cloud: 'gcp', behindNat: false },
      [],
    ],
    [
      'a newcomer in another cloud',
      'gke-fleet',
      { cloud: 'gcp' },
      { cloud: 'gcp' },
      { name: 'new', cloud: 'aws', behindNat: false },
      ['cloud'],
    ],
    [
      'a member on premises',
      'aws-vpc-lattice',
      { cloud: 'aws' },
      { cloud: 'vsphere' },
      { name: 'new', cloud: 'aws' },
      ['cloud'],
    ],
  ])('weighs %s', (_name, pattern, east, west, newcomer, blockers) => {
    const recommendation = forPattern(pattern, two(east, west), {
      candidate: newcomer,
      requirements: {},
    });

    expect(recommendation.blockers.map(({ criterion }) => criterion)).toEqual(
      blockers,
    );
  });

  it.each([
    ['cilium', 'The CNI of new, west is not known; Cilium Cluster Mesh'],
    ['gke-fleet', 'The cloud of new, east, west is not known; GKE fleet'],
  ])('doubts %s where a fact is missing, and blocks nothing', (id, doubt) => {
    const { blockers, doubts, confidence } = forPattern(
      id,
      two({ cni: 'cilium' }, {}),
      { candidate: { name: 'new', behindNat: false }, requirements: {} },
    );

    expect(blockers).toEqual([]);
    expect(doubts).toContainEqual(expect.stringContaining(doubt));
    expect(confidence).not.toBe('high');
  });

  it('warns of experiments even where nobody asked', () => {
    const { reasons } = forPattern('clusterlink', payments(), sgp);

    expect(
      reasons.find(({ criterion }) => criterion === 'maturity')?.effect,
    ).toBe('against');
  });
});

describe('presets', () => {
  it('give way to what is stated', () => {
    const { reasons } = forPattern('submariner', payments(), {
      ...sgp,
      requirements: {
        useCase: 'edge-cloud',
        topology: { level: 'must', value: 'full-mesh' },
      },
    });

    expect(reasons.find(({ criterion }) => criterion === 'topology')).toEqual(
      expect.objectContaining({ effect: 'for' }),
    );
  });

  it.each([
    // The only one that stretches namespaces, which this use case asks for.
    ['single-infrastructure', 'liqo'],
    ['edge-cloud', 'skupper'],
    ['hybrid-cloud', 'skupper'],
  ] as const)(
    'for %s rank %s first where nothing is there',
    (useCase, first) => {
      const [best] = recommend(
        report([cluster('a', { loadBalancer: 'available' })]),
        {
          candidate: {
            name: 'new',
            behindNat: useCase === 'single-infrastructure' ? false : undefined,
          },
          requirements: { useCase },
        },
      );

      expect(best.pattern).toBe(first);
    },
  );
});

it('says which patterns a plan can be made for', () => {
  const plannable = recommend(payments(), sgp, {
    plannable: new Set(['submariner']),
  }).filter(recommendation => recommendation.plannable);

  expect(plannable.map(({ pattern }) => pattern)).toEqual(['submariner']);
});
