import {
  Report,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  aCluster,
  aLink,
  aReport,
  anInterconnect,
  pairs,
  ref,
} from '../__testUtils__/reportBuilder';
import { WhatIfChange, reportAfter } from './reportAfter';

type Planned = WhatIf['links'][number];

function planned(
  change: Planned['change'],
  from: string,
  to: string,
  plane: Planned['plane'] = 'data',
): Planned {
  return { change, from, to, plane };
}

const istio = aLink('istio', 'a', 'b');
const control = aLink('istio', 'a', 'b', { plane: 'control' });
const tunnel = aLink('submariner', 'a', 'b');
const present: Report = aReport({
  clusters: ['a', 'b', 'c'].map(name => aCluster(name)),
  links: [istio, control, tunnel],
  interconnects: [
    anInterconnect('pair', [istio], { id: 'mesh' }),
    anInterconnect('pair', [tunnel], { id: 'tunnel' }),
  ],
});

function changesOf(change: WhatIfChange) {
  const { report, changes } = reportAfter(present, change);
  return report.links.flatMap(link => {
    const become = changes.links.get(link.id);
    return become
      ? [[become, link.technology, link.plane, link.from, link.to].join(' ')]
      : [];
  });
}

describe('the links of a report after a change', () => {
  const cases: [string, WhatIfChange, string[]][] = [
    ['nothing, where nothing changes', { links: [] }, []],
    [
      'a new one, by the technology that is named',
      { links: [planned('add', ref('a'), ref('c'))], technology: 'skupper' },
      [`add skupper data ${ref('a')} ${ref('c')}`],
    ],
    [
      'a new one of which nobody says the technology',
      { links: [planned('add', ref('a'), ref('c'))] },
      [`add  data ${ref('a')} ${ref('c')}`],
    ],
    [
      'those that go, of every technology where none is named',
      { links: [planned('remove', ref('b'), ref('a'))] },
      [
        `remove istio data ${ref('a')} ${ref('b')}`,
        `remove submariner data ${ref('a')} ${ref('b')}`,
      ],
    ],
    [
      'only the one of the technology that is left',
      {
        links: [planned('remove', ref('a'), ref('b'))],
        technology: 'submariner',
      },
      [`remove submariner data ${ref('a')} ${ref('b')}`],
    ],
    [
      'only the one of the plane that goes',
      {
        links: [planned('remove', ref('a'), ref('b'), 'control')],
        technology: 'istio',
      },
      [`remove istio control ${ref('a')} ${ref('b')}`],
    ],
    [
      'only those of what is replaced, where a technology comes instead',
      {
        links: [
          planned('add', ref('a'), ref('c')),
          planned('remove', ref('a'), ref('b')),
        ],
        technology: 'istio',
        replaces: ['tunnel'],
      },
      [
        `remove submariner data ${ref('a')} ${ref('b')}`,
        `add istio data ${ref('a')} ${ref('c')}`,
      ],
    ],
    [
      'one that goes although this report does not hold it',
      { links: [planned('remove', ref('b'), ref('c'))] },
      [`remove  data ${ref('b')} ${ref('c')}`],
    ],
  ];

  it.each(cases)('are %s', (_, change, expected) => {
    expect(changesOf(change).sort()).toEqual(expected.sort());
  });

  it('hold all that is there, as it is', () => {
    const { report } = reportAfter(present, {
      links: [planned('remove', ref('a'), ref('b'))],
    });

    expect(report.links).toEqual(present.links);
  });
});

describe('the clusters of a report after a change', () => {
  const newcomer = { ref: 'edge-lab', name: 'edge-lab' };
  const cases: [string, WhatIfChange, [string, string][]][] = [
    ['nobody, where nobody is new', { links: [] }, []],
    [
      'a newcomer that does not exist yet',
      { links: [planned('add', 'edge-lab', ref('a'))], newcomer },
      [['edge-lab', 'new']],
    ],
    [
      'a newcomer that no link reaches',
      { links: [], newcomer },
      [['edge-lab', 'new']],
    ],
    [
      'a newcomer that the report holds already',
      { links: [], newcomer: { ref: ref('c'), name: 'c' } },
      [[ref('c'), 'new']],
    ],
    [
      'a hub that a provider runs',
      { links: [planned('add', ref('a'), 'F5 global network')] },
      [['F5 global network', 'outside']],
    ],
  ];

  it.each(cases)('mark %s', (_, change, expected) => {
    const { report, changes } = reportAfter(present, change);

    expect([...changes.clusters]).toEqual(expected);
    expect(report.clusters.map(c => c.ref)).toEqual(
      [
        ...new Set([
          ...present.clusters.map(c => c.ref),
          ...expected.map(([id]) => id),
        ]),
      ].sort(),
    );
  });
});

describe('many new links', () => {
  const names = Array.from({ length: 8 }, (_, i) => `n${i}`);
  const mesh = pairs(names).map(([a, b]) => planned('add', ref(a), ref(b)));

  it.each([
    ['from everyone to everyone are one mesh', mesh, ['what-if']],
    ['with one missing are none', mesh.slice(1), []],
    [
      'of the control plane are none',
      mesh.map(link => ({ ...link, plane: 'control' as const })),
      [],
    ],
  ])('%s', (_, links, expected) => {
    const { report } = reportAfter(aReport({ clusters: [] }), { links });

    expect(report.interconnects.map(({ id }) => id)).toEqual(expected);
  });
});
