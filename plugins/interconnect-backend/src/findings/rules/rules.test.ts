import {
  Link,
  LoosePeer,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  clusterOf,
  contextOf,
  detectionOf,
  interconnectOf,
  linkOf,
  TAKEN_AT,
} from '../__fixtures__/context';
import { rules } from '.';
import { tlsNotVerified } from './accessRules';
import { declaredLinkIgnored } from './declaredLinkIgnored';
import { identityConflict } from './identityConflict';
import { linkDegraded } from './linkDegraded';
import { linkDown } from './linkDown';
import { linkPending } from './linkPending';
import { oneSidedLink } from './oneSidedLink';
import { staleObservation } from './staleObservation';
import { underlayBroken } from './underlayBroken';
import { versionSkew } from './versionSkew';

const clusters = ['a', 'b', 'c'].map(name => clusterOf(name));

describe('the list of rules', () => {
  it('is sorted by code, and has each once', () => {
    const codes = rules.map(({ code }) => code);

    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('finds nothing where everything is in order', () => {
    const link = linkOf('a', 'b');
    const context = contextOf({
      clusters,
      detections: [detectionOf('a'), detectionOf('b')],
      topology: { links: [link], groups: [], loosePeers: [] },
      classification: {
        interconnects: [interconnectOf('submariner', [link])],
        overlays: [],
      },
    });

    expect(rules.flatMap(rule => rule.judge(context))).toEqual([]);
  });
});

describe('declared-link-ignored', () => {
  it('names the entity and the field', () => {
    const field =
      "metadata.annotations['interconnect.backstage.io/links'][3].to";
    const problem = 'is "x", which names no cluster of the catalog';
    const [finding, ...others] = declaredLinkIgnored.judge(
      contextOf({
        clusters,
        declarationProblems: [{ cluster: 'ref/a', field, problem }],
      }),
    );

    expect(others).toEqual([]);
    expect(finding.clusters).toEqual(['ref/a']);
    expect(finding.params).toEqual({ entity: 'ref/a', field, problem });
    expect(finding.message).toBe(
      `In the catalog entity ref/a, ${field} ${problem}`,
    );
  });
});

describe('links in trouble', () => {
  it.each<[Link['state'], string[]]>([
    ['down', ['link-down: The Submariner link of a and b is down']],
    [
      'pending',
      ['link-pending: The Submariner link of a and b was never established'],
    ],
    [
      'degraded',
      ['link-degraded: The Submariner link of a and b works in part only'],
    ],
    ['unknown', []],
    ['configured', []],
    ['up', []],
  ])('are told of when a link is %s', (state, expected) => {
    const views = [
      { cluster: 'ref/a', state: 'up' as const, reason: 'a sees it' },
      { cluster: 'ref/b', state, reason: 'b says why' },
    ];
    const context = contextOf({
      clusters,
      topology: {
        links: [linkOf('a', 'b', { state, views })],
        groups: [],
        loosePeers: [],
      },
    });

    const findings = [linkDown, linkPending, linkDegraded].flatMap(rule =>
      rule.judge(context).map(each => ({ code: rule.code, ...each })),
    );

    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual(
      expected,
    );
    expect(findings.every(({ remedy }) => remedy.includes('b says why'))).toBe(
      true,
    );
  });

  it('are not told of twice when a link only lacks a direction', () => {
    const link = linkOf('a', 'b', {
      state: 'degraded',
      corroboration: 'one-sided',
      views: [{ cluster: 'ref/a', state: 'up', reason: 'a sees it' }],
    });

    expect(
      linkDegraded.judge(
        contextOf({ topology: { links: [link], groups: [], loosePeers: [] } }),
      ),
    ).toEqual([]);
  });
});

describe('one-sided-link', () => {
  const view = (state: Link['state']) => [
    { cluster: 'ref/b', state, reason: 'so it is' },
  ];

  it.each<[string, Partial<Link>, string[]]>([
    [
      'a direction is missing',
      { corroboration: 'one-sided', state: 'degraded', views: view('up') },
      ['b a'],
    ],
    [
      'it is missing, and nothing is known of the other',
      { corroboration: 'one-sided', state: 'degraded', views: view('unknown') },
      ['b a'],
    ],
    [
      'the link goes one way by design',
      { corroboration: 'one-sided', state: 'up', views: view('up') },
      [],
    ],
    [
      'the link is degraded by itself',
      {
        corroboration: 'one-sided',
        state: 'degraded',
        views: view('degraded'),
      },
      [],
    ],
    [
      'the far end was not seen',
      { corroboration: 'unconfirmed', state: 'up', views: view('up') },
      [],
    ],
    ['both tell of it', { state: 'degraded', views: view('up') }, []],
  ])('when %s', (_name, more, expected) => {
    const findings = oneSidedLink.judge(
      contextOf({
        clusters,
        topology: {
          links: [linkOf('a', 'b', more)],
          groups: [],
          loosePeers: [],
        },
      }),
    );

    expect(
      findings.map(({ params }) => `${params.teller} ${params.silent}`),
    ).toEqual(expected);
  });
});

describe('identity-conflict', () => {
  const loose = (more: Partial<LoosePeer>): LoosePeer => ({
    cluster: 'ref/c',
    technology: 'submariner',
    plane: 'data',
    identity: 'cluster1',
    kind: 'ambiguous',
    couldBe: ['ref/a', 'ref/b'],
    state: 'up',
    evidence: [],
    ...more,
  });

  it.each<[string, LoosePeer, string[]]>([
    ['several clusters answer', loose({}), ['ref/a ref/b ref/c']],
    ['nobody answers', loose({ kind: 'external', couldBe: [] }), []],
    ['one is dark', loose({ kind: 'unresolved', couldBe: ['ref/a'] }), []],
  ])('when %s', (_name, peer, expected) => {
    const findings = identityConflict.judge(
      contextOf({
        clusters,
        topology: { links: [], groups: [], loosePeers: [peer] },
      }),
    );

    expect(findings.map(finding => finding.clusters.join(' '))).toEqual(
      expected,
    );
  });

  it.each<[string, (true | undefined)[], number]>([
    ['lets several go by a name', [true, true], 0],
    ['lets only one of them share its name', [true, undefined], 1],
    ['means each name for one cluster', [undefined, undefined], 1],
  ])('when the technology %s', (_name, shareable, expected) => {
    const findings = identityConflict.judge(
      contextOf({
        clusters,
        detections: shareable.map((each, nth) => ({
          cluster: ['ref/a', 'ref/b'][nth],
          technology: 'submariner',
          verdict: 'present',
          whole: true,
          claims: [
            {
              type: 'membership',
              identities: [{ kind: 'address', value: 'cluster1' }],
              ...(each && { shareable: each }),
              evidence: [],
            },
          ],
          evidence: [],
        })),
        topology: { links: [], groups: [], loosePeers: [loose({})] },
      }),
    );

    expect(findings).toHaveLength(expected);
  });

  it('names all that could be meant, and where to say which it is', () => {
    const [finding] = identityConflict.judge(
      contextOf({
        clusters,
        topology: { links: [], groups: [], loosePeers: [loose({})] },
      }),
    );

    expect(finding.message).toBe(
      'c is linked by Submariner with cluster1, and a and b answer to that name',
    );
    expect(finding.remedy).toContain('aliases.submariner');
  });
});

describe('stale-observation', () => {
  const failure = {
    read: 'cluster',
    reason: 'timeout' as const,
    message: 'no answer within 10 s',
  };

  it.each([
    ['just now', clusterOf('a'), []],
    [
      'fifteen minutes ago',
      clusterOf('a', { observedAt: '2026-11-01T11:45:00.000Z' }),
      [],
    ],
    [
      'longer ago',
      clusterOf('a', { observedAt: '2026-11-01T11:44:59.000Z' }),
      ['not observed since'],
    ],
    [
      'before it stopped answering',
      clusterOf('a', {
        observedAt: TAKEN_AT,
        observation: 'none',
        blindSpots: [failure],
      }),
      ['timeout'],
    ],
    [
      'never',
      clusterOf('a', {
        observedAt: undefined,
        observation: 'none',
        blindSpots: [failure],
      }),
      [],
    ],
  ])('when it was seen %s', (_name, cluster, reasons) => {
    const findings = staleObservation.judge(contextOf({ clusters: [cluster] }));

    expect(findings.map(({ params }) => params.reason)).toEqual(reasons);
  });
});

describe('underlay-broken', () => {
  function judged(state: Link['state'], meshed: [string, string]) {
    const above = linkOf(...meshed, { technology: 'istio' });
    const below = [
      linkOf('a', 'b', {
        state,
        views: [{ cluster: 'ref/a', state, reason: 'the tunnel says so' }],
      }),
      linkOf('b', 'c'),
    ];
    return underlayBroken.judge(
      contextOf({
        clusters,
        topology: { links: [above, ...below], groups: [], loosePeers: [] },
        classification: {
          interconnects: [
            interconnectOf('istio', [above]),
            interconnectOf('submariner', below),
          ],
          overlays: [
            {
              over: 'istio:data',
              under: 'submariner:data',
              name: 'Istio over Submariner',
            },
          ],
        },
      }),
    );
  }

  it.each<[Link['state'], string | undefined]>([
    ['down', 'error'],
    ['degraded', undefined],
  ])('when the link below is %s', (state, severity) => {
    expect(judged(state, ['a', 'b'])).toEqual([
      {
        severity,
        clusters: ['ref/a', 'ref/b'],
        link: 'submariner:data:ref/a~ref/b',
        params: {
          overlay: 'Istio over Submariner',
          over: 'istio:data',
          under: 'submariner:data',
          overLinks: 'istio:data:ref/a~ref/b',
          state,
        },
        message: `Istio over Submariner: the link below between a and b is ${state} (the tunnel says so), so what runs on it cannot be well either`,
        remedy: expect.any(String),
        evidence: [],
      },
    ]);
  });

  it.each<[Link['state'], [string, string]]>([
    ['up', ['a', 'b']],
    ['unknown', ['a', 'b']],
    ['pending', ['a', 'b']],
    ['down', ['b', 'c']],
  ])('is silent when a link is %s below a mesh of %s', (state, meshed) => {
    expect(judged(state, meshed)).toEqual([]);
  });
});

describe('version-skew', () => {
  it.each([
    ['equal versions', ['0.20.1', '0.20.4'], []],
    ['one minor release apart', ['v1.27.0', 'v1.28.1'], []],
    ['two minor releases apart', ['v1.26.0', 'v1.28.1'], ['v1.26.0 v1.28.1']],
    ['numbers, not texts', ['1.9.0', '1.10.0'], []],
    ['another major release', ['1.9.5', '2.0.0'], ['1.9.5 2.0.0']],
    ['a version that is not known', [undefined, '2.0.0'], []],
    ['a version that is a name', ['1.2.0', 'nightly'], []],
    ['a version that is a date', ['1.2.0', '20260101'], []],
  ])('of %s', (_name, versions, expected) => {
    const link = linkOf('a', 'b');
    const findings = versionSkew.judge(
      contextOf({
        clusters,
        detections: ['a', 'b', 'c'].map((name, index) =>
          detectionOf(name, { version: [...versions, '9.9.9'][index] }),
        ),
        classification: {
          interconnects: [
            interconnectOf('submariner', [link]),
            interconnectOf('submariner', [link], { plane: 'control' }),
          ],
          overlays: [],
        },
      }),
    );

    expect(
      findings.map(({ params }) => `${params.oldest} ${params.newest}`),
    ).toEqual(expected);
  });
});

describe('notes on access', () => {
  it('are passed on by the rule of their code only', () => {
    const note = (code: string) => ({
      cluster: 'ref/a',
      code,
      message: `what ${code} means`,
      params: { of: code },
    });

    const findings = tlsNotVerified.judge(
      contextOf({
        accessFindings: [note('tls-not-verified'), note('api-server-mismatch')],
      }),
    );

    expect(findings).toEqual([
      {
        clusters: ['ref/a'],
        params: { of: 'tls-not-verified' },
        message: 'what tls-not-verified means',
        remedy: expect.stringContaining('caData'),
        evidence: [],
      },
    ]);
  });
});
