import {
  Detection,
  Evidence,
  Link,
  LoosePeer,
  Membership,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  absent,
  fresh,
  inventory,
  member,
  OBSERVED,
  peer,
  present,
  unseen,
} from './__fixtures__/claims';
import { joinTopology } from './joinTopology';

const abc = inventory({ a: {}, b: {}, c: {} });

function join(
  detections: Detection[],
  { of = abc, stale = [] as string[] } = {},
) {
  return joinTopology(of, detections, fresh(of, stale));
}

/** A claim to be linked with all who answer. */
function everyone(identity: string) {
  const claim = peer([identity]);
  return { ...claim, peer: { ...claim.peer, everyone: true as const } };
}

/** `a-b` for both, `a>b` for forward. */
function drawn({ from, to, direction }: Link): string {
  return `${from}${direction === 'both' ? '-' : '>'}${to}`;
}

function looked({ cluster, identity, kind, couldBe }: LoosePeer) {
  return [cluster, identity, kind, couldBe.join()].join(' ').trim();
}

describe('who a peer is', () => {
  const known = (name: string) => member([`id:${name}`]);

  it.each<[string, Detection[], string[], string[]]>([
    [
      'joins by id',
      [present('a', [known('a'), peer(['id:b'])]), present('b', [known('b')])],
      ['a-b'],
      [],
    ],
    [
      'believes a key rather than an id',
      [
        present('a', [peer(['id:x', 'key:k'])]),
        present('b', [known('x')]),
        present('c', [member(['key:k'])]),
      ],
      ['a-c'],
      [],
    ],
    [
      'joins by a uid rather than by an address',
      [
        present('a', [peer(['address:10.0.0.1', 'uid:u'])]),
        present('b', [member(['address:10.0.0.1'])]),
        present('c', [member(['uid:u'])]),
      ],
      ['a-c'],
      [],
    ],
    [
      'falls back to a weaker identity where nobody answers the stronger',
      [
        present('a', [peer(['id:gone', 'address:gw.b:443'])]),
        present('b', [member(['address:gw.b:443'])]),
        absent('c'),
      ],
      ['a-b'],
      [],
    ],
    [
      'compares addresses without regard to case and trailing dot',
      [
        present('a', [peer(['address:GW.Example.com.:443'])]),
        present('b', [member(['address:gw.example.COM:443'])]),
      ],
      ['a-b'],
      [],
    ],
    [
      'compares ids exactly',
      [
        present('a', [peer(['id:East'])]),
        present('b', [member(['id:east'])]),
        absent('c'),
      ],
      [],
      ['a id:East external'],
    ],
    [
      'keeps ports of addresses apart',
      [
        present('a', [peer(['address:gw:443'])]),
        present('b', [member(['address:gw:8443'])]),
        absent('c'),
      ],
      [],
      ['a address:gw:443 external'],
    ],
    [
      'does not take an id for an address',
      [
        present('a', [peer(['id:gw'])]),
        present('b', [member(['address:gw'])]),
        absent('c'),
      ],
      [],
      ['a id:gw unresolved b'],
    ],
    [
      'does not join equal names of two instances',
      [
        present('a', [peer(['id:dc1'], { instance: 'one' })]),
        present('b', [member(['id:dc1'], { instance: 'two' })]),
        absent('c'),
      ],
      [],
      ['a id:dc1 external'],
    ],
    [
      'joins who knows the same instance by one more name',
      [
        present('a', [
          member(['id:a'], { instance: 'new', sameInstances: ['old'] }),
          peer(['id:b'], { instance: 'new' }),
        ]),
        present('b', [
          member(['id:b'], { instance: 'old' }),
          peer(['id:a'], { instance: 'old' }),
        ]),
        present('c', [member(['id:b'], { instance: 'other' })]),
      ],
      ['a-b'],
      [],
    ],
    [
      'takes an unknown instance for any',
      [
        present('a', [peer(['id:dc1'])]),
        present('b', [member(['id:dc1'], { instance: 'two' })]),
      ],
      ['a-b'],
      [],
    ],
    [
      'joins with everyone on a shared medium, but not with itself',
      [
        present('a', [member(['address:bus']), everyone('address:bus')]),
        present('b', [member(['address:bus']), everyone('address:bus')]),
        present('c', [member(['address:bus']), everyone('address:bus')]),
      ],
      ['a-b', 'a-c', 'b-c'],
      [],
    ],
    [
      'knows nobody on a medium that nobody else is on',
      [
        present('a', [member(['address:bus']), everyone('address:bus')]),
        present('b', [member(['address:train']), everyone('address:train')]),
        absent('c'),
      ],
      [],
      [],
    ],
    [
      'does not join two technologies',
      [
        present('a', [peer(['id:b'])]),
        present('b', [known('b')], { technology: 'mesh' }),
        absent('b'),
        absent('c'),
      ],
      [],
      ['a id:b external'],
    ],
    [
      'makes no link of a cluster with itself',
      [present('a', [known('a'), peer(['id:a'])]), absent('b'), absent('c')],
      [],
      [],
    ],
    [
      'does not take a neighbour with the same address for the cluster itself',
      [
        present('a', [
          member(['id:a', 'address:10.0.0.1']),
          peer(['id:a', 'address:10.0.0.1']),
        ]),
        present('b', [member(['id:b', 'address:10.0.0.1'])]),
      ],
      [],
      [],
    ],
    [
      'finds the other cluster of a name that the claimer has as well',
      [
        present('a', [known('cluster1'), peer(['id:cluster1'])]),
        present('b', [known('cluster1')]),
        absent('c'),
      ],
      ['a-b'],
      [],
    ],
    [
      'leaves a name open that two clusters have',
      [
        present('a', [peer(['id:cluster1'])]),
        present('b', [known('cluster1')]),
        present('c', [known('cluster1')]),
      ],
      [],
      ['a id:cluster1 ambiguous b,c'],
    ],
    [
      'leaves a claim open whose identities contradict each other',
      [
        present('a', [peer(['id:b', 'id:c'])]),
        present('b', [known('b')]),
        present('c', [known('c')]),
      ],
      [],
      ['a id:b ambiguous b,c'],
    ],
    [
      'calls a peer unresolved while a cluster is dark',
      [present('a', [peer(['id:x'])]), absent('b'), unseen('c')],
      [],
      ['a id:x unresolved c'],
    ],
    [
      'calls a peer unresolved while a cluster was not looked at',
      [present('a', [peer(['id:x'])]), absent('b')],
      [],
      ['a id:x unresolved c'],
    ],
    [
      'calls a peer unresolved that goes by an id while a member shows none',
      [present('a', [peer(['id:x'])]), present('b', [member([])]), absent('c')],
      [],
      ['a id:x unresolved b'],
    ],
    [
      'calls a peer external where a member shows one of the kinds that it goes by',
      [
        present('a', [peer(['id:x', 'address:gw:443'])]),
        present('b', [member(['address:gw.b:443'])]),
        absent('c'),
      ],
      [],
      ['a id:x external'],
    ],
    [
      'calls a peer unresolved while clusters were not seen whole, whatever they show',
      [
        present('a', [peer(['id:x'])]),
        present('b', [], { whole: false }),
        present('c', [member(['id:y'])], { whole: false }),
      ],
      [],
      ['a id:x unresolved b,c'],
    ],
    [
      'calls a peer at an address unresolved while a cluster was not seen whole, be it its own',
      [
        present('a', [peer(['address:gw'])], { whole: false }),
        present('b', [member(['address:other'])], { whole: false }),
        present('c', [member(['address:another'])]),
      ],
      [],
      ['a address:gw unresolved a,b'],
    ],
    [
      'calls a peer external where the only silent member is of another instance',
      [
        present('a', [peer(['id:x'], { instance: 'one' })]),
        present('b', [member(['address:gw'], { instance: 'two' })]),
        absent('c'),
      ],
      [],
      ['a id:x external'],
    ],
    [
      'calls a peer unresolved that goes by a sort of name which a member does not show',
      [
        present('a', [peer(['id(target):x'])]),
        present('b', [member(['id:y'])]),
        absent('c'),
      ],
      [],
      ['a id(target):x unresolved b'],
    ],
    [
      'calls a peer external where the only member shows another name of that sort',
      [
        present('a', [peer(['id(target):x'])]),
        present('b', [member(['id(target):y'])]),
        absent('c'),
      ],
      [],
      ['a id(target):x external'],
    ],
    [
      'does not join equal names of two sorts',
      [
        present('a', [peer(['id(target):x'])]),
        present('b', [member(['id(target):y', 'id:x'])]),
        absent('c'),
      ],
      [],
      ['a id(target):x external'],
    ],
    [
      'drops a claim that is only worth telling where somebody answers',
      [
        present('a', [
          peer(['address:api.example.com'], { ifUnmatched: 'drop' }),
        ]),
        absent('b'),
        absent('c'),
      ],
      [],
      [],
    ],
    [
      'drops it also while a cluster is dark',
      [
        present('a', [
          peer(['address:api.example.com'], { ifUnmatched: 'drop' }),
        ]),
        unseen('b'),
        absent('c'),
      ],
      [],
      [],
    ],
    [
      'keeps such a claim where somebody answers',
      [
        present('a', [
          peer(['address:api.example.com'], { ifUnmatched: 'drop' }),
        ]),
        present('b', [member(['address:api.example.com'])]),
        absent('c'),
      ],
      ['a-b'],
      [],
    ],
    [
      'leaves such a claim open where several answer',
      [
        present('a', [
          peer(['address:api.example.com'], { ifUnmatched: 'drop' }),
        ]),
        present('b', [member(['address:api.example.com'])]),
        present('c', [member(['address:api.example.com'])]),
      ],
      [],
      ['a address:api.example.com ambiguous b,c'],
    ],
    [
      'keeps a claim whose peer is a cluster even if it is nobody of ours',
      [
        present('a', [peer(['id:x'], { ifUnmatched: 'loose' })]),
        absent('b'),
        absent('c'),
      ],
      [],
      ['a id:x external'],
    ],
    [
      'says one loose peer for two claims of the same name',
      [
        present('a', [peer(['id:x']), peer(['id:x'], { state: 'down' })]),
        absent('b'),
        absent('c'),
      ],
      [],
      ['a id:x external'],
    ],
  ])('%s', (_name, detections, links, loosePeers) => {
    const topology = join(detections);

    expect(topology.links.map(drawn)).toEqual(links);
    expect(topology.loosePeers.map(looked)).toEqual(loosePeers);
  });

  it('calls a peer unresolved while a cluster was last seen long ago', () => {
    const topology = join(
      [present('a', [peer(['id:x'])]), absent('b'), absent('c')],
      { stale: ['b'] },
    );

    expect(topology.loosePeers.map(looked)).toEqual(['a id:x unresolved b']);
  });

  it.each([
    ['the only one of its System', { a: 's', b: 's', c: 't' }, ['a-b'], []],
    ['none of its System', { a: 's', b: 't', c: 't' }, [], ['b,c']],
    ['several of its System', { a: 's', b: 's', c: 's' }, [], ['b,c']],
  ])('of several namesakes believes %s', (_name, systems, links, couldBe) => {
    const topology = join(
      [
        present('a', [peer(['id:x'])]),
        present('b', [member(['id:x'])]),
        present('c', [member(['id:x'])]),
      ],
      { of: inventory(systems) },
    );

    expect(topology.links.map(drawn)).toEqual(links);
    expect(topology.loosePeers.map(each => each.couldBe.join())).toEqual(
      couldBe,
    );
  });

  it.each([
    ['tunnel', ['a-b']],
    ['mesh', []],
  ])('knows a dark cluster by its alias for %s', (technology, links) => {
    const of = inventory({ a: {}, b: { aliases: { [technology]: 'west' } } });

    const topology = join(
      [present('a', [peer(['id:west'], { instance: 'i' })]), unseen('b')],
      { of },
    );

    expect(topology.links.map(drawn)).toEqual(links);
  });

  it('knows a cluster by its alias for names of any sort', () => {
    const of = inventory({ a: {}, b: { aliases: { tunnel: 'west' } } });

    const topology = join(
      [present('a', [peer(['id(target):west'])]), present('b', [member([])])],
      { of },
    );

    expect(topology.links.map(drawn)).toEqual(['a-b']);
  });

  it('takes an alias for the id that a member does not show', () => {
    const of = inventory({ a: {}, b: { aliases: { tunnel: 'west' } } });

    const topology = join(
      [present('a', [peer(['id:east'])]), present('b', [member([])])],
      { of },
    );

    expect(topology.loosePeers.map(looked)).toEqual(['a id:east external']);
  });

  it('ignores what is said of clusters that are not in the inventory', () => {
    const topology = join([
      present('a', [peer(['id:x'])]),
      present('z', [member(['id:x']), peer(['id:x'])]),
      absent('b'),
      absent('c'),
    ]);

    expect(topology.links).toEqual([]);
    expect(topology.loosePeers.map(looked)).toEqual(['a id:x external']);
  });
});

