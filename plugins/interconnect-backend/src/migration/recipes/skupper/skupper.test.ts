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
import { stores } from '../../../recommendation/__fixtures__/systems';
import { parseAllDocuments } from 'yaml';
import { manifestFaults } from '../../__testUtils__/manifestFaults';
import { manifestOf } from '../../manifest';
import { planMigration } from '../../planMigration';
import { trialConnector, trialListener } from './callService';

type Request = Parameters<typeof planMigration>[1];

function plan(seen: Report, candidate: Candidate, more: Partial<Request> = {}) {
  return planMigration(seen, {
    system: 'system:default/story',
    pattern: 'skupper',
    candidate,
    requirements: {},
    ...more,
  });
}

function planned(...request: Parameters<typeof plan>) {
  const made = plan(...request);
  if (made.type !== 'planned') {
    throw new Error(made.reason);
  }
  return made;
}

/** A network of Skupper 2, whose sites all lie in the namespace `net`. */
function network(
  facts: Record<string, Facts>,
  links: [string, string][],
  shape: Parameters<typeof interconnect>[1],
  hubs: string[] = [],
): Report {
  const made = links.map(([from, to]) =>
    link('skupper', from, to, { direction: 'forward' }),
  );
  const names = [...new Set(links.flat())];
  return report(
    Object.entries(facts).map(([name, its]) => cluster(name, its)),
    {
      links: made,
      interconnects: [interconnect(made, shape, hubs)],
      detections: names.map(name => ({
        cluster: refOf(name),
        technology: 'skupper',
        verdict: 'present' as const,
        whole: true,
        version: '2.2.1',
        evidence: [
          shown(name, 'skupper.io/v2alpha1', 'Site', '.metadata.name', name, {
            namespace: 'net',
            name,
          }),
        ],
      })),
    },
  );
}

const STAR: [string, string][] = [
  ['one', 'hub'],
  ['two', 'hub'],
];

describe('whether a site is for the edge', () => {
  it.each<[string, Candidate, Facts, boolean]>([
    ['a cluster of which nothing is known', {}, {}, false],
    ['one that says it is behind NAT', { behindNat: true }, {}, true],
    ['one that says it is not', { behindNat: false }, {}, false],
    ['a small device', { constrained: true }, {}, true],
    ['one at the edge, as is said', { environment: 'edge' }, {}, true],
    ['one at the edge, as was seen', {}, { environment: 'edge' }, true],
    ['one without public addresses', {}, { natHint: 'no address' }, true],
    [
      'one without public addresses that a firewall lets others into',
      { inboundAllowed: true },
      { natHint: 'no address' },
      false,
    ],
    [
      'one that a firewall lets nobody into',
      { inboundAllowed: false },
      { loadBalancer: 'available' },
      true,
    ],
    [
      'one that is seen in a cloud and said to be at the edge',
      { environment: 'edge' },
      { environment: 'cloud' },
      false,
    ],
  ])('%s', (_name, said, facts, edge) => {
    const { title } = planned(
      network(
        { hub: {}, one: {}, two: {}, new: facts },
        STAR,
        'hub-and-spoke',
        ['hub'],
      ),
      { ref: refOf('new'), ...said },
    );

    expect(title).toBe(
      edge
        ? 'Add new as an edge site of hub'
        : 'Add new as a site that listens to the network of hub',
    );
  });
});

