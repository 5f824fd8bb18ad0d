import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { parse, stringify } from 'yaml';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from '../../../recommendation/__fixtures__/reports';
import { manifestFaults } from '../../__testUtils__/manifestFaults';
import { HOSTILE_NAMES, outputOf } from '../../__testUtils__/smuggled';
import { stepIn, stepsOrReason } from '../../__testUtils__/stepsOrReason';

const CONSUL = 'consul.hashicorp.com/v1alpha1';

type Told = {
  version?: string;
  newcomer?: string;
  called?: string;
  token?: string;
  present?: boolean;
  federated?: boolean;
};

/** A hub with one peer, and a cluster that is none. */
function told({
  version = '2.0.3',
  newcomer = 'depot',
  called = 'core',
  token = 'token-for-shop',
  present = false,
  federated = false,
}: Told = {}): Report {
  const half = (holder: string, kind: string, name: string) => [
    shown(holder, CONSUL, kind, '.metadata.name', name, {
      namespace: 'mesh',
      name,
    }),
    shown(holder, CONSUL, kind, '.spec.peer.secret.name', token, {
      namespace: 'mesh',
      name,
    }),
  ];
  const pair = link('consul', 'shop', 'core', {
    direction: 'forward',
    evidence: federated
      ? [shown('shop', 'v1', 'ConfigMap', '.data', 'primary')]
      : [
          ...half('shop', 'PeeringDialer', called),
          ...half('core', 'PeeringAcceptor', 'shop'),
        ],
  });
  const detection = (name: string) => ({
    cluster: refOf(name),
    technology: 'consul',
    verdict: 'present' as const,
    version,
    whole: true,
    evidence: [
      shown(name, 'apps/v1', 'Deployment', '.metadata.name', 'injector', {
        namespace: 'mesh',
        name: 'injector',
      }),
    ],
  });
  return report([cluster('core'), cluster('shop'), cluster(newcomer)], {
    links: [pair],
    interconnects: [interconnect([pair], 'pair')],
    detections: ['core', 'shop', ...(present ? [newcomer] : [])].map(detection),
  });
}

const plan =
  (change: 'join' | 'leave') =>
  (seen: Report, name: string, requirements = {}) =>
    stepsOrReason(seen, {
      system: 'system:default/demo',
      change,
      candidate: { ref: refOf(name) },
      requirements,
      pattern: 'consul',
    });
const join = (seen: Report, name = 'depot', requirements = {}) =>
  plan('join')(seen, name, requirements);
const leave = (seen: Report, name = 'shop') => plan('leave')(seen, name);

function idsOf(steps: ReturnType<typeof join>) {
  return typeof steps === 'string' ? steps : steps.map(({ id }) => id);
}

describe('what cannot be peered, or end its peerings', () => {
  it.each<[string, unknown, RegExp]>([
    ['no peers yet', join(report([cluster('depot')])), /no clusters that are/],
    ['a peer', join(told(), 'shop'), /already linked/],
    ['a federation', join(told({ federated: true })), /WAN federation/],
    ['nothing to leave', leave(told(), 'depot'), /has no peers/],
    ['a federation to leave', leave(told({ federated: true })), /WAN/],
    ['a token that is no name', leave(told({ token: 'a b' })), /alone/],
  ])('%s', (_name, outcome, reason) => {
    expect(outcome).toEqual(expect.stringMatching(reason));
  });
});

describe('peering', () => {
  it('links with every member, where nobody is a hub', () => {
    expect(idsOf(join(told()))).toEqual(
      expect.arrayContaining(['accept-at-core', 'accept-at-shop']),
    );
  });

  it('links with the accepting one only, where a hub is wanted', () => {
    const ids = idsOf(
      join(told(), 'depot', {
        topology: { level: 'should', value: 'hub-and-spoke' },
      }),
    );

    expect(ids).toContain('dial-core');
    expect(ids).not.toContain('dial-shop');
  });

  it('leaves a Consul that is there as it is', () => {
    const steps = join(told({ present: true }));

    expect(idsOf(steps)).not.toContain('install-consul');
    expect(idsOf(steps)).not.toContain('peer-through-gateways');
    expect(stepIn(steps, 'mesh-gateways').checks.map(({ id }) => id)).toEqual([
      refOf('depot'),
      refOf('core'),
      refOf('shop'),
    ]);
  });

  it('gives each pair a token of its own, which both ends name alike', () => {
    const steps = join(told());
    const secret = (id: string) =>
      parse(stepIn(steps, id).manifest ?? '').spec.peer.secret;

    expect(secret('accept-at-core')).toEqual({
      name: 'peering-token-core-depot',
      key: 'data',
      backend: 'kubernetes',
    });
    expect(secret('dial-core')).toEqual(secret('accept-at-core'));
    expect(secret('dial-shop').name).toBe('peering-token-shop-depot');
  });

  it('moves the token through a pipe, as a Secret that Consul watches', () => {
    const { run = '' } = stepIn(join(told()), 'dial-core');
    const template = /go-template='([^']*)'/.exec(run)?.[1] ?? '';
    const copy = JSON.parse(template.replace(/\{\{.*?\}\}/g, '"dG9rZW4="'));

    expect(manifestFaults(stringify(copy))).toEqual([]);
    expect(copy.metadata).toEqual({
      name: 'peering-token-core-depot',
      labels: { 'consul.hashicorp.com/peering-token': 'true' },
    });
    expect(run).toMatch(
      /^kubectl --context core -n mesh get secret .*\n {2}\| kubectl --context depot -n consul create -f -\n/,
    );
    expect(run).not.toMatch(/tee|> /);
  });

  it('asks for the version where it is none of a chart', () => {
    expect(
      stepIn(join(told({ version: 'latest' })), 'install-consul').run,
    ).toContain('--version "$CONSUL_K8S_VERSION"');
  });
});