describe('names that clusters have whatever joins them', () => {
  const named = (names: Record<string, Membership[]>) => ({
    sorts: ['set'],
    byCluster: new Map(Object.entries(names)),
  });

  it.each<
    [string, Detection[], Record<string, Membership[]>, string[], string[]]
  >([
    [
      'join a peer that lacks the technology',
      [present('a', [peer(['uid:u'])]), absent('b'), absent('c')],
      { b: [member(['uid:u'])] },
      ['a-b'],
      [],
    ],
    [
      'are asked only where nobody answers in the technology',
      [
        present('a', [peer(['uid:u'])]),
        present('b', [member(['uid:u'])]),
        absent('c'),
      ],
      { c: [member(['uid:u'])] },
      ['a-b'],
      [],
    ],
    [
      'join within their own set only',
      [
        present('a', [peer(['id(set):x'], { instance: 'one' })]),
        absent('b'),
        absent('c'),
      ],
      {
        b: [member(['id(set):x'], { instance: 'two' })],
        c: [member(['id(set):x'], { instance: 'one' })],
      },
      ['a-c'],
      [],
    ],
    [
      'leave open which of those without a name is meant',
      [present('a', [peer(['id(set):x'])]), absent('b'), absent('c')],
      { b: [member(['id(set):y'])], c: [member(['uid:u'])] },
      [],
      ['a id(set):x unresolved c'],
    ],
    [
      'tell that nobody is meant, where all have one',
      [
        present('a', [peer(['id(set):x'], { instance: 'one' })]),
        present('b', []),
        absent('c'),
      ],
      {
        b: [member(['id(set):y'])],
        c: [member(['id(set):x'], { instance: 'two' })],
      },
      [],
      ['a id(set):x external'],
    ],
    [
      'do not count for a peer that goes by another sort of name',
      [present('a', [peer(['id:x'])]), absent('b'), absent('c')],
      { b: [member(['id(set):x'])] },
      [],
      ['a id:x external'],
    ],
  ])('%s', (_name, detections, names, links, loosePeers) => {
    const topology = joinTopology(abc, detections, fresh(abc), named(names));

    expect(topology.links.map(drawn)).toEqual(links);
    expect(topology.loosePeers.map(looked)).toEqual(loosePeers);
  });
});