describe('with whom a newcomer links', () => {
  const tokens = (seen: Report) =>
    planned(seen, { ref: refOf('new') })
      .steps.filter(({ id }) => id.startsWith('redeem-token'))
      .map(({ id, title }) => [id, title]);

  it.each<[string, Report, [string, string][]]>([
    [
      'the hub',
      network({ hub: {}, one: {}, two: {}, new: {} }, STAR, 'hub-and-spoke', [
        'hub',
      ]),
      [['redeem-token', 'Link new with hub']],
    ],
    [
      'of a pair, the one that is connected to',
      network({ a: {}, b: {}, new: {} }, [['a', 'b']], 'pair'),
      [['redeem-token', 'Link new with b']],
    ],
    [
      'every site of a full mesh',
      network(
        { a: {}, b: {}, c: {}, new: {} },
        [
          ['a', 'b'],
          ['a', 'c'],
          ['b', 'c'],
        ],
        'full-mesh',
      ),
      [
        ['redeem-token', 'Link new with a'],
        ['redeem-token-b', 'Link new with b'],
        ['redeem-token-c', 'Link new with c'],
      ],
    ],
    [
      'both of two hubs',
      network(
        { a: {}, b: {}, c: {}, d: {}, new: {} },
        [
          ['c', 'a'],
          ['c', 'b'],
          ['d', 'a'],
          ['d', 'b'],
        ],
        'multi-hub',
        ['a', 'b'],
      ),
      [
        ['redeem-token', 'Link new with a'],
        ['redeem-token-b', 'Link new with b'],
      ],
    ],
  ])('%s', (_name, seen, expected) => {
    expect(tokens(seen)).toEqual(expected);
  });
});