describe('starting from nothing', () => {
  const seen = (
    datacenters: Record<string, { version?: string; mode?: string }>,
    names: readonly string[] = ['depot', 'kiosk', 'shop'],
  ): Report =>
    report(
      names.map(name => cluster(name)),
      {
        detections: Object.entries(datacenters).map(([name, more]) => ({
          cluster: refOf(name),
          technology: 'consul',
          verdict: 'present' as const,
          version: '2.0.3',
          mode: 'single datacenter',
          whole: true,
          evidence: [],
          ...more,
        })),
      },
    );

  it.each<[string, unknown, RegExp]>([
    ['a lone cluster', join(seen({}, ['depot'])), /no other cluster/],
    [
      'a hub',
      join(seen({}), 'depot', {
        topology: { level: 'should', value: 'hub-and-spoke' },
      }),
      /A hub is asked for/,
    ],
    [
      'a federation that was not seen whole',
      join(seen({ shop: { mode: 'WAN federation' } })),
      /with whom was not seen/,
    ],
    ['twins', join(seen({}, ['depot', 'Depot!'])), /one name/],
  ])('is not planned for %s', (_name, outcome, reason) => {
    expect(outcome).toEqual(expect.stringMatching(reason));
  });

  it('peers each with each, once', () => {
    const ids = idsOf(join(seen({})));

    expect(
      Array.isArray(ids) ? ids.filter(id => id.startsWith('dial-')) : ids,
    ).toEqual([
      'dial-depot-from-kiosk',
      'dial-depot-from-shop',
      'dial-kiosk-from-shop',
    ]);
  });

  it('installs Consul where there is none, in the version that is there', () => {
    const steps = join(seen({ shop: {} }));

    expect(idsOf(steps)).not.toContain('install-consul-shop');
    expect(stepIn(steps, 'install-consul-kiosk').run).toContain(
      '--version 2.0.3 ',
    );
    expect(stepIn(steps, 'mesh-gateways').checks.map(({ id }) => id)).toEqual([
      refOf('shop'),
    ]);
  });

  it.each(HOSTILE_NAMES)('cannot be told commands by %s', (_what, name) => {
    for (const steps of [
      join(seen({}, [name, 'depot'])),
      join(seen({ shop: { version: name } })),
    ]) {
      expect(outputOf(steps)).not.toMatch(/^smuggled/m);
    }
  });
});

describe('ending a peering', () => {
  it('starts at the dialer, whoever leaves', () => {
    const changes = [
      'stop-dialing-core-in-shop',
      'stop-accepting-shop-in-core',
    ];

    expect(idsOf(leave(told()))).toEqual([
      'see-clusters',
      'nobody-calls',
      ...changes,
      'verify-ended',
    ]);
    expect(idsOf(leave(told(), 'core'))).toEqual([
      'see-clusters',
      'nobody-calls',
      ...changes,
      'verify-ended',
    ]);
  });

  it('can be undone, with a new token', () => {
    const { rollback = '' } = stepIn(
      leave(told()),
      'stop-dialing-core-in-shop',
    );
    const manifest = /<<'EOF'\n([\s\S]*)EOF$/.exec(rollback)?.[1] ?? '';

    expect(rollback).toMatch(
      /^kubectl --context core -n mesh get secret token-for-shop /,
    );
    expect(manifestFaults(manifest)).toEqual([]);
    expect(parse(manifest).metadata).toEqual({
      name: 'core',
      namespace: 'mesh',
    });
  });
});

describe('names', () => {
  it.each(HOSTILE_NAMES)('cannot smuggle commands in by %s', (_what, name) => {
    for (const steps of [
      join(told({ newcomer: name }), name),
      join(told({ called: name })),
      join(told({ version: name })),
      leave(told({ called: name })),
      leave(told({ token: name })),
    ]) {
      expect(outputOf(steps)).not.toMatch(/^smuggled/m);
    }
  });
});