describe('what a link says', () => {
  const a = member(['id:a']);
  const b = member(['id:b']);

  function onlyLink(detections: Detection[], stale: string[] = []): Link {
    const { links } = join(detections, { stale });
    expect(links).toHaveLength(1);
    return links[0];
  }

  it.each<[string, Detection, Detection, string, string]>([
    [
      'mutual and up',
      present('a', [a, peer(['id:b'])]),
      present('b', [b, peer(['id:a'])]),
      'up',
      'mutual',
    ],
    [
      'the worst of both views',
      present('a', [a, peer(['id:b'])]),
      present('b', [b, peer(['id:a'], { state: 'down' })]),
      'down',
      'mutual',
    ],
    [
      'a view that knows nothing left out',
      present('a', [a, peer(['id:b'])]),
      present('b', [b, peer(['id:a'], { state: 'unknown' })]),
      'up',
      'mutual',
    ],
    [
      'unknown when no view knows',
      present('a', [a, peer(['id:b'], { state: 'unknown' })]),
      present('b', [b, peer(['id:a'], { state: 'unknown' })]),
      'unknown',
      'mutual',
    ],
    [
      'degraded when a peer that should speak is silent',
      present('a', [a, peer(['id:b'])]),
      present('b', [b]),
      'degraded',
      'one-sided',
    ],
    [
      'degraded when the peer lacks the technology',
      present('a', [a, peer(['id:west'])]),
      absent('b', { whole: false }),
      'degraded',
      'one-sided',
    ],
    [
      'still down when a peer that should speak is silent',
      present('a', [a, peer(['id:b'], { state: 'down' })]),
      present('b', [b]),
      'down',
      'one-sided',
    ],
    [
      'still pending when a peer that should speak is silent',
      present('a', [a, peer(['id:b'], { state: 'pending' })]),
      present('b', [b]),
      'pending',
      'one-sided',
    ],
    [
      'up when nothing was to be expected',
      present('a', [a, peer(['id:b'], { expects: 'one-way' })]),
      present('b', [b]),
      'up',
      'one-sided',
    ],
    [
      'unconfirmed when the peer was not seen whole',
      present('a', [a, peer(['id:b'])]),
      present('b', [b], { whole: false }),
      'up',
      'unconfirmed',
    ],
    [
      'unconfirmed when the peer is dark',
      present('a', [a, peer(['id:west'])]),
      unseen('b'),
      'up',
      'unconfirmed',
    ],
    [
      'unconfirmed when the peer makes a claim that may be meant for it',
      present('a', [member(['id:twin']), peer(['id:b'])]),
      present('b', [b, peer(['id:twin'])]),
      'up',
      'unconfirmed',
    ],
    [
      'degraded when an equal is silent',
      present('a', [
        member(['id:a'], { role: 'primary' }),
        peer(['id:b'], { expects: 'mutual-with-equals' }),
      ]),
      present('b', [member(['id:b'], { role: 'primary' })]),
      'degraded',
      'one-sided',
    ],
    [
      'up when one of another role is silent',
      present('a', [
        member(['id:a'], { role: 'primary' }),
        peer(['id:b'], { expects: 'mutual-with-equals' }),
      ]),
      present('b', [member(['id:b'], { role: 'remote' })]),
      'up',
      'one-sided',
    ],
  ])('is %s', (name, one, other, state, corroboration) => {
    const of = inventory({ a: {}, b: { aliases: { tunnel: 'west' } }, c: {} });
    const twin = name.includes('may be meant')
      ? present('c', [member(['id:twin'])])
      : absent('c');

    const [link] = join([one, other, twin], { of }).links;

    expect([link.state, link.corroboration]).toEqual([state, corroboration]);
  });

  it.each<[string, Detection[], string]>([
    [
      'outgoing',
      [present('a', [peer(['id:b'], { direction: 'outgoing' })])],
      'a>b',
    ],
    [
      'incoming',
      [present('a', [peer(['id:b'], { direction: 'incoming' })])],
      'b>a',
    ],
    [
      'outgoing, met by incoming',
      [
        present('a', [a, peer(['id:b'], { direction: 'outgoing' })]),
        present('b', [b, peer(['id:a'], { direction: 'incoming' })]),
      ],
      'a>b',
    ],
    [
      'outgoing of both',
      [
        present('a', [a, peer(['id:b'], { direction: 'outgoing' })]),
        present('b', [b, peer(['id:a'], { direction: 'outgoing' })]),
      ],
      'a-b',
    ],
    [
      'outgoing, met by both',
      [
        present('a', [a, peer(['id:b'], { direction: 'outgoing' })]),
        present('b', [b, peer(['id:a'])]),
      ],
      'a-b',
    ],
  ])('has the direction of its claims: %s', (_name, detections, direction) => {
    const own = detections.some(each => each.cluster === 'b')
      ? detections
      : [...detections, present('b', [b])];

    expect(drawn(onlyLink(own))).toBe(direction);
  });

  it('keeps planes apart', () => {
    const { links } = join([
      present('a', [peer(['id:b']), peer(['id:b'], { plane: 'control' })]),
      present('b', [b]),
    ]);

    expect(links.map(link => link.id)).toEqual([
      'tunnel:control:a~b',
      'tunnel:data:a~b',
    ]);
  });

  it('names instances only where two clusters are joined in several', () => {
    const claims = ['one', 'two'].map(instance => peer(['id:b'], { instance }));
    const { links, groups } = join([present('a', claims), present('b', [b])]);

    expect(links.map(link => link.id)).toEqual([
      'tunnel:data:a~b@one',
      'tunnel:data:a~b@two',
    ]);
    expect(groups.map(group => group.id)).toEqual([
      'tunnel:data:a@one',
      'tunnel:data:a@two',
    ]);
  });

  it('joins what one end knows the instance of with what the other does not', () => {
    const link = onlyLink([
      present('a', [a, peer(['id:b'])]),
      present('b', [
        member(['id:b'], { instance: 'one' }),
        peer(['id:a'], { instance: 'one' }),
      ]),
    ]);

    expect([link.id, link.corroboration]).toEqual([
      'tunnel:data:a~b',
      'mutual',
    ]);
  });

  it('says what each end says, and when that was', () => {
    const link = onlyLink(
      [
        present('a', [
          a,
          peer(['id:b'], { latencyMs: 12, encryption: 'IPsec' }),
        ]),
        present('b', [
          b,
          peer(['id:a'], {
            state: 'unknown',
            lastKnownState: 'down',
            reason: 'not seen since noon',
            latencyMs: 14,
            encryption: 'IPsec',
          }),
        ]),
      ],
      ['b'],
    );

    expect(link).toEqual({
      id: 'tunnel:data:a~b',
      technology: 'tunnel',
      plane: 'data',
      from: 'a',
      to: 'b',
      direction: 'both',
      state: 'up',
      corroboration: 'unconfirmed',
      basis: 'identity',
      views: [
        {
          cluster: 'a',
          state: 'up',
          reason: 'id:b is up',
          observedAt: OBSERVED,
        },
        {
          cluster: 'b',
          state: 'unknown',
          lastKnownState: 'down',
          reason: 'not seen since noon',
          observedAt: OBSERVED,
        },
      ],
      latencyMs: 14,
      encryption: 'IPsec',
      evidence: [],
    });
  });

  it('rests on an address when no stronger identity matched', () => {
    const link = onlyLink([
      present('a', [peer(['address:gw'])]),
      present('b', [member(['address:gw'])]),
    ]);

    expect(link.basis).toBe('address');
  });

  it('shows the claim, and the name by which the far end was recognised', () => {
    const proof = (cluster: string, shows: string): Evidence => ({
      cluster,
      object: { apiVersion: 'v1', kind: 'Tunnel', name: 't' },
      path: '.spec.id',
      shows,
    });

    const link = onlyLink([
      present('a', [
        peer(['id:b'], { evidence: [proof('a', 'to b')] }),
        peer(['id:b'], { evidence: [proof('a', 'to b')] }),
      ]),
      present('b', [member(['id:b'], { evidence: [proof('b', 'b')] })]),
    ]);

    expect(link.evidence).toEqual([proof('a', 'to b'), proof('b', 'b')]);
  });
});

