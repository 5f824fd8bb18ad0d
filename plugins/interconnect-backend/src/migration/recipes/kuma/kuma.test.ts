import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from '../../../recommendation/__fixtures__/reports';
import { HOSTILE_NAMES, outputOf } from '../../__testUtils__/smuggled';
import { stepIn, stepsOrReason } from '../../__testUtils__/stepsOrReason';

type Told = {
  version?: string;
  mode?: string;
  newcomer?: string;
  addresses?: string[];
  zone?: string;
  present?: boolean;
};

const ENV = '.spec.template.spec.containers[0].env[0].value';

/** A global control plane with two zones, and a cluster that is none. */
function told({
  version = '2.14.3',
  mode = 'global',
  newcomer = 'faro',
  addresses = ['grpcs://203.0.113.30:5685'],
  zone = 'porto',
  present = false,
}: Told = {}): Report {
  const control = (name: string, called: string) =>
    link('kuma', name, 'control', {
      plane: 'control',
      direction: 'forward',
      evidence: [
        ...addresses.map(each =>
          shown(name, 'apps/v1', 'Deployment', ENV, each),
        ),
        shown('control', 'kuma.io/v1alpha1', 'Zone', '.metadata.name', called, {
          name: called,
        }),
      ],
    });
  const links = [control('lisbon', 'lisbon'), control('porto', zone)];
  const detection = (name: string, its: string) => ({
    cluster: refOf(name),
    technology: 'kuma',
    verdict: 'present' as const,
    version,
    mode: its,
    whole: true,
    evidence: [
      shown(name, 'apps/v1', 'Deployment', '.metadata.name', 'kuma-cp', {
        namespace: 'mesh-system',
        name: 'kuma-cp',
      }),
    ],
  });
  return report(
    [
      cluster('control'),
      cluster('lisbon'),
      cluster('porto'),
      cluster(newcomer),
    ],
    {
      links,
      interconnects: [interconnect(links, 'hub-and-spoke', ['control'])],
      detections: [
        detection('control', mode),
        detection('lisbon', 'zone'),
        detection('porto', 'zone'),
        ...(present ? [detection(newcomer, 'single zone')] : []),
      ],
    },
  );
}

const plan = (change: 'join' | 'leave') => (seen: Report, name: string) =>
  stepsOrReason(seen, {
    system: 'system:default/demo',
    change,
    candidate: { ref: refOf(name) },
    requirements: {},
    pattern: 'kuma',
  });
const join = (seen: Report, name = 'faro') => plan('join')(seen, name);
const leave = (seen: Report, name = 'porto') => plan('leave')(seen, name);

describe('what cannot be a zone, or cease to be one', () => {
  it.each<[string, unknown, RegExp]>([
    ['without a global one', join(report([cluster('faro')])), /No cluster/],
    ['zones only', join(told({ mode: 'zone' })), /global control plane/],
    ['the global one itself', join(told(), 'control'), /no zone at the same/],
    ['a single zone', join(told({ present: true })), /has a control plane/],
    ['a zone', join(told(), 'porto'), /has a control plane/],
    ['Kong Mesh', join(told({ mode: 'Kong Mesh global' })), /Kong Mesh/],
    ['Kuma 3', join(told({ version: '3.0.0' })), /Kuma 2 only/],
    ['no zone', leave(told(), 'faro'), /not seen to be a zone/],
    ['the global one, leaving', leave(told(), 'control'), /without which/],
  ])('%s', (_name, outcome, reason) => {
    expect(outcome).toEqual(expect.stringMatching(reason));
  });
});

describe('a new zone', () => {
  it('connects to where the other zones do', () => {
    expect(stepIn(join(told()), 'install-zone').run).toContain(
      '--set controlPlane.kdsGlobalAddress=grpcs://203.0.113.30:5685 ',
    );
  });

  it.each<[string, string[]]>([
    ['say different things', ['grpcs://203.0.113.30:5685', 'grpcs://b:5685']],
    ['do not say', []],
    ['speak without TLS', ['grpc://203.0.113.30:5685']],
    ['say more than an address', ['grpcs://a:5685$(echo smuggled)']],
  ])('asks for the address where the zones %s', (_name, addresses) => {
    const { run } = stepIn(join(told({ addresses })), 'install-zone');

    expect(run).toMatch(/^: "\$\{GLOBAL_ADDRESS:\?set it to grpcs:/);
    expect(run).toContain('controlPlane.kdsGlobalAddress="$GLOBAL_ADDRESS"');
  });

  it('verifies the global control plane', () => {
    const { run = '' } = stepIn(join(told()), 'install-zone');

    expect(run).toContain('controlPlane.tls.kdsZoneClient.secretName=');
    expect(run).not.toContain('skipVerify');
  });

  it('may be the first', () => {
    const seen = told();
    const steps = join({ ...seen, links: [], interconnects: [] });

    expect(() => stepIn(steps, 'zones-connected')).toThrow();
    expect(stepIn(steps, 'open-firewalls').why).not.toContain('10001');
  });
});

describe('a zone that leaves', () => {
  it.each([
    ['its own', 'oporto', 'delete zones.kuma.io oporto'],
    [
      'that of its cluster where it is no name',
      'O Porto',
      'delete zones.kuma.io porto',
    ],
  ])('goes by a name: %s', (_name, zone, command) => {
    expect(stepIn(leave(told({ zone })), 'delete-zone').run).toContain(command);
  });

  it('stops the control plane that was seen', () => {
    expect(stepIn(leave(told()), 'stop-control-plane').run).toBe(
      'kubectl --context porto -n mesh-system scale deployment kuma-cp --replicas=0',
    );
  });
});

describe('names', () => {
  it.each(HOSTILE_NAMES)('cannot smuggle commands in by %s', (_what, name) => {
    for (const steps of [
      join(told({ newcomer: name }), name),
      join(told({ version: `2.${name}` })),
      join(told({ addresses: [`grpcs://${name}`] })),
      leave(told({ zone: name })),
    ]) {
      expect(outputOf(steps)).not.toMatch(/^smuggled/m);
    }
  });
});
