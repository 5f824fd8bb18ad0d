import { Cluster } from '@interconnect/backstage-plugin-interconnect-common';
import { joinTopology } from '../topology/joinTopology';
import { readDeclarations } from './readDeclarations';

const FIELD = "metadata.annotations['interconnect.backstage.io/links']";

function cluster(ref: string, declaredLinks?: unknown, name?: string): Cluster {
  return {
    ref: `resource:${ref}`,
    name: name ?? ref.replace(/^.*\//, ''),
    memberships: [],
    aliases: {},
    ...(declaredLinks === undefined
      ? {}
      : {
          declaredLinks:
            typeof declaredLinks === 'string'
              ? declaredLinks
              : JSON.stringify(declaredLinks),
        }),
  };
}

/** What becomes of declarations: `technology ends corroboration state basis`, and what is wrong. */
function read(...clusters: Cluster[]) {
  const { detections, problems } = readDeclarations({ clusters });
  const seenAt = Object.fromEntries(
    clusters.map(({ ref }) => [ref, { stale: false }]),
  );
  const topology = joinTopology({ clusters }, detections, seenAt);
  const short = (ref: string) => ref.replace('resource:default/', '');
  return {
    loosePeers: topology.loosePeers,
    links: topology.links.map(link =>
      [
        link.technology,
        `${short(link.from)}~${short(link.to)}`,
        link.corroboration,
        link.state,
        link.basis,
      ].join(' '),
    ),
    problems: problems.map(
      ({ cluster: ref, field, problem }) =>
        `${short(ref)}${field.replace(FIELD, '')} ${problem}`,
    ),
    topology,
  };
}

const peering = (to: unknown) => [{ to, technology: 'vpc-peering' }];

describe('readDeclarations', () => {
  it.each<[string, Cluster[], string[]]>([
    [
      'a link that both ends declare',
      [
        cluster('default/a', peering('b')),
        cluster('default/b', peering('resource:default/a')),
      ],
      ['vpc-peering a~b mutual configured declared'],
    ],
    [
      'a link that one end declares',
      [cluster('default/a'), cluster('default/b', peering('a'))],
      ['vpc-peering a~b one-sided configured declared'],
    ],
    [
      'YAML, as people write it',
      [
        cluster(
          'default/a',
          '- to: b\n  technology: sd-wan\n  note: contract 17\n- {to: [b, c], technology: vpn}\n',
        ),
        cluster('default/b'),
        cluster('default/c'),
      ],
      [
        'sd-wan a~b one-sided configured declared',
        'vpn a~b one-sided configured declared',
        'vpn a~c one-sided configured declared',
      ],
    ],
    [
      'the same link twice, once',
      [
        cluster('default/a', [...peering('b'), ...peering('default/b')]),
        cluster('default/b'),
      ],
      ['vpc-peering a~b one-sided configured declared'],
    ],
    [
      'a namesake of the own namespace before that of default',
      [
        cluster('edge/a', peering('b')),
        cluster('default/b'),
        cluster('edge/b'),
      ],
      [
        'vpc-peering resource:edge/a~resource:edge/b one-sided configured declared',
      ],
    ],
    [
      'a cluster by its name in app-config',
      [
        cluster('default/a', peering('fra-prod-1')),
        cluster('default/b', undefined, 'fra-prod-1'),
      ],
      ['vpc-peering a~b one-sided configured declared'],
    ],
    [
      'entity refs in any case',
      [
        cluster('default/a', peering('Resource:Default/B')),
        cluster('default/b'),
      ],
      ['vpc-peering a~b one-sided configured declared'],
    ],
    ['nothing', [cluster('default/a'), cluster('default/b')], []],
    ['an empty list', [cluster('default/a', []), cluster('default/b')], []],
    ['a comment', [cluster('default/a', '# later'), cluster('default/b')], []],
  ])('reads %s', (_name, clusters, links) => {
    const told = read(...clusters);

    expect(told.links).toEqual(links);
    expect(told.problems).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      'no YAML',
      '- {to: b',
      'a is neither YAML nor JSON that can be read, so none of it was',
    ],
    [
      'tabs and anchors',
      '- &x {to: b, technology: vpn}\n- *x',
      'a is neither YAML nor JSON that can be read, so none of it was',
    ],
    [
      'deep nesting',
      '['.repeat(16_000),
      'a nests deeper than a list of links can',
    ],
    [
      'deep nesting of lists in lists',
      '- '.repeat(8_000),
      'a nests deeper than a list of links can',
    ],
    ['a text', 'b', 'a must be a list of links'],
    [
      'one link that is in no list',
      { to: 'b', technology: 'vpn' },
      'a must be a list of links',
    ],
    [
      'a text where a link should be',
      ['b'],
      'a[0] must have the fields to and technology',
    ],
    [
      'no target',
      [{ technology: 'vpn' }],
      'a[0].to must be the name or the entity ref of a cluster, or a list of them',
    ],
    [
      'a target that is a number',
      [{ to: [7], technology: 'vpn' }],
      'a[0].to[0] must be the name or the entity ref of a cluster',
    ],
    ['no technology', [{ to: 'b' }], 'a[0].technology is missing, or no text'],
    [
      'an unknown technology',
      [{ to: 'b', technology: 'carrier-pigeon' }],
      'a[0].technology is "carrier-pigeon", which is none of other, private-line, sd-wan, transit-gateway, vnet-peering, vpc-peering, vpn, wireguard',
    ],
    [
      'a technology that has detectors',
      [{ to: 'b', technology: 'istio' }],
      'a[0].technology is "istio", which is none of other, private-line, sd-wan, transit-gateway, vnet-peering, vpc-peering, vpn, wireguard',
    ],
    [
      'a technology by the name of a prototype',
      [{ to: 'b', technology: 'constructor' }],
      'a[0].technology is "constructor", which is none of other, private-line, sd-wan, transit-gateway, vnet-peering, vpc-peering, vpn, wireguard',
    ],
    [
      'a target that nobody knows',
      peering('c'),
      'a[0].to is "c", which names no cluster of the catalog',
    ],
    [
      'a target by the name of a prototype',
      peering('__proto__'),
      'a[0].to is "__proto__", which names no cluster of the catalog',
    ],
    [
      'a target that is no ref',
      peering('a b:c/d/e'),
      'a[0].to is "a b:c/d/e", which names no cluster of the catalog',
    ],
    ['itself', peering('a'), 'a[0].to is the cluster itself'],
    [
      'a target of another kind',
      peering('component:default/b'),
      'a[0].to is "component:default/b", which names no cluster of the catalog',
    ],
    [
      'too much text',
      `# ${'x'.repeat(16 * 1024)}`,
      'a is longer than 16384 characters, so none of it was read',
    ],
  ])('finds %s, and takes nothing of it', (_name, declared, problem) => {
    const told = read(cluster('default/a', declared), cluster('default/b'));

    expect(told.links).toEqual([]);
    expect(told.loosePeers).toEqual([]);
    expect(told.problems).toEqual([problem]);
  });

  it('keeps what makes sense beside what does not', () => {
    const told = read(
      cluster('default/a', [
        { to: 'nobody', technology: 'vpn' },
        { to: ['b', null], technology: 'vpn', owner: 'me' },
      ]),
      cluster('default/b'),
    );

    expect(told.links).toEqual(['vpn a~b one-sided configured declared']);
    expect(told.problems).toEqual([
      'a[1].owner is no field of a declared link',
      'a[1].to[1] must be the name or the entity ref of a cluster',
      'a[0].to is "nobody", which names no cluster of the catalog',
    ]);
  });

  it('keeps prototypes out', () => {
    const told = read(
      cluster(
        'default/a',
        '[{"to":"b","technology":"vpn","__proto__":{"note":"x"},"constructor":1}]',
      ),
      cluster('default/b'),
    );

    expect(told.links).toEqual(['vpn a~b one-sided configured declared']);
    expect(told.problems).toEqual([
      'a[0].__proto__ is no field of a declared link',
      'a[0].constructor is no field of a declared link',
    ]);
    expect(Object.hasOwn(Object.prototype, 'note')).toBe(false);
  });

  it('does not say which of several namesakes was meant', () => {
    const told = read(
      cluster('default/a', peering('twin')),
      cluster('x/b', undefined, 'twin'),
      cluster('y/b', undefined, 'twin'),
    );

    expect(told.links).toEqual([]);
    expect(told.problems).toEqual([
      'a[0].to is "twin", and several clusters go by that name',
    ]);
  });

  it('takes two hundred links, and tells how many there are', () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `c${i}`);
    const told = read(
      cluster('default/a', [{ to: names, technology: 'transit-gateway' }]),
      ...names.map(name => cluster(`default/${name}`)),
    );

    expect(told.links).toHaveLength(200);
    expect(told.problems).toEqual([
      'a declares 1000 links, of which only the first 200 were taken',
    ]);
  });

  it('tells of ten faults, and how many more there are', () => {
    const told = read(
      cluster(
        'default/a',
        Array.from({ length: 5_000 }, () => 1),
      ),
    );

    expect(told.problems).toHaveLength(11);
    expect(told.problems[10]).toBe(
      'a has 4990 more places that declare no link',
    );
  });

  it.each<[string, string]>([
    ['nothing of which can be read', '- {'],
    ['some of which means nothing', '[{"to":"nobody","technology":"vpn"}]'],
  ])('does not take for silence a declaration %s', (_name, declared) => {
    const told = read(
      cluster('default/a', peering('b')),
      cluster('default/b', declared),
    );

    expect(told.links).toEqual([
      'vpc-peering a~b unconfirmed configured declared',
    ]);
  });

  it('shows of several targets only the one that a link is with', () => {
    const { topology } = read(
      cluster('default/a', peering(['b', 'c'])),
      cluster('default/b'),
      cluster('default/c'),
    );

    expect(
      topology.links.map(({ evidence }) => evidence.map(each => each.shows)),
    ).toEqual([['"b"'], ['"c"']]);
  });

  it('shows where it is declared, in the words that stand there', () => {
    const text = '- to: b\n  technology: private-line\n  note: circuit 12\n';
    const { topology } = read(cluster('default/a', text), cluster('default/b'));

    expect(topology.links[0].views).toEqual([
      {
        cluster: 'resource:default/a',
        state: 'configured',
        reason:
          'Declared in the catalog by resource:default/a, not seen in any cluster (circuit 12)',
      },
    ]);
    expect(topology.links[0].evidence).toEqual([
      {
        cluster: 'resource:default/a',
        object: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          namespace: 'default',
          name: 'a',
        },
        path: `.${FIELD}`,
        shows: 'to: b\n  technology: private-line\n  note: circuit 12',
      },
    ]);
    expect(text).toContain(topology.links[0].evidence[0].shows);
  });
});
