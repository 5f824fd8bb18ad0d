import {
  Candidate,
  Report,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import { cluster, report } from './__fixtures__/reports';
import { patterns } from './patterns';
import { recommend } from './recommend';
import { RequirementId } from './requirements';

const two = report([
  cluster('east', {
    loadBalancer: 'available',
    cni: 'calico',
    podCidrs: ['10.1.0.0/16'],
    serviceCidrs: ['10.101.0.0/16'],
  }),
  cluster('west', {
    loadBalancer: 'available',
    cni: 'calico',
    podCidrs: ['10.2.0.0/16'],
    serviceCidrs: ['10.102.0.0/16'],
  }),
]);
const north: Candidate = {
  name: 'north',
  behindNat: false,
  cni: 'calico',
  podCidrs: ['10.3.0.0/16'],
  serviceCidrs: ['10.103.0.0/16'],
};

function ranked(
  requirements: Requirements,
  candidate: Candidate = north,
  of: Report = two,
) {
  const recommendations = recommend(of, { candidate, requirements });
  const by = (pattern: string) => {
    const found = recommendations.find(other => other.pattern === pattern);
    if (found === undefined) {
      throw new Error(`no such pattern: ${pattern}`);
    }
    return found;
  };
  return { by, best: recommendations[0].pattern };
}

function reasonsFor(
  recommendation: ReturnType<ReturnType<typeof ranked>['by']>,
  criterion: string,
) {
  return recommendation.reasons.filter(
    reason => reason.criterion === criterion,
  );
}

describe('1 Ingress: only where a cluster is a system, owners differ, and one calls the API of the other', () => {
  it('comes first there, and fits', () => {
    const { by, best } = ranked(
      { apiOnly: true },
      { ...north, owner: 'group:default/partners' },
    );

    expect(best).toBe('ingress');
    expect(by('ingress').verdict).toBe('fits');
  });

  it.each<[string, Requirements, Candidate]>([
    ['nothing says so', {}, north],
    ['more than an API is shared', { apiOnly: false }, north],
    [
      'the owner is the same',
      { apiOnly: true },
      { ...north, owner: 'group:default/platform' },
    ],
  ])('does not fit where %s', (_name, requirements, candidate) => {
    expect(ranked(requirements, candidate).by('ingress').verdict).not.toBe(
      'fits',
    );
  });

  it('comes last of all that is not blocked where nothing says so', () => {
    const all = recommend(two, { candidate: north, requirements: {} });

    expect(all.filter(({ verdict }) => verdict !== 'blocked').at(-1)).toEqual(
      expect.objectContaining({ pattern: 'ingress' }),
    );
  });
});

describe('2 Service mesh: ahead of 3 and 4 when traffic between clusters must be controlled flexibly', () => {
  it.each(['must', 'should'] as const)('with a %s', level => {
    const { by } = ranked({ trafficControl: { level, value: 'fine-grained' } });

    expect(by('istio').rank).toBeLessThan(by('submariner').rank);
    expect(by('istio').rank).toBeLessThan(by('skupper').rank);
  });

  it('blocks 3 and 4 where it is a must', () => {
    const { by } = ranked({
      trafficControl: { level: 'must', value: 'fine-grained' },
    });

    expect(by('submariner').blockers).toEqual([
      expect.objectContaining({ criterion: 'trafficControl' }),
    ]);
    expect(by('skupper').verdict).toBe('blocked');
    expect(by('istio').verdict).toBe('fits');
  });

  it('needs pods that reach each other, or gateways between the networks', () => {
    const overlapping = { ...north, podCidrs: ['10.1.0.0/16'] };
    const { by } = ranked({}, overlapping);

    expect(by('istio').blockers).toEqual([]);
    expect(by('istio').whatIf.firewallRules).toContainEqual(
      expect.objectContaining({
        port: '15443',
        purpose: expect.stringContaining('east-west gateway'),
      }),
    );
    expect(by('istio-over-submariner').blockers).toEqual([
      expect.objectContaining({ criterion: 'overlappingIps' }),
    ]);
  });

  it('is not ahead where nobody asks for it', () => {
    const { by } = ranked({});

    expect(by('istio').rank).toBeGreaterThan(by('skupper').rank);
  });
});

describe('3 Tunneling: firewall rules grow burdensome with the number, and IPsec can be too heavy for edge devices', () => {
  it('joins pods at layer 3, from gateway to gateway by UDP 4500', () => {
    const tunnel = patterns.find(({ id }) => id === 'submariner');

    expect(tunnel?.needs.podsReachable).toBe(true);
    expect(
      ranked({})
        .by('submariner')
        .whatIf.firewallRules.filter(
          ({ protocol, port }) => protocol === 'UDP' && port === '4500',
        )
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      ['east', 'north'],
      ['east', 'west'],
      ['north', 'east'],
      ['north', 'west'],
      ['west', 'east'],
      ['west', 'north'],
    ]);
  });

  it('makes more rules per newcomer the more clusters there are', () => {
    const { growth } = ranked({}).by('submariner').whatIf;

    expect(growth.map(({ clusters, links }) => [clusters, links])).toEqual([
      [5, 10],
      [8, 28],
      [13, 78],
      [53, 1378],
    ]);
    const perCluster = growth.map(
      ({ clusters, firewallRules }) => firewallRules / clusters,
    );
    expect(perCluster).toEqual([...perCluster].sort((a, b) => a - b));
    expect(perCluster[3]).toBeGreaterThan(10 * perCluster[0]);
  });

  it('weighs against it from five clusters on', () => {
    const grown = ranked({ expectedClusters: 10 }).by('submariner');
    const small = ranked({ expectedClusters: 3 }).by('submariner');

    expect(reasonsFor(grown, 'growth')).toEqual([
      expect.objectContaining({
        effect: 'against',
        params: expect.objectContaining({ links: '45' }),
      }),
    ]);
    expect(reasonsFor(small, 'growth')).toEqual([]);
  });

  it('weighs against it on small devices', () => {
    const { by } = ranked({}, { ...north, constrained: true });

    expect(reasonsFor(by('submariner'), 'constrained')).toEqual([
      expect.objectContaining({ effect: 'against' }),
    ]);
    expect(reasonsFor(by('skupper'), 'constrained')).toEqual([
      expect.objectContaining({ effect: 'for' }),
    ]);
  });
});

