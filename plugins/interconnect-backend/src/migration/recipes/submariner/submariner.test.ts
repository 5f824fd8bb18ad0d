import {
  Candidate,
  Facts,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from '../../../recommendation/__fixtures__/reports';
import { payments } from '../../../recommendation/__fixtures__/systems';
import { planMigration, runChecks } from '../..';

const AT = '2026-11-23T09:00:00Z';

function plan(seen: Report, candidate: Candidate) {
  return planMigration(seen, {
    system: 'system:default/demo',
    candidate,
    requirements: {},
    pattern: 'submariner',
  });
}

function planned(seen: Report, candidate: Candidate) {
  const made = plan(seen, candidate);
  if (made.type !== 'planned') {
    throw new Error(made.reason);
  }
  return made;
}

function stepOf(seen: Report, candidate: Candidate, id: string) {
  const found = planned(seen, candidate).steps.find(step => step.id === id);
  if (found === undefined) {
    throw new Error(`no such step: ${id}`);
  }
  return found;
}

function ranges(pods: number, more: Facts = {}): Facts {
  return {
    podCidrs: [`10.${pods}.0.0/16`],
    serviceCidrs: [`10.1${pods}.0.0/16`],
    ...more,
  };
}

const NAT = 'Its node has no public address';

describe('a mesh from nothing', () => {
  const two = (east: Facts, west: Facts) =>
    report([cluster('east', east), cluster('west', west)]);

  it.each<[string, Report, Candidate, string]>([
    [
      'one that can be reached',
      two(ranges(20), ranges(21, { loadBalancer: 'available' })),
      { name: 'new', ...ranges(22) },
      'west holds it, because load balancers make it reachable',
    ],
    [
      'one to which others opened connections',
      {
        ...two(ranges(20), ranges(21, { natHint: NAT })),
        links: [link('skupper', 'east', 'west', { direction: 'forward' })],
      },
      { name: 'new', ...ranges(22) },
      'west holds it, because connections that others opened to it were seen to work',
    ],
    [
      'one that is not known to be behind NAT',
      two(ranges(20, { natHint: NAT }), ranges(21)),
      { name: 'new', ...ranges(22) },
      'west holds it, because it is not known to be behind NAT',
    ],
    [
      'the newcomer, where no member can be reached',
      report([cluster('east', ranges(20, { natHint: NAT }))]),
      { name: 'new', ...ranges(22), behindNat: false },
      'new holds it, because others can open connections to it',
    ],
    [
      'a member behind NAT rather than a small device',
      report([cluster('east', ranges(20, { natHint: NAT }))]),
      { name: 'new', ...ranges(22), behindNat: false, constrained: true },
      'east holds it, although nothing shows that others can open connections to it',
    ],
  ])('has its broker in %s', (_name, seen, candidate, why) => {
    expect(stepOf(seen, candidate, 'reach-broker').why).toContain(why);
  });

  it('joins the broker first, the newcomer last, and drops the key then', () => {
    const seen = two(ranges(20), ranges(21, { loadBalancer: 'available' }));
    const steps = planned(seen, { name: 'new', ...ranges(22) }).steps.filter(
      ({ kind }) => kind === 'change',
    );

    expect(steps.map(({ id }) => id)).toEqual([
      'deploy-broker',
      'label-gateway-west',
      'join-west',
      'label-gateway-east',
      'join-east',
      'label-gateway-new',
      'join-new',
    ]);
    expect(
      steps.filter(({ run }) => run?.includes('rm -f broker-info.subm')),
    ).toEqual([steps[6]]);
    expect(steps[2].rollback).toBe('subctl uninstall --yes --context west');
    expect(steps[4].rollback?.split('\n')).toEqual([
      'subctl uninstall --yes --context east',
      'kubectl --context west -n submariner-k8s-broker delete clusters.submariner.io east --ignore-not-found',
      'kubectl --context west -n submariner-k8s-broker delete endpoints.submariner.io -l submariner-io/clusterID=east',
    ]);
    expect(steps[1].run).toContain('label node "$GATEWAY_NODE_WEST" ');
  });

  it.each<[string, Facts, Candidate, string]>([
    [
      'without Globalnet where ranges are apart',
      ranges(21),
      { name: 'new', ...ranges(22) },
      'subctl deploy-broker --context east',
    ],
    [
      'with Globalnet where the newcomer has the pods of a member',
      ranges(21),
      { name: 'new', ...ranges(20) },
      'subctl deploy-broker --context east --globalnet',
    ],
    [
      'with Globalnet where the services of one are the pods of another',
      { podCidrs: ['10.21.0.0/16'], serviceCidrs: ['10.20.64.0/18'] },
      { name: 'new', ...ranges(22) },
      'subctl deploy-broker --context east --globalnet',
    ],
    [
      'without Globalnet where a range is not known',
      {},
      { name: 'new', ...ranges(22) },
      'subctl deploy-broker --context east',
    ],
  ])('is deployed %s', (_name, west, candidate, command) => {
    const run = stepOf(two(ranges(20), west), candidate, 'deploy-broker').run;

    expect(run?.split('\n')).toEqual(['umask 077', command]);
  });

  it('leaves open whether ranges that are not known overlap', () => {
    const seen = two(ranges(20), {});
    const { checks } = stepOf(seen, { ref: refOf('west') }, 'distinct-cidrs');

    expect(
      runChecks({ report: seen, observations: {}, at: AT }, checks).map(
        ({ outcome }) => outcome,
      ),
    ).toEqual(['unknown']);
  });

  it.each<[string, Report, Candidate, RegExp]>([
    ['the newcomer is alone', report([]), { name: 'new' }, /none beside new/],
    [
      'two are behind NAT',
      two(ranges(20, { natHint: NAT }), ranges(21)),
      { name: 'new', ...ranges(22), behindNat: true },
      /east and new are both behind NAT/,
    ],
    [
      'two would have one name',
      report([cluster('a.b', ranges(20)), cluster('a-b', ranges(21))]),
      { name: 'new' },
      /Two clusters would be called a-b/,
    ],
    [
      'one has Submariner already',
      {
        ...two(ranges(20), ranges(21)),
        detections: [
          {
            cluster: refOf('east'),
            technology: 'submariner',
            verdict: 'present',
            whole: true,
            evidence: [],
          },
        ],
      },
      { name: 'new' },
      /east has Submariner already/,
    ],
    [
      'there is one',
      payments(),
      { ref: refOf('pay-nyc') },
      /already a member of the Submariner mesh\. .* has Submariner already/,
    ],
  ])('is not planned where %s', (_name, seen, candidate, reason) => {
    expect(plan(seen, candidate)).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});

describe('a mesh with Globalnet', () => {
  type Given = { supernet?: string; east?: string; west?: string };

  function global({ supernet, east, west }: Given): Report {
    const links = [link('submariner', 'east', 'west')];
    const member = (name: string, range: string | undefined) => ({
      cluster: refOf(name),
      technology: 'submariner',
      verdict: 'present' as const,
      whole: true,
      version: '0.19.0',
      mode: 'wireguard with Globalnet',
      evidence: [
        ...(range === undefined
          ? []
          : [
              shown(
                name,
                'submariner.io/v1alpha1',
                'Submariner',
                '.spec.globalCIDR',
                range,
              ),
            ]),
        ...(supernet === undefined
          ? []
          : [
              shown(
                name,
                'submariner.io/v1alpha1',
                'Broker',
                '.spec.globalnetCIDRRange',
                supernet,
              ),
            ]),
      ],
    });
    return report([cluster('east', ranges(20)), cluster('west', ranges(20))], {
      detections: [member('east', east), member('west', west)],
      links,
      interconnects: [interconnect(links, 'pair')],
    });
  }

  const known = {
    supernet: '242.0.0.0/8',
    east: '242.0.0.0/16',
    west: '242.2.0.0/16',
  };

  it.each<[string, Given, Candidate, string | undefined]>([
    ['the first that is free', known, ranges(20), '242.1.0.0/16'],
    [
      'none that the newcomer uses itself',
      known,
      { podCidrs: ['242.1.128.0/17'], serviceCidrs: ['242.3.0.0/16'] },
      '242.4.0.0/16',
    ],
    [
      'what the broker chooses, where a member does not show its own',
      { ...known, west: undefined },
      ranges(20),
      undefined,
    ],
    [
      'what the broker chooses, where its range was not seen',
      { ...known, supernet: undefined },
      ranges(20),
      undefined,
    ],
    [
      'what the broker chooses, where ranges differ in size',
      { ...known, west: '242.2.0.0/17' },
      ranges(20),
      undefined,
    ],
    [
      'what the broker chooses, where its range is used up',
      { ...known, supernet: '242.0.0.0/16' },
      ranges(20),
      undefined,
    ],
  ])('gives the newcomer %s', (_name, given, candidate, range) => {
    const run =
      stepOf(global(given), { name: 'new', ...candidate }, 'deploy-submariner')
        .run ?? '';

    expect(/--globalnet-cidr (\S+)/.exec(run)?.[1]).toBe(range);
  });

  it.each<[string, string, string]>([
    ['nobody has it', '242.2.0.0/16', 'passed'],
    ['it was given away meanwhile', '242.1.0.0/16', 'failed'],
    ['what was given is no range', 'none', 'passed'],
  ])('checks the range anew: %s', (_name, west, outcome) => {
    const candidate = { ref: refOf('new') };
    const withNew = (seen: Report): Report => ({
      ...seen,
      clusters: [...seen.clusters, cluster('new', ranges(20))],
    });
    const { checks } = stepOf(
      withNew(global(known)),
      candidate,
      'free-global-range',
    );
    const later = withNew(global({ ...known, west }));

    expect(
      runChecks({ report: later, observations: {}, at: AT }, checks)[0].outcome,
    ).toBe(outcome);
  });

  it('does not judge a range while ranges of a cluster are not known', () => {
    const seen = global(known);
    const { checks } = stepOf(
      { ...seen, clusters: [...seen.clusters, cluster('new', ranges(20))] },
      { ref: refOf('new') },
      'free-global-range',
    );
    const blind = { ...seen, clusters: [...seen.clusters, cluster('new')] };

    expect(
      runChecks({ report: blind, observations: {}, at: AT }, checks)[0].outcome,
    ).toBe('unknown');
  });
});

describe('a newcomer whose nodes nobody reaches', () => {
  const joins = (candidate: Candidate, driver = 'libreswan') => {
    const seen = payments();
    const mesh = {
      ...seen,
      detections: seen.detections.map(each =>
        each.technology === 'submariner' ? { ...each, mode: driver } : each,
      ),
    };
    return stepOf(mesh, { name: 'new', ...candidate }, 'deploy-submariner');
  };

  it.each<[string, Candidate, string | undefined, boolean]>([
    ['in a cloud', { behindNat: true, environment: 'cloud' }, undefined, true],
    ['at the edge', { behindNat: true, environment: 'edge' }, undefined, false],
    ['nobody knows where', { behindNat: true }, undefined, false],
    [
      'in a cloud that lets nobody in',
      { behindNat: true, environment: 'cloud', inboundAllowed: false },
      undefined,
      false,
    ],
    [
      'in a cloud, of a mesh with WireGuard',
      { behindNat: true, environment: 'cloud' },
      'wireguard',
      false,
    ],
    ['which is not so', { environment: 'cloud' }, undefined, false],
  ])(
    '%s, gets a load balancer or not',
    (_name, candidate, driver, balanced) => {
      const { run, checks } = joins(candidate, driver);

      expect(run?.includes(' --load-balancer ')).toBe(balanced);
      expect(checks.some(({ id }) => id === 'load-balancer')).toBe(balanced);
    },
  );
});
