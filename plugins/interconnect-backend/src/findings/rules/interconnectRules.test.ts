import {
  Detection,
  Link,
  LoosePeer,
  PeerClaim,
  Setting,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  clusterOf,
  contextOf,
  detectionOf,
  interconnectOf,
  linkOf,
} from '../__fixtures__/context';
import { JudgedContext } from '../defineRule';
import { identityConflict } from './identityConflict';
import { linkUnencrypted } from './linkUnencrypted';
import { settingsDiffer } from './settingsDiffer';
import { staleHeartbeat } from './staleHeartbeat';
import { trustRootsDiffer } from './trustRootsDiffer';
import { unused } from './unused';

const clusters = ['a', 'b', 'c'].map(name => clusterOf(name));

function linked(links: Link[], more: Partial<JudgedContext> = {}) {
  return contextOf({
    clusters,
    topology: { links, groups: [], loosePeers: [] },
    classification: {
      interconnects: [interconnectOf('submariner', links)],
      overlays: [],
    },
    ...more,
  });
}

function setting(more: Partial<Setting>): Setting {
  return {
    name: 'limit',
    values: ['255'],
    rule: 'equal',
    severity: 'error',
    otherwise: 'agents refuse to connect',
    remedy: 'Set it alike',
    evidence: [],
    ...more,
  };
}

function holding(
  name: string,
  settings: Setting[],
  more: { instance?: string; id?: string } = {},
): Detection {
  const { instance, id = name } = more;
  return detectionOf(name, {
    claims: [
      {
        type: 'membership',
        ...(instance === undefined ? {} : { instance }),
        identities: [{ kind: 'id', value: id }],
        settings,
        evidence: [],
      },
    ],
  });
}

describe('settings-differ', () => {
  it.each<[string, Partial<Setting>[], string[]]>([
    [
      'one of three',
      [{}, { values: ['511'] }, {}],
      [
        'error: Submariner: limit is 255 on a and c and 511 on b, and agents refuse to connect',
      ],
    ],
    ['none', [{}, {}, {}], []],
    [
      'none, in another order',
      [{ values: ['x', 'y'] }, { values: ['y', 'x'] }],
      [],
    ],
    [
      'one that need not agree',
      [{ rule: 'unique' }, { rule: 'unique', values: ['9'] }],
      [],
    ],
    ['the only one that tells', [{ values: ['511'] }], []],
  ])('when %s differs', (_name, settings, expected) => {
    const findings = settingsDiffer.judge(
      linked([linkOf('a', 'b'), linkOf('b', 'c')], {
        detections: settings.map((each, index) =>
          holding('abc'[index], [setting(each)]),
        ),
      }),
    );

    expect(
      findings.map(({ severity, message }) => `${severity}: ${message}`),
    ).toEqual(expected);
  });

  it('does not compare clusters that are not linked', () => {
    const findings = settingsDiffer.judge(
      linked([linkOf('a', 'b')], {
        detections: [
          holding('a', [setting({})]),
          holding('b', [setting({})]),
          holding('c', [setting({ values: ['511'] })]),
        ],
      }),
    );

    expect(findings).toEqual([]);
  });
});

