import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { mockApis } from '@backstage/test-utils';
import {
  aCluster,
  aLink,
  aReport,
  anInterconnect,
  detections,
  pairs,
  ref,
} from '../__testUtils__/reportBuilder';
import { interconnectTranslationRef } from '../translation';
import { summarise } from './summarise';
import { summarySentence } from './summarySentence';

function english() {
  const snapshot = mockApis
    .translation()
    .getTranslation(interconnectTranslationRef);
  if (!snapshot.ready) {
    throw new Error('The messages of the ref itself are always ready');
  }
  return snapshot.t;
}

const four = ['a', 'b', 'c', 'd'];
const mesh = pairs(four).map(([a, b]) => aLink('istio', a, b));
const meshOfFour = aReport({
  clusters: four.map(name => aCluster(name)),
  links: mesh,
  interconnects: [anInterconnect('full-mesh', mesh)],
  detections: detections('istio', four, '1.30.3'),
});
const oneDown = mesh.map((link, i) =>
  i === 2 ? { ...link, state: 'down' as const } : link,
);
const spokes = ['b', 'c', 'd'].map(name =>
  aLink('skupper', name, 'a', { direction: 'forward' }),
);

const STORIES: [string, Report, string][] = [
  ['nothing', aReport({ clusters: [] }), '0 clusters'],
  [
    'clusters that nothing links',
    aReport({ clusters: [aCluster('a'), aCluster('b')] }),
    '2 clusters, no interconnect found',
  ],
  ['a mesh', meshOfFour, '4 clusters, full mesh by Istio 1.30.3'],
  [
    'a mesh with a link down',
    { ...meshOfFour, links: oneDown },
    '4 clusters, full mesh by Istio 1.30.3; 1 link down',
  ],
  [
    'a mesh of several versions',
    {
      ...meshOfFour,
      detections: [
        ...detections('istio', ['a', 'b'], '1.30.3'),
        ...detections('istio', ['c', 'd'], '1.29.0'),
      ],
    },
    '4 clusters, full mesh by Istio',
  ],
  [
    'a mesh that lacks a link, and a stranger',
    aReport({
      clusters: [...four, 'edge'].map(name => aCluster(name)),
      links: mesh.slice(1),
      interconnects: [
        anInterconnect('partial-mesh', mesh.slice(1), {
          deviation: {
            nearest: 'full-mesh',
            missing: [[ref('a'), ref('b')]],
            extra: [],
          },
        }),
      ],
    }),
    '5 clusters, full mesh but for 1 missing link of 4 by Istio; edge not joined',
  ],
  [
    'a hub with links pending and not seen',
    aReport({
      clusters: four.map(name => aCluster(name)),
      links: [
        { ...spokes[0], state: 'pending' },
        { ...spokes[1], state: 'unknown' },
        spokes[2],
      ],
      interconnects: [
        anInterconnect('hub-and-spoke', spokes, { hubs: [ref('a')] }),
      ],
    }),
    '4 clusters, hub and spoke around a by Skupper; 1 link pending; 1 link not seen',
  ],
  [
    'an overlay',
    aReport({
      clusters: [aCluster('a'), aCluster('b')],
      links: [aLink('istio', 'a', 'b'), aLink('submariner', 'a', 'b')],
      interconnects: [
        anInterconnect('pair', [aLink('istio', 'a', 'b')]),
        anInterconnect('pair', [aLink('submariner', 'a', 'b')]),
      ],
      overlays: [
        {
          over: 'istio:data',
          under: 'submariner:data',
          name: 'Istio over Submariner',
        },
      ],
    }),
    '2 clusters, pair by Istio, pair by Submariner, Istio over Submariner',
  ],
  [
    'a dark cluster, which is not said to be unjoined',
    aReport({
      clusters: [
        aCluster('a'),
        aCluster('b'),
        aCluster('z', { observation: 'none', observedAt: undefined }),
      ],
      links: [aLink('istio', 'a', 'b')],
      interconnects: [anInterconnect('pair', [aLink('istio', 'a', 'b')])],
    }),
    '3 clusters, pair of 2 by Istio; z could not be seen',
  ],
  [
    'a cluster seen in part, which is not said to be unjoined',
    aReport({
      clusters: [
        aCluster('a'),
        aCluster('b'),
        aCluster('y', { observation: 'partial' }),
        aCluster('z'),
      ],
      links: [aLink('istio', 'a', 'b')],
      interconnects: [anInterconnect('pair', [aLink('istio', 'a', 'b')])],
    }),
    '4 clusters, pair of 2 by Istio; z not joined; y seen only in part',
  ],
  [
    'a cluster seen in part whose links were seen',
    aReport({
      clusters: [aCluster('a'), aCluster('b', { observation: 'partial' })],
      links: [aLink('istio', 'a', 'b')],
      interconnects: [anInterconnect('pair', [aLink('istio', 'a', 'b')])],
    }),
    '2 clusters, pair by Istio',
  ],
  [
    'a neighbour, which is counted apart',
    aReport({
      clusters: [aCluster('a'), aCluster('b', { foundBy: [] })],
      links: [aLink('istio', 'a', 'b')],
      interconnects: [anInterconnect('pair', [aLink('istio', 'a', 'b')])],
    }),
    '1 cluster and 1 neighbour, pair by Istio',
  ],
  [
    'a member of more than what is shown',
    aReport({
      clusters: [aCluster('d'), aCluster('a', { foundBy: [] })],
      links: [spokes[2]],
      interconnects: [
        anInterconnect('hub-and-spoke', spokes, { hubs: [ref('a')] }),
      ],
    }),
    '1 cluster and 1 neighbour, hub and spoke around a of 4 by Skupper',
  ],
  [
    'a control plane without a data plane',
    aReport({
      clusters: [aCluster('a'), aCluster('b')],
      links: [aLink('submariner', 'a', 'b', { plane: 'control' })],
      interconnects: [
        anInterconnect('pair', [
          aLink('submariner', 'a', 'b', { plane: 'control' }),
        ]),
      ],
    }),
    '2 clusters, pair by Submariner (control plane only)',
  ],
  [
    'a peer outside, and many strangers',
    aReport({
      clusters: ['a', 'b', 'e', 'f', 'g', 'h'].map(name => aCluster(name)),
      links: [aLink('istio', 'a', 'b')],
      interconnects: [anInterconnect('pair', [aLink('istio', 'a', 'b')])],
      loosePeers: [
        {
          cluster: ref('a'),
          technology: 'istio',
          plane: 'data',
          identity: 'x',
          kind: 'external',
          couldBe: [],
          state: 'configured',
          evidence: [],
        },
      ],
    }),
    '6 clusters, pair of 2 by Istio; e, f and 2 more not joined; 1 peer outside the catalog',
  ],
];

describe('summarySentence', () => {
  it.each(STORIES)('tells %s', (_, report, expected) => {
    expect(summarySentence(report, english())).toBe(expected);
  });

  it('counts the cluster that a report is about, which no rule has found', () => {
    const report = {
      ...meshOfFour,
      clusters: four.map(name => aCluster(name, { foundBy: [] })),
    };

    expect(summarySentence(report, english(), ref('a'))).toBe(
      '1 cluster and 3 neighbours, full mesh by Istio 1.30.3',
    );
    expect(summarySentence(report, english(), ref('elsewhere'))).toBe(
      '0 clusters',
    );
  });
});

describe('summarise', () => {
  it('leaves out the control plane of a technology that carries traffic', () => {
    const control = aLink('istio', 'a', 'b', { plane: 'control' });
    const report = {
      ...meshOfFour,
      interconnects: [
        ...meshOfFour.interconnects,
        anInterconnect('pair', [control]),
      ],
    };

    const told = summarise(report).filter(c => c.type === 'interconnect');

    expect(told).toMatchObject([{ plane: 'data', technology: 'Istio' }]);
  });
});