describe('4 L7 messaging: ahead of 3 when clusters multiply or at the edge', () => {
  it.each<[string, Requirements, Candidate]>([
    ['ten clusters', { expectedClusters: 10 }, north],
    ['five clusters', { expectedClusters: 5 }, north],
    ['a cluster at the edge', {}, { ...north, environment: 'edge' }],
    ['a small device', {}, { ...north, constrained: true }],
    ['the use case edge cloud', { useCase: 'edge-cloud' }, north],
  ])('with %s', (_name, requirements, candidate) => {
    const { by } = ranked(requirements, candidate);

    expect(by('skupper').rank).toBeLessThan(by('submariner').rank);
  });

  it('joins services at layer 7, whatever the addresses of pods', () => {
    const messaging = patterns.find(({ id }) => id === 'skupper');
    const { by } = ranked({}, { ...north, podCidrs: ['10.1.0.0/16'] });

    expect(messaging?.needs.podsReachable).toBe(false);
    expect(by('skupper').blockers).toEqual([]);
  });

  it('is not ahead where namespaces stretch over two clusters', () => {
    const { by } = ranked({
      namespaceExtension: { level: 'must', value: true },
      expectedClusters: 3,
    });

    expect(by('submariner').rank).toBeLessThan(by('skupper').rank);
  });
});

