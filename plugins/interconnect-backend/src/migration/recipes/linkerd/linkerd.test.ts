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

const LINK = 'multicluster.linkerd.io/v1alpha3';

function linkObject(holder: string, name: string, namespace: string) {
  const at = (path: string, shows: string) =>
    shown(holder, LINK, 'Link', path, shows, { namespace, name });
  return [
    at('.spec.targetClusterName', name),
    at('.spec.gatewayAddress', '203.0.113.12'),
  ];
}

type Told = {
  version?: string;
  namespace?: string;
  gateway?: boolean;
  called?: string;
  newcomer?: string;
  present?: boolean;
};

/** Two clusters that use services of each other, and one that does not. */
function told({
  version = 'edge-26.6.4',
  namespace = 'linkerd-multicluster',
  gateway = true,
  called = 'malmo',
  newcomer = 'oslo',
  present = false,
}: Told = {}): Report {
  const pair = link('linkerd', 'aarhus', 'malmo', {
    evidence: [
      ...linkObject('aarhus', called, namespace),
      ...linkObject('malmo', 'aarhus', namespace),
    ].filter(({ path }) => gateway || path !== '.spec.gatewayAddress'),
  });
  const detection = (name: string) => ({
    cluster: refOf(name),
    technology: 'linkerd',
    verdict: 'present' as const,
    version,
    whole: true,
    evidence: [],
  });
  return report([cluster('aarhus'), cluster('malmo'), cluster(newcomer)], {
    links: [pair],
    interconnects: [interconnect([pair], 'pair')],
    detections: [
      detection('aarhus'),
      detection('malmo'),
      ...(present ? [detection(newcomer)] : []),
    ],
  });
}

const join = (seen: Report, name = 'oslo') =>
  stepsOrReason(seen, {
    system: 'system:default/demo',
    candidate: { ref: refOf(name) },
    requirements: {},
    pattern: 'linkerd',
  });
const leave = (seen: Report, name = 'malmo') =>
  stepsOrReason(seen, {
    system: 'system:default/demo',
    change: 'leave',
    candidate: { ref: refOf(name) },
    requirements: {},
    pattern: 'linkerd',
  });

describe('what cannot be linked or unlinked by Linkerd', () => {
  it.each<[string, unknown, RegExp]>([
    ['no links yet', join(report([cluster('oslo')])), /links yet/],
    ['a member', join(told(), 'aarhus'), /already linked/],
    ['links from pod to pod', join(told({ gateway: false })), /pod to pod/],
    [
      'another namespace',
      join(told({ namespace: 'links' })),
      /namespace links/,
    ],
    ['2.17', join(told({ version: '2.17' })), /before 2\.18/],
    ['an old stable one', join(told({ version: 'stable-2.14.10' })), /before/],
    ['an old edge one', join(told({ version: 'edge-25.3.2' })), /before/],
    ['nothing to leave', leave(told(), 'oslo'), /oslo is not linked/],
    ['pods to leave', leave(told({ gateway: false })), /pod to pod/],
  ])('%s', (_name, outcome, reason) => {
    expect(outcome).toEqual(expect.stringMatching(reason));
  });
});

describe('linking', () => {
  it.each([
    ['edge-25.4.4'],
    ['edge-26.6.4'],
    ['2.18'],
    ['enterprise-2.19.1'],
    ['a-fork'],
  ])('takes %s', version => {
    expect(typeof join(told({ version }))).not.toBe('string');
  });

  it('leaves the control plane alone where there is one, and compares its anchors', () => {
    const steps = join(told({ present: true }));
    const [check] = stepIn(steps, 'common-root').checks;

    expect(() => stepIn(steps, 'install-control-plane')).toThrow();
    expect(check.probe.params.clusters).toEqual([
      refOf('oslo'),
      refOf('aarhus'),
      refOf('malmo'),
    ]);
  });

  it('calls a member as the others do', () => {
    const { run } = stepIn(join(told({ called: 'south' })), 'link-to-south');

    expect(run).toContain(
      'linkerd --context malmo multicluster link-gen --cluster-name south ',
    );
  });

  it.each([
    ['what is no name', 'south; echo smuggled'],
    ['an uppercase one', 'South'],
  ])('does not take over %s', (_name, called) => {
    expect(stepIn(join(told({ called })), 'link-to-malmo').run).toContain(
      '--cluster-name malmo ',
    );
  });

  it('moves credentials through a pipe, and applies them without a copy in an annotation', () => {
    const { run = '' } = stepIn(join(told()), 'link-from-malmo');

    expect(run).toMatch(
      /link-gen .* \\\n {2}\| kubectl --context malmo apply --server-side -f -$/,
    );
    expect(run).not.toMatch(/tee|> /);
  });

  it('asks for the version where the members disagree', () => {
    const seen = told();
    const { run } = stepIn(
      join({
        ...seen,
        detections: seen.detections.map((each, index) => ({
          ...each,
          version: `2.${18 + index}`,
        })),
      }),
      'same-version',
    );

    expect(run).toContain('must print "$LINKERD_VERSION"');
  });
});

