import {
  Facts,
  Link,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  contextOf,
  detectionOf,
  interconnectOf,
  linkOf,
  using,
} from '../__fixtures__/context';
import { cidrOverlap } from './cidrOverlap';

const same: Facts = { podCidrs: ['10.0.0.0/16'] };

function judged(
  technology: string,
  facts: [Facts, Facts],
  more: { plane?: 'data' | 'control'; routes?: Link['routes'] } = {},
) {
  const { plane = 'data' } = more;
  const link = linkOf('a', 'b', {
    technology,
    routes: ['pod', 'service'],
    ...more,
  });
  return cidrOverlap.judge(
    contextOf({
      clusters: [using('a', facts[0]), using('b', facts[1])],
      detections: ['a', 'b'].map(name => detectionOf(name, { technology })),
      remedies: new Map([
        ['submariner', { 'cidr-overlap': 'Deploy Globalnet' }],
      ]),
      topology: { links: [link], groups: [], loosePeers: [] },
      classification: {
        interconnects: [interconnectOf(technology, [link], { plane })],
        overlays: [],
      },
    }),
  );
}

describe('cidr-overlap between linked clusters', () => {
  it.each<[string, string, [Facts, Facts], string]>([
    ['equal pod ranges', 'submariner', [same, same], '10.0.0.0/16'],
    [
      'a pod range within the other',
      'submariner',
      [same, { podCidrs: ['10.0.4.0/24'] }],
      '10.0.4.0/24',
    ],
    [
      'pods on one and Services on the other',
      'submariner',
      [same, { serviceCidrs: ['10.0.0.0/20'] }],
      '10.0.0.0/20',
    ],
    [
      'several ranges',
      'submariner',
      [
        { podCidrs: ['10.0.0.0/16'], serviceCidrs: ['10.96.0.0/12'] },
        { podCidrs: ['10.0.0.0/16'], serviceCidrs: ['10.96.0.0/12'] },
      ],
      '10.0.0.0/16 and 10.96.0.0/12',
    ],
    ['equal pod ranges of Cilium', 'cilium', [same, same], '10.0.0.0/16'],
  ])('is an error with %s', (_name, technology, facts, ranges) => {
    const findings = judged(technology, facts);

    expect(findings).toEqual([
      {
        clusters: ['ref/a', 'ref/b'],
        link: `${technology}:data:ref/a~ref/b`,
        params: { technology, ranges },
        message: expect.stringContaining(`a and b both use ${ranges}`),
        remedy: expect.stringMatching(
          technology === 'submariner' ? /Globalnet/ : /ranges of its own/,
        ),
        evidence: [
          expect.objectContaining({ cluster: 'ref/a' }),
          expect.objectContaining({ cluster: 'ref/b' }),
        ],
      },
    ]);
  });

  it.each<[string, string, [Facts, Facts], object]>([
    [
      'neighbouring ranges',
      'submariner',
      [same, { podCidrs: ['10.1.0.0/16'] }],
      {},
    ],
    ['a range that is not known', 'submariner', [same, {}], {}],
    [
      'addresses that are translated or pass gateways',
      'submariner',
      [same, same],
      { routes: [] },
    ],
    [
      'a link of which nobody says what it routes',
      'istio',
      [same, same],
      { routes: undefined },
    ],
    [
      'Services where only pods are routed',
      'cilium',
      [{ serviceCidrs: ['10.96.0.0/12'] }, { serviceCidrs: ['10.96.0.0/12'] }],
      { routes: ['pod'] },
    ],
  ])('is none with %s', (_name, technology, facts, more) => {
    expect(judged(technology, facts, more)).toEqual([]);
  });
});

describe('cidr-overlap in a chain of links', () => {
  it.each<[string, Link['routes'][], [string, string][]]>([
    [
      'concerns two clusters that a third routes to',
      [['pod'], ['pod']],
      [['ref/a', 'ref/c']],
    ],
    ['is none beyond a gateway', [['pod'], []], []],
    ['is none of what is not routed', [['service'], ['service']], []],
  ])('%s', (_name, routes, pairs) => {
    const links = [
      linkOf('a', 'b', { routes: routes[0] }),
      linkOf('b', 'c', { routes: routes[1] }),
    ];

    const findings = cidrOverlap.judge(
      contextOf({
        clusters: [
          using('a', same),
          using('b', { podCidrs: ['10.1.0.0/16'] }),
          using('c', same),
        ].map(cluster => ({ ...cluster, systems: [] })),
        topology: { links, groups: [], loosePeers: [] },
        classification: {
          interconnects: [interconnectOf('submariner', links)],
          overlays: [],
        },
      }),
    );

    expect(findings.map(({ clusters }) => clusters)).toEqual(pairs);
  });
});

describe('cidr-overlap within a System', () => {
  it('is one notice for all clusters that are not joined', () => {
    const findings = cidrOverlap.judge(
      contextOf({
        clusters: ['a', 'b', 'c']
          .map(name => using(name, same))
          .concat(using('d', { podCidrs: ['10.9.0.0/16'] })),
      }),
    );

    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'info',
        clusters: ['ref/a', 'ref/b', 'ref/c'],
        params: { system: 's', ranges: '10.0.0.0/16' },
      }),
    ]);
  });

  it('is none between clusters of different Systems', () => {
    const findings = cidrOverlap.judge(
      contextOf({
        clusters: [using('a', same), { ...using('b', same), systems: ['t'] }],
      }),
    );

    expect(findings).toEqual([]);
  });

  it('does not count clusters as joined that share a control plane only', () => {
    const findings = judged('submariner', [same, same], { plane: 'control' });

    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });
});