describe('5 SaaS: ahead where security needs are highest, beware of lock-in', () => {
  it.each(['must', 'should'] as const)(
    'comes first where a backbone of its own is a %s',
    level => {
      const { best, by } = ranked({
        security: { level, value: 'private-backbone' },
      });

      expect(by('f5xc').verdict).not.toBe('blocked');
      expect(best).toBe('f5xc');
      for (const other of ['istio', 'submariner', 'skupper', 'ingress']) {
        expect(by('f5xc').rank).toBeLessThan(by(other).rank);
      }
    },
  );

  it('warns of lock-in even where nobody asked', () => {
    expect(reasonsFor(ranked({}).by('f5xc'), 'vendorLockIn')).toEqual([
      expect.objectContaining({ effect: 'against' }),
    ]);
  });

  it('is blocked where lock-in is not acceptable', () => {
    const { by } = ranked({
      security: { level: 'should', value: 'private-backbone' },
      vendorLockIn: { level: 'must', value: 'none' },
    });

    expect(by('f5xc').blockers).toEqual([
      expect.objectContaining({ criterion: 'vendorLockIn' }),
    ]);
  });
});

describe('hybrid: covers much of what SaaS offers in open source', () => {
  const [hybrid, saas] = ['istio-over-submariner', 'f5xc'].map(id =>
    patterns.find(pattern => pattern.id === id),
  );

  it('is encrypted, steers traffic at least as finely, and locks nobody in', () => {
    const { by } = ranked({
      security: { level: 'must', value: 'encrypted' },
      trafficControl: { level: 'must', value: 'load-balancing' },
      moreThanTwoClusters: { level: 'must', value: true },
      vendorLockIn: { level: 'must', value: 'none' },
    });

    expect(by('istio-over-submariner').verdict).toBe('fits');
    expect(by('f5xc').verdict).toBe('blocked');
  });

  it('is rated as good in more than half of what SaaS is good at', () => {
    const good = Object.entries(saas?.ratings ?? {}).filter(
      ([, { grade, value }]) => grade === 2 && value !== 'unsure',
    );
    const covered = good.filter(
      ([requirement]) =>
        (hybrid?.ratings[requirement as RequirementId].grade ?? 0) >= 1,
    );

    expect(covered.length / good.length).toBeGreaterThan(0.5);
  });

  it('does not offer the backbone', () => {
    const { by } = ranked({
      security: { level: 'must', value: 'private-backbone' },
    });

    expect(by('istio-over-submariner').blockers).toEqual([
      expect.objectContaining({ criterion: 'security' }),
    ]);
  });
});

describe('use cases: why there are several clusters', () => {
  it.each<[NonNullable<Requirements['useCase']>, string]>([
    ['single-infrastructure', 'namespaceExtension'],
    ['multi-cloud', 'vendorLockIn'],
    ['hybrid-cloud', 'firewallBurden'],
    ['edge-cloud', 'setup'],
  ])(
    '%s asks for %s by itself, and says that it does',
    (useCase, criterion) => {
      const [reason] = reasonsFor(ranked({ useCase }).by('skupper'), criterion);

      expect(reason.params.from).toBe(useCase);
    },
  );
});

describe('north-south: at the edge, what leads a client to the right cluster is told', () => {
  it.each<[string, Requirements, Candidate]>([
    ['the use case edge cloud', { useCase: 'edge-cloud' }, north],
    ['a cluster at the edge', {}, { ...north, environment: 'edge' }],
  ])('with %s', (_name, requirements, candidate) => {
    const all = recommend(two, { candidate, requirements });

    for (const { notes } of all) {
      expect(notes?.map(({ message }) => message).join()).toMatch(
        /Edge Discovery Service of Verizon 5G Edge.*Distributed Matching Engine of MobiledgeX/,
      );
    }
  });

  it('is not told where nobody asks for it', () => {
    const all = recommend(two, { candidate: north, requirements: {} });

    expect(all.filter(({ notes }) => notes !== undefined)).toEqual([]);
  });
});
