import {
  Link,
  Plane,
  Technology,
  Topology,
} from '@interconnect/backstage-plugin-interconnect-common';
import { classify } from './classify';

const technologies: Technology[] = [
  {
    id: 'istio',
    title: 'Istio',
    homepage: '',
    layer: 'l7',
    ridesOnNetwork: true,
  },
  { id: 'skupper', title: 'Skupper', homepage: '', layer: 'l7' },
  { id: 'submariner', title: 'Submariner', homepage: '', layer: 'l3' },
  { id: 'tunnel', title: 'Tunnel', homepage: '', layer: 'l3' },
];

type Group = [technology: string, plane: Plane, members: string];

function fullyLinked(groups: Group[], state: Link['state'] = 'up'): Topology {
  const made = groups.map(([technology, plane, letters]) => {
    const members = [...letters];
    const links = members.flatMap((from, index) =>
      members.slice(index + 1).map(
        (to): Link => ({
          id: `${technology}:${plane}:${from}~${to}`,
          technology,
          plane,
          from,
          to,
          direction: 'both',
          state,
          corroboration: 'mutual',
          basis: 'identity',
          views: [],
          evidence: [],
        }),
      ),
    );
    const id = `${technology}:${plane}:${members[0]}`;
    const group = {
      id,
      technology,
      plane,
      members,
      links: links.map(link => link.id),
    };
    return { links, group };
  });
  return {
    links: made.flatMap(({ links }) => links),
    groups: made.map(({ group }) => group),
    loosePeers: [],
  };
}

describe('interconnects', () => {
  it('keep a link that is down, and have the worst state', () => {
    const topology = fullyLinked([['submariner', 'data', 'abc']]);
    topology.links[1].state = 'down';

    const { interconnects } = classify(topology, technologies);

    expect(interconnects).toEqual([
      {
        id: 'submariner:data:a',
        technology: 'submariner',
        plane: 'data',
        members: ['a', 'b', 'c'],
        links: [
          'submariner:data:a~b',
          'submariner:data:a~c',
          'submariner:data:b~c',
        ],
        shape: 'full-mesh',
        hubs: [],
        state: 'down',
      },
    ]);
  });

  it('rather say unknown than configured when a link is not known', () => {
    const topology = fullyLinked([['istio', 'data', 'abc']], 'configured');
    topology.links[0].state = 'unknown';

    expect(classify(topology, technologies).interconnects[0].state).toBe(
      'unknown',
    );
  });
});

describe('overlays', () => {
  it.each<[string, Group[], string[]]>([
    [
      'a mesh over a tunnel of the same clusters',
      [
        ['istio', 'data', 'abc'],
        ['submariner', 'data', 'abc'],
      ],
      ['Istio over Submariner'],
    ],
    [
      'a mesh over a larger tunnel',
      [
        ['istio', 'data', 'ab'],
        ['submariner', 'data', 'abc'],
      ],
      ['Istio over Submariner'],
    ],
    [
      'one mesh over two tunnels',
      [
        ['istio', 'data', 'ab'],
        ['submariner', 'data', 'ab'],
        ['tunnel', 'data', 'abc'],
      ],
      ['Istio over Submariner', 'Istio over Tunnel'],
    ],
    [
      'no mesh that reaches beyond the tunnel',
      [
        ['istio', 'data', 'abcd'],
        ['submariner', 'data', 'abc'],
      ],
      [],
    ],
    [
      'no mesh over a mesh',
      [
        ['istio', 'data', 'ab'],
        ['skupper', 'data', 'abc'],
      ],
      [],
    ],
    [
      'nothing that brings its own way',
      [
        ['skupper', 'data', 'ab'],
        ['submariner', 'data', 'abc'],
      ],
      [],
    ],
    [
      'no tunnel over a tunnel',
      [
        ['tunnel', 'data', 'ab'],
        ['submariner', 'data', 'abc'],
      ],
      [],
    ],
    [
      'no mesh over a control plane',
      [
        ['istio', 'data', 'ab'],
        ['submariner', 'control', 'abc'],
      ],
      [],
    ],
    [
      'no control plane over a tunnel',
      [
        ['istio', 'control', 'ab'],
        ['submariner', 'data', 'abc'],
      ],
      [],
    ],
    [
      'nothing of a technology that is not known',
      [
        ['homemade', 'data', 'ab'],
        ['submariner', 'data', 'abc'],
      ],
      [],
    ],
  ])('are %s', (_name, groups, names) => {
    const { overlays } = classify(fullyLinked(groups), technologies);

    expect(overlays.map(({ name }) => name)).toEqual(names);
  });

  it.each<[string, (string[] | undefined)[], string[]]>([
    [
      'every link needs its addresses',
      [['service']],
      ['Skupper over Submariner'],
    ],
    ['no link does', [[]], []],
  ])(
    'of what brings its own way are there where %s',
    (_name, [routes], names) => {
      const topology = fullyLinked([
        ['skupper', 'data', 'ab'],
        ['submariner', 'data', 'abc'],
      ]);
      topology.links[0].routes = routes as Link['routes'];

      expect(
        classify(topology, technologies).overlays.map(({ name }) => name),
      ).toEqual(names);
    },
  );
});

describe('a control plane beside the data plane', () => {
  it('is a star of its own over a full mesh of the same clusters', () => {
    const mesh = fullyLinked([['submariner', 'data', 'abcd']]);
    const star = ['b', 'c', 'd'].map(
      (from): Link => ({
        ...mesh.links[0],
        id: `submariner:control:${from}~a`,
        plane: 'control',
        from,
        to: 'a',
        direction: 'forward',
      }),
    );

    const { interconnects } = classify(
      {
        links: [...mesh.links, ...star],
        groups: [
          ...mesh.groups,
          {
            id: 'submariner:control:a',
            technology: 'submariner',
            plane: 'control',
            members: ['a', 'b', 'c', 'd'],
            links: star.map(({ id }) => id),
          },
        ],
        loosePeers: [],
      },
      technologies,
    );

    expect(
      interconnects.map(({ plane, shape, hubs }) => [plane, shape, hubs]),
    ).toEqual([
      ['control', 'hub-and-spoke', ['a']],
      ['data', 'full-mesh', []],
    ]);
  });
});