/** Clusters that nothing links; of some, what is said of their Linkerd. */
function unlinked(
  planes: Record<string, { version?: string; mode?: string }>,
  names: readonly string[] = ['bergen', 'turku', 'umea'],
): Report {
  return report(
    names.map(name => cluster(name)),
    {
      detections: Object.entries(planes).map(([name, plane]) => ({
        cluster: refOf(name),
        technology: 'linkerd',
        verdict: 'present' as const,
        version: 'edge-26.6.4',
        mode: 'no links',
        whole: true,
        evidence: [],
        ...plane,
      })),
    },
  );
}

describe('starting from nothing', () => {
  const start = (seen: Report, requirements = {}, name = 'turku') =>
    stepsOrReason(seen, {
      system: 'system:default/demo',
      candidate: { ref: refOf(name) },
      requirements,
      pattern: 'linkerd',
    });
  const idsOf = (steps: ReturnType<typeof start>) =>
    typeof steps === 'string' ? steps : steps.map(({ id }) => id);

  it.each<[string, unknown, RegExp]>([
    ['a lone cluster', start(unlinked({}, ['turku'])), /no other cluster/],
    [
      'a hub',
      start(unlinked({}), {
        topology: { level: 'should', value: 'hub-and-spoke' },
      }),
      /A hub is asked for/,
    ],
    [
      'Links that lead nobody knows where',
      start(unlinked({ bergen: { mode: 'flat' } })),
      /where they lead was not seen/,
    ],
    ['2.17', start(unlinked({ bergen: { version: '2.17' } })), /before 2\.18/],
    ['twins', start(unlinked({}, ['turku', 'Turku!'])), /one name/],
  ])('is not planned for %s', (_name, outcome, reason) => {
    expect(outcome).toEqual(expect.stringMatching(reason));
  });

  it('links each with each, in both directions', () => {
    const links = start(unlinked({}));
    const ids = idsOf(links);

    expect(
      Array.isArray(ids) ? ids.filter(id => id.startsWith('link-')) : ids,
    ).toEqual([
      'link-bergen-to-turku',
      'link-bergen-to-umea',
      'link-turku-to-bergen',
      'link-turku-to-umea',
      'link-umea-to-bergen',
      'link-umea-to-turku',
    ]);
  });

  it('makes an anchor only where there is none', () => {
    expect(idsOf(start(unlinked({})))).toContain('make-anchor');

    const ids = idsOf(start(unlinked({ bergen: {} })));
    expect(ids).not.toContain('make-anchor');
    expect(ids).not.toContain('common-root');
    expect(ids).not.toContain('install-control-plane-bergen');
    expect(ids).toContain('install-control-plane-turku');
  });

  it('takes the anchors of a control plane that is there', () => {
    const { run } = stepIn(
      start(unlinked({ bergen: {} })),
      'install-control-plane-turku',
    );

    expect(run).toContain(
      'kubectl --context bergen -n linkerd get configmap linkerd-identity-trust-roots',
    );
  });

  it('compares the anchors of several', () => {
    const [check] = stepIn(
      start(unlinked({ bergen: {}, umea: {} })),
      'common-root',
    ).checks;

    expect(check.probe.params.clusters).toEqual([
      refOf('bergen'),
      refOf('umea'),
    ]);
  });

  it.each(HOSTILE_NAMES)('cannot be told commands by %s', (_what, name) => {
    for (const steps of [
      start(unlinked({}, [name, 'bergen'])),
      start(unlinked({ bergen: { version: name } })),
    ]) {
      expect(outputOf(steps)).not.toMatch(/^smuggled/m);
    }
  });
});

describe('unlinking', () => {
  it('uses the command of before 2.18 where the links are of that time', () => {
    const { run } = stepIn(
      leave(told({ version: '2.16' })),
      'unlink-in-aarhus',
    );

    expect(run).toBe(
      'linkerd --context aarhus multicluster unlink --cluster-name=malmo \\\n  | kubectl --context aarhus delete -f -',
    );
  });

  it('has one step less where only one end has a Link', () => {
    const seen = told();
    const steps = leave({
      ...seen,
      links: seen.links.map(each => ({
        ...each,
        evidence: each.evidence.filter(({ object }) => object.name === 'malmo'),
      })),
    });

    expect(stepIn(steps, 'unlink-in-aarhus').cluster).toBe(refOf('aarhus'));
    expect(() => stepIn(steps, 'unlink-from-aarhus')).toThrow();
  });
});

describe('names', () => {
  it.each(HOSTILE_NAMES)('cannot smuggle commands in by %s', (_what, name) => {
    for (const steps of [
      join(told({ newcomer: name }), name),
      join(told({ called: name })),
      join(told({ version: name })),
      leave(told({ called: name })),
    ]) {
      expect(outputOf(steps)).not.toMatch(/^smuggled/m);
    }
  });
});