describe('identity-conflict by number', () => {
  it.each<[string, string[], string[][]]>([
    ['two are alike', ['1', '2', '1'], [['ref/a', 'ref/c']]],
    ['all are alike', ['1', '1', '1'], [['ref/a', 'ref/b', 'ref/c']]],
    ['each has its own', ['1', '2', '3'], []],
  ])('when %s', (_name, numbers, expected) => {
    const findings = identityConflict.judge(
      linked([linkOf('a', 'b'), linkOf('b', 'c')], {
        detections: numbers.map((number, index) =>
          holding('abc'[index], [
            setting({ name: 'number', rule: 'unique', values: [number] }),
          ]),
        ),
      }),
    );

    expect(findings.map(finding => finding.clusters)).toEqual(expected);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('trust-roots-differ', () => {
  const roots = (...values: string[]) =>
    setting({ name: 'trusted root', rule: 'overlapping', values });
  const loose: LoosePeer = {
    cluster: 'ref/a',
    technology: 'submariner',
    plane: 'data',
    identity: 'b-in-the-mesh',
    kind: 'external',
    couldBe: [],
    state: 'configured',
    evidence: [],
  };

  it.each<[string, Setting[], Setting[], number]>([
    ['nothing in common', [roots('x')], [roots('y')], 1],
    ['one of several in common', [roots('x', 'y')], [roots('y', 'z')], 0],
    ['nothing known of one', [roots('x')], [], 0],
  ])('finds linked clusters with %s', (_name, one, other, count) => {
    const findings = trustRootsDiffer.judge(
      linked([linkOf('a', 'b')], {
        detections: [holding('a', one), holding('b', other)],
      }),
    );

    expect(findings.map(({ link }) => link)).toEqual(
      Array(count).fill('submariner:data:ref/a~ref/b'),
    );
  });

  it.each<[string, Partial<LoosePeer>, string, string[][]]>([
    [
      'a cluster of another instance',
      {},
      'b-in-the-mesh',
      [['ref/a', 'ref/b']],
    ],
    ['nobody', {}, 'b', []],
    [
      'several, and nobody knows which',
      { kind: 'ambiguous' },
      'b-in-the-mesh',
      [],
    ],
  ])('finds a loose peer that names %s', (_name, more, id, expected) => {
    const findings = trustRootsDiffer.judge(
      contextOf({
        clusters,
        topology: {
          links: [],
          groups: [],
          loosePeers: [{ ...loose, ...more }],
        },
        detections: [
          holding('a', [roots('x')], { instance: 'mesh of x' }),
          holding('b', [roots('y')], { instance: 'mesh of y', id }),
        ],
      }),
    );

    expect(findings.map(finding => finding.clusters)).toEqual(expected);
  });
});

describe('link-unencrypted', () => {
  it.each<[string, string | undefined, boolean]>([
    ['says none', 'none', true],
    ['says none, and why', 'none (vxlan)', true],
    ['says none at one end', 'WireGuard, none', true],
    ['is encrypted', 'IPsec (libreswan)', false],
    ['has a word with none in it', 'anonymous TLS', false],
    ['does not tell', undefined, false],
  ])('when a link %s', (_name, encryption, found) => {
    const findings = linkUnencrypted.judge(
      linked([linkOf('a', 'b', { encryption }), linkOf('b', 'c')]),
    );

    expect(findings.map(each => [each.severity, ...each.clusters])).toEqual(
      found ? [[undefined, 'ref/a', 'ref/b']] : [],
    );
  });

  it('is a note below something that runs over it', () => {
    const findings = linkUnencrypted.judge(
      linked([linkOf('a', 'b', { encryption: 'none' })], {
        classification: {
          interconnects: [interconnectOf('submariner', [linkOf('a', 'b')])],
          overlays: [
            { over: 'istio:data', under: 'submariner:data', name: 'I over S' },
          ],
        },
      }),
    );

    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('says in the technology’s own words what to do', () => {
    const [finding] = linkUnencrypted.judge(
      linked([linkOf('a', 'b', { encryption: 'none' })], {
        remedies: new Map([
          ['submariner', { 'link-unencrypted': 'Take another driver' }],
        ]),
      }),
    );

    expect(finding.remedy).toBe('Take another driver');
  });
});

describe('stale-heartbeat', () => {
  const silent = (from: string, to: string, teller: string) =>
    linkOf(from, to, {
      state: 'unknown',
      views: [
        {
          cluster: `ref/${teller}`,
          state: 'unknown',
          lastKnownState: 'up',
          reason: 'the gateway has not reported',
        },
      ],
    });

  it('is one for all links of a cluster', () => {
    const findings = staleHeartbeat.judge(
      linked([silent('a', 'b', 'a'), silent('a', 'c', 'a')]),
    );

    expect(
      findings.map(({ clusters: its, message }) => [its, message]),
    ).toEqual([
      [
        ['ref/a', 'ref/b', 'ref/c'],
        'Submariner on a has ceased to report of its links with b and c',
      ],
    ]);
  });

  it.each<[string, Partial<JudgedContext>, Link]>([
    [
      'the cluster was not seen itself',
      { clusters: [clusterOf('a', { observation: 'none' })] },
      silent('a', 'b', 'a'),
    ],
    [
      'the cluster was seen long ago',
      {
        clusters: [clusterOf('a', { observedAt: '2026-11-01T11:00:00.000Z' })],
      },
      silent('a', 'b', 'a'),
    ],
    [
      'nothing was known before either',
      {},
      linkOf('a', 'b', {
        views: [{ cluster: 'ref/a', state: 'unknown', reason: 'no field' }],
      }),
    ],
  ])('is none when %s', (_name, more, link) => {
    expect(staleHeartbeat.judge(linked([link], more))).toEqual([]);
  });
});

describe('unused', () => {
  const remedies = new Map([['submariner', { unused: 'Join another' }]]);
  const peer: PeerClaim = {
    type: 'peer',
    plane: 'data',
    peer: { name: 'x', identities: [] },
    direction: 'both',
    expects: 'mutual',
    state: 'up',
    reason: 'so it is',
    evidence: [],
  };

  it.each<[string, Partial<Detection>, Link[], number]>([
    ['joins nothing', {}, [], 1],
    ['is linked by another', {}, [linkOf('a', 'b')], 0],
    ['claims a peer', { claims: [peer] }, [], 0],
    ['was not seen whole', { whole: false }, [], 0],
    ['is not there', { verdict: 'absent' }, [], 0],
    ['is useful alone', { technology: 'istio' }, [], 0],
  ])('when what is installed %s', (_name, more, links, count) => {
    const findings = unused.judge(
      linked(links, { remedies, detections: [detectionOf('a', more)] }),
    );

    expect(findings).toHaveLength(count);
  });

  it.each<[string, Partial<LoosePeer>, number]>([
    ['could be the peer of another', {}, 0],
    ['could be the peer of another technology', { technology: 'liqo' }, 1],
    ['is no peer that anybody names', { couldBe: ['ref/c'] }, 1],
  ])('when the cluster %s', (_name, more, count) => {
    const loose: LoosePeer = {
      cluster: 'ref/b',
      technology: 'submariner',
      plane: 'control',
      identity: 'burst',
      kind: 'unresolved',
      couldBe: ['ref/a'],
      state: 'configured',
      evidence: [],
      ...more,
    };

    const findings = unused.judge(
      linked([], {
        remedies,
        detections: [detectionOf('a')],
        topology: { links: [], groups: [], loosePeers: [loose] },
      }),
    );

    expect(findings).toHaveLength(count);
  });
});