describe('a new network', () => {
  const PUBLIC: Facts = { loadBalancer: 'available' };
  const HIDDEN: Facts = { natHint: 'no address' };
  const system = (facts: Record<string, Facts>) =>
    report(Object.entries(facts).map(([name, its]) => cluster(name, its)));

  it.each<[string, Record<string, Facts>, Candidate, string[]]>([
    [
      'listens where a member can be reached',
      { a: HIDDEN, b: PUBLIC, new: {} },
      { ref: refOf('new') },
      [
        'Create the site b, which others can link with',
        'Create the edge site a',
        'Create the site new',
      ],
    ],
    [
      'listens at the newcomer where nobody else can be reached',
      { a: HIDDEN, new: {} },
      { ref: refOf('new'), behindNat: false },
      [
        'Create the site new, which others can link with',
        'Create the edge site a',
      ],
    ],
    [
      'counts a cluster that the catalog does not have yet',
      { a: PUBLIC },
      { name: 'New One' },
      [
        'Create the site a, which others can link with',
        'Create the site new-one',
      ],
    ],
  ])('%s', (_name, facts, candidate, expected) => {
    const titles = planned(system(facts), candidate)
      .steps.filter(({ id }) => id.startsWith('create-site'))
      .map(({ title }) => title);

    expect(titles).toEqual(expected);
  });

  it('gives sites of clusters with the same name names of their own', () => {
    const twin = {
      ...cluster('a', PUBLIC),
      ref: 'resource:other/a',
    };
    const { steps } = planned(report([cluster('a', PUBLIC), twin]), {
      name: 'new',
    });
    const ids = steps.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('create-site-a-2');
  });

  it('is tried with manifests that the API takes', () => {
    expect(manifestFaults(manifestOf([trialConnector, trialListener]))).toEqual(
      [],
    );
  });

  it.each<[string, Record<string, Facts>, Candidate, RegExp]>([
    [
      'of a single cluster',
      { new: PUBLIC },
      { ref: refOf('new') },
      /the System has no other cluster that new could be linked with$/,
    ],
    [
      'of clusters that all hide',
      { a: HIDDEN, b: HIDDEN, new: HIDDEN },
      { ref: refOf('new') },
      /no cluster of the System can be reached$/,
    ],
  ])('is not planned %s', (_name, facts, candidate, reason) => {
    expect(plan(system(facts), candidate)).toEqual({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});

describe('what cannot be joined', () => {
  it.each<[string, Report, Candidate, RegExp]>([
    [
      'a network that others opened a link to the newcomer of',
      network({ a: {}, b: {} }, [['a', 'b']], 'pair'),
      { ref: refOf('b') },
      /^b is already linked with the Skupper network$/,
    ],
    [
      'a network whose hub runs version 1',
      {
        ...stores(),
        detections: stores().detections.map(each => ({
          ...each,
          version: '1.9.6',
          evidence: [],
        })),
      },
      { name: 'new' },
      /^store-hub was not seen to run Skupper 2, and this plan is for Skupper 2 only$/,
    ],
  ])('%s', (_name, seen, candidate, reason) => {
    expect(plan(seen, candidate)).toEqual({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});

describe('leaving', () => {
  const STAR_OF_FOUR: [string, string][] = [...STAR, ['three', 'hub']];
  const star = () =>
    network(
      { hub: {}, one: {}, two: {}, three: {} },
      STAR_OF_FOUR,
      'hub-and-spoke',
      ['hub'],
    );
  const leave = (seen: Report, name: string) =>
    planned(seen, { ref: refOf(name) }, { change: 'leave' });

  it('takes a leaf away without a word of others', () => {
    const { steps } = leave(star(), 'two');
    const links = steps.find(({ id }) => id === 'remove-links');

    expect(steps.map(({ id }) => id)).not.toContain('other-ways');
    expect(links?.disruptive).toBeUndefined();
    expect(steps.at(-1)?.checks.map(({ title }) => title)).toEqual([
      'There is no link between two and hub',
      'The link from one to hub is up',
      'The link from three to hub is up',
    ]);
  });

  it('says whom a hub cuts off, and removes links where they are', () => {
    const { steps } = leave(star(), 'hub');

    expect(steps.map(({ id }) => id)).toEqual([
      'see-clusters',
      'serves-nobody',
      'other-ways',
      'withdraw-services',
      'remove-link-one',
      'remove-link-three',
      'remove-link-two',
      'delete-site',
      'remove-controller',
      'others-linked',
    ]);
    expect(steps[4]).toEqual(
      expect.objectContaining({
        cluster: refOf('one'),
        disruptive:
          'three, two reach the rest of the network through hub only, and are cut off from it.',
      }),
    );
  });

  it('keeps what is not known of several sites apart', () => {
    const blind = {
      ...star(),
      detections: star().detections.map(each => ({ ...each, evidence: [] })),
    };
    const { steps } = leave(blind, 'hub');
    const { run = '' } = steps.find(({ id }) => id === 'others-linked') ?? {};

    expect(run).toContain('--context one -n "$SITE_NAMESPACE_ONE" ');
    expect(run).toContain('--context two -n "$SITE_NAMESPACE_TWO" ');
  });

  it('asks for no kind that an older release does not have', () => {
    const old = {
      ...star(),
      detections: star().detections.map(each => ({
        ...each,
        version: '2.1.3',
      })),
    };
    const kinds = (seen: Report) =>
      leave(seen, 'two').steps.find(({ id }) => id === 'withdraw-services')
        ?.run;

    expect(kinds(star())).toContain('multikeylisteners');
    expect(kinds(old)).not.toContain('multikeylisteners');
  });

  it.each<[string, Report, string, RegExp]>([
    [
      'a cluster that is no member',
      { ...star(), clusters: [...star().clusters, cluster('new')] },
      'new',
      /^new is not linked with a Skupper network$/,
    ],
    [
      'a site of version 1',
      {
        ...star(),
        detections: star().detections.map(each => ({
          ...each,
          version: '1.9.6',
          evidence: [],
        })),
      },
      'two',
      /^two was not seen to run Skupper 2/,
    ],
    [
      'a cluster of several sites',
      {
        ...star(),
        detections: star().detections.map(each => ({
          ...each,
          evidence: ['net', 'lab'].flatMap(namespace =>
            each.evidence.map(item => ({
              ...item,
              object: { ...item.object, namespace },
            })),
          ),
        })),
      },
      'two',
      /^two has several Skupper sites/,
    ],
  ])('is not planned for %s', (_name, seen, name, reason) => {
    expect(plan(seen, { ref: refOf(name) }, { change: 'leave' })).toEqual({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});

describe('moving from version 1', () => {
  const ANNOTATED: Report = (() => {
    const links = [
      link('skupper', 'a', 'b', { direction: 'forward' }),
      link('skupper', 'c', 'b', { direction: 'forward' }),
      link('skupper', 'c', 'd', { direction: 'forward' }),
    ];
    const names = ['a', 'b', 'c', 'd'];
    return report(
      names.map(name =>
        cluster(name, name === 'a' ? { environment: 'edge' } : {}),
      ),
      {
        links,
        interconnects: [interconnect(links, 'chain')],
        detections: names.map(name => ({
          cluster: refOf(name),
          technology: 'skupper',
          verdict: 'present' as const,
          whole: true,
          version: '1.9.6',
          evidence: [
            shown(name, 'v1', 'ConfigMap', '.metadata.name', 'skupper-site', {
              namespace: `old-${name}`,
              name: 'skupper-site',
            }),
          ],
        })),
      },
    );
  })();
  const upgrade = (seen: Report, name = 'a') =>
    plan(seen, { ref: refOf(name) }, { change: 'switch' });
  const stepsOf = (seen: Report) => {
    const made = upgrade(seen);
    if (made.type !== 'planned') {
      throw new Error(made.reason);
    }
    return made.steps;
  };

  it('makes the same links anew, whichever member it is planned for', () => {
    const steps = stepsOf(ANNOTATED);
    const links = steps.filter(({ id }) => id.startsWith('redeem-token'));

    expect(links.map(({ id, title }) => [id, title])).toEqual([
      ['redeem-token-a', 'Link a with b'],
      ['redeem-token-c-b', 'Link c with b'],
      ['redeem-token-c-d', 'Link c with d'],
    ]);
    expect(upgrade(ANNOTATED, 'd')).toEqual({
      ...upgrade(ANNOTATED),
      candidate: 'd',
    });
  });

  it('lets those listen that others connected to, and deletes their old sites last', () => {
    const steps = stepsOf(ANNOTATED);
    const titles = (prefix: string) =>
      steps.flatMap(({ id, title }) => (id.startsWith(prefix) ? [title] : []));

    expect(titles('create-site')).toEqual([
      'Create the site b, which others can link with',
      'Create the site d, which others can link with',
      'Create the edge site a',
      'Create the site c',
    ]);
    expect(titles('delete-old').map(title => title.split(' ').at(-1))).toEqual([
      'c',
      'a',
      'd',
      'b',
    ]);
  });

  it('puts the new site beside the old one', () => {
    const { manifest = '', run } =
      stepsOf(ANNOTATED).find(({ id }) => id === 'create-site-a') ?? {};

    expect(parseAllDocuments(manifest).map(each => each.toJS())).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'old-a-v2' },
      },
      {
        apiVersion: 'skupper.io/v2alpha1',
        kind: 'Site',
        metadata: { name: 'a', namespace: 'old-a-v2' },
        spec: { edge: true },
      },
    ]);
    expect(run).toContain('--context a -n old-a-v2 wait site/a ');
  });

  it('asks for namespaces that were not seen, each by a name of its own', () => {
    const blind = {
      ...ANNOTATED,
      detections: ANNOTATED.detections.map(each => ({ ...each, evidence: [] })),
    };
    const { run = '' } =
      stepsOf(blind).find(({ id }) => id === 'expose-c') ?? {};

    expect(run).toMatch(/^: "\$\{OLD_NAMESPACE_C:\?set it to /);
    expect(run).toContain('--arg old "$OLD_NAMESPACE_C"');
    expect(run).toContain('--arg new "$NEW_NAMESPACE_C"');
  });

  it.each<[string, Report, RegExp]>([
    [
      'a network of version 2',
      network({ a: {}, b: {} }, [['a', 'b']], 'pair'),
      /^a has a site of Skupper 2 already/,
    ],
    [
      'a cluster without Skupper',
      report([cluster('a')]),
      /^a is not linked with a Skupper network/,
    ],
    [
      'a cluster of which nothing tells the version',
      {
        ...ANNOTATED,
        detections: ANNOTATED.detections.slice(1),
      },
      /^a was not seen to run Skupper 1/,
    ],
    [
      'a cluster of several sites',
      {
        ...ANNOTATED,
        detections: ANNOTATED.detections.map(each => ({
          ...each,
          evidence: ['x', 'y'].flatMap(namespace =>
            each.evidence.map(item => ({
              ...item,
              object: { ...item.object, namespace },
            })),
          ),
        })),
      },
      /^a has sites of Skupper 1 in several namespaces/,
    ],
  ])('is not planned for %s', (_name, seen, reason) => {
    expect(upgrade(seen)).toEqual({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});