describe('groups', () => {
  const of = inventory({ a: {}, b: {}, c: {}, d: {}, e: {} });
  const names = ['a', 'b', 'c', 'd', 'e'];
  const linked = (pairs: [string, string, string?][]) =>
    join(
      names.map(name =>
        present(name, [
          member([`id:${name}`]),
          ...pairs
            .filter(([from]) => from === name)
            .map(([, to, instance]) => peer([`id:${to}`], { instance })),
        ]),
      ),
      { of },
    ).groups.map(group => group.members.join(''));

  it.each<[string, [string, string, string?][], string[]]>([
    ['nothing', [], []],
    [
      'all that hangs together',
      [
        ['a', 'b'],
        ['d', 'c'],
        ['b', 'd'],
      ],
      ['abcd'],
    ],
    [
      'apart what does not',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      ['ab', 'cd'],
    ],
    [
      'apart two instances',
      [
        ['a', 'b', 'x'],
        ['b', 'c', 'y'],
      ],
      ['ab', 'bc'],
    ],
    [
      'a link of unknown instance with the one that it touches',
      [
        ['a', 'b', 'x'],
        ['b', 'c'],
        ['c', 'd'],
      ],
      ['abcd'],
    ],
    [
      'a link of unknown instance alone where it touches two',
      [
        ['a', 'b', 'x'],
        ['b', 'c'],
        ['c', 'd', 'y'],
      ],
      ['ab', 'bc', 'cd'],
    ],
  ])('hold %s', (_name, pairs, groups) => {
    expect(linked(pairs)).toEqual(groups);
  });
});
