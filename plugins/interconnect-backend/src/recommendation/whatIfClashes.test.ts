import {
  LoosePeer,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from './__fixtures__/reports';
import { payments } from './__fixtures__/systems';
import { recommend } from './recommend';
import { RecommendationRequest } from './situation';

function whatIf(pattern: string, of: Report, request: RecommendationRequest) {
  return recommend(of, request).find(each => each.pattern === pattern)?.whatIf;
}

describe('ranges that clash', () => {
  const twice: RecommendationRequest = {
    candidate: {
      name: 'new',
      podCidrs: ['10.20.0.0/15'],
      serviceCidrs: ['10.122.0.0/16'],
    },
    requirements: {},
  };

  it('are all listed, with both ends', () => {
    const found = whatIf('submariner', payments(), twice)?.cidrConflicts;

    expect(
      found?.map(each => [
        each.cluster,
        each.kind,
        each.range,
        each.otherKind,
        each.otherRange,
        each.fatal,
      ]),
    ).toEqual([
      [
        refOf('pay-ams'),
        'services',
        '10.122.0.0/16',
        'services',
        '10.122.0.0/16',
        true,
      ],
      [refOf('pay-dub'), 'pods', '10.20.0.0/15', 'pods', '10.21.0.0/16', true],
      [refOf('pay-fra'), 'pods', '10.20.0.0/15', 'pods', '10.20.0.0/16', true],
    ]);
    expect(found?.every(({ evidence }) => evidence.length === 1)).toBe(true);
  });

  it.each([
    ['skupper', [false, false, false]],
    ['cilium', [false, true, true]],
  ])('stop %s or do not', (pattern, fatal) => {
    const found = whatIf(pattern, payments(), twice)?.cidrConflicts ?? [];

    expect(found.map(each => each.fatal)).toEqual(fatal);
  });

  it('are none where ranges are apart or not known', () => {
    const found = whatIf('submariner', payments(), {
      candidate: { name: 'new', podCidrs: ['10.99.0.0/16'] },
      requirements: {},
    });

    expect(found?.cidrConflicts).toEqual([]);
  });
});

describe('names that clash', () => {
  const joining = { candidate: { name: 'west' }, requirements: {} };
  const links = [link('submariner', 'a', 'b')];
  const system = (more: Partial<Report> = {}) =>
    report([cluster('a'), cluster('b')], {
      links,
      interconnects: [interconnect(links, 'pair')],
      ...more,
    });
  const goesBy = (technology: string, shows: string) => [
    {
      cluster: refOf('a'),
      technology,
      verdict: 'present' as const,
      whole: true,
      evidence: [
        shown(
          'a',
          'submariner.io/v1alpha1',
          'Submariner',
          '.status.clusterID',
          shows,
        ),
      ],
    },
  ];
  const peer = (
    kind: LoosePeer['kind'],
    identity: string,
    couldBe: string[],
  ) => [
    {
      cluster: refOf('a'),
      technology: 'submariner',
      plane: 'data' as const,
      identity,
      kind,
      couldBe,
      evidence: [
        shown('a', 'submariner.io/v1', 'Gateway', '.status', identity),
      ],
    } as LoosePeer,
  ];

  it.each<[string, Report, RecommendationRequest, [string, string[]][]]>([
    ['nobody', system(), joining, []],
    [
      'a member that goes by the name already',
      system({ detections: goesBy('submariner', 'west') }),
      joining,
      [['west', [refOf('a'), 'west']]],
    ],
    [
      'a member that goes by another name',
      system({ detections: goesBy('submariner', 'east') }),
      joining,
      [],
    ],
    [
      'a member that goes by it in another technology',
      system({ detections: goesBy('skupper', 'west') }),
      joining,
      [],
    ],
    [
      'a member of the same name',
      system(),
      { candidate: { ref: 'resource:other/a', name: 'a' }, requirements: {} },
      [['a', [refOf('a'), 'resource:other/a']]],
    ],
    [
      'a stranger that is linked by the name',
      system({ loosePeers: peer('external', 'west', []) }),
      joining,
      [['west', [refOf('a'), 'west']]],
    ],
    [
      'itself, that is linked but was not seen',
      system({ loosePeers: peer('unresolved', 'west', ['west']) }),
      joining,
      [],
    ],
    [
      'others that are ambiguous already',
      system({
        loosePeers: peer('ambiguous', 'kubernetes', [refOf('b'), refOf('a')]),
      }),
      joining,
      [['kubernetes', [refOf('a'), refOf('b')]]],
    ],
  ])('with %s', (_name, of, request, expected) => {
    const found = whatIf('submariner', of, request)?.identityClashes;

    expect(
      found?.map(({ identity, clusters }) => [identity, clusters]),
    ).toEqual(
      expected.map(([identity, clusters]) => [identity, [...clusters].sort()]),
    );
  });
});

describe('firewall rules', () => {
  const hidden = cluster('hidden', { natHint: 'private addresses only' });
  const open = cluster('open', { loadBalancer: 'available' });

  function rules(
    pattern: string,
    candidate: RecommendationRequest['candidate'],
  ) {
    return whatIf(pattern, report([hidden, open]), {
      candidate,
      requirements: {},
    })?.firewallRules;
  }

  it('say their direction, seen from the newcomer', () => {
    const found = rules('kuma', { name: 'new', behindNat: false }) ?? [];
    const byDirection = (direction: string) =>
      found
        .filter(rule => rule.direction === direction && rule.port === '10001')
        .map(({ from, to }) => `${from} ${to}`);

    expect(byDirection('outbound')).toEqual(['new hidden', 'new open']);
    expect(byDirection('inbound')).toEqual(['hidden new', 'open new']);
    expect(byDirection('between-others')).toEqual([
      'hidden open',
      'open hidden',
    ]);
  });

  it.each<[string, string, string | undefined]>([
    [
      'hidden',
      'open',
      'hidden opens it from behind NAT, whose public address is the source that open sees.',
    ],
    [
      'open',
      'hidden',
      'The NAT in front of hidden must forward TCP 10001 to it.',
    ],
    ['open', 'new', undefined],
  ])('say from %s to %s what NAT asks for', (from, to, nat) => {
    const found = rules('kuma', { name: 'new', behindNat: false })?.find(
      rule => rule.from === from && rule.to === to && rule.port === '10001',
    );

    expect(found?.nat).toBe(nat);
  });
});
