import {
  Candidate,
  EntryPoints,
  Report,
  Requirements,
  SharedHost,
} from '@interconnect/backstage-plugin-interconnect-common';
import { cluster, refOf, report, shown } from './__fixtures__/reports';
import { recommend } from './recommend';

const edge: Candidate = { name: 'new', environment: 'edge', behindNat: true };

function seenWhole(name: string, unseen: EntryPoints['unseen'] = []) {
  return {
    ...cluster(name, { loadBalancer: 'available' }),
    entryPoints: { points: [], total: 0, unseen },
  };
}

function shared(
  host: string,
  ...servedBy: [
    cluster: string,
    Omit<SharedHost['servedBy'][number], 'cluster'>,
  ][]
): SharedHost {
  return {
    host,
    servedBy: servedBy.map(([name, each]) => ({
      cluster: refOf(name),
      ...each,
    })),
    evidence: [shown('a', 'k8gb.io/v1beta1', 'Gslb', '.spec', host)],
  };
}

function notes(
  sharedHosts: SharedHost[] = [],
  request: { candidate?: Candidate; requirements?: Requirements } = {},
  pattern = 'skupper',
  clusters = [seenWhole('a'), seenWhole('b')],
) {
  const of: Report = report(clusters, { sharedHosts });
  return recommend(of, { candidate: edge, requirements: {}, ...request }).find(
    each => each.pattern === pattern,
  )?.notes;
}

describe('what leads clients to the nearest cluster', () => {
  it.each<[string, Candidate, Requirements, boolean]>([
    ['a cluster at the edge', edge, {}, true],
    [
      'the use case edge cloud',
      { name: 'new' },
      { useCase: 'edge-cloud' },
      true,
    ],
    ['a cluster in a cloud', { name: 'new', environment: 'cloud' }, {}, false],
    ['another use case', { name: 'new' }, { useCase: 'multi-cloud' }, false],
  ])('is said with %s: %o %o %s', (_name, candidate, requirements, said) => {
    expect(notes([], { candidate, requirements }) !== undefined).toBe(said);
  });

  it('names DNS by place and the discovery services of mobile networks, with a source', () => {
    const last = notes()?.at(-1);

    expect(last?.message).toMatch(
      /k8gb.*geoip.*Edge Discovery Service.*Distributed Matching Engine/,
    );
    expect(last?.source).toMatch(/k8gb.*verizon.*mobiledgex/);
    expect(last?.params).toEqual({});
  });

  it.each<
    [
      string,
      SharedHost['servedBy'][number]['balancing'],
      string | undefined,
      RegExp,
    ]
  >([
    [
      'k8gb by place',
      'k8gb',
      'geoip',
      /^k8gb answers with the cluster that is nearest to the client\. Hosts: shop$/,
    ],
    [
      'k8gb by order',
      'k8gb',
      'failover, primary eu',
      /by failover, primary eu, which does not ask where the client is/,
    ],
    [
      'external-dns',
      'external-dns',
      undefined,
      /routing policy of the DNS provider, which no cluster shows/,
    ],
    ['nobody', 'plain', undefined, /nothing that was seen leads clients/],
  ])('is seen to be %s', (_name, balancing, strategy, message) => {
    const [, seen] =
      notes([
        shared(
          'shop',
          ['a', { balancing, strategy }],
          ['b', { balancing: 'plain' }],
        ),
      ]) ?? [];

    expect(seen.message).toMatch(message);
    expect(seen.evidence).toHaveLength(1);
    expect(seen.source).not.toBe('');
  });

  it('is not told from hosts of clusters that are not ours', () => {
    const found = notes([
      shared(
        'shop',
        ['a', { balancing: 'k8gb' }],
        ['x', { balancing: 'k8gb' }],
      ),
    ]);

    expect(found).toHaveLength(2);
  });

  it('names a few of many hosts', () => {
    const hosts = ['s1', 's2', 's3', 's4', 's5'].map(host =>
      shared(
        host,
        ['a', { balancing: 'plain' }],
        ['b', { balancing: 'plain' }],
      ),
    );

    expect(notes(hosts)?.[1].params.hosts).toBe('s1, s2, s3 (+2)');
  });

  it.each<[string, EntryPoints['unseen'], string | undefined]>([
    ['who answers for names', ['gslb'], 'b'],
    ['something that tells nothing of it', ['route'], undefined],
  ])('may hide where %s could not be seen', (_name, unseen, names) => {
    const last = notes([], {}, 'skupper', [
      seenWhole('a'),
      seenWhole('b', unseen),
    ])?.at(-1);

    expect(last?.params.unseen).toBe(names);
  });

  it.each([
    ['skupper', /does not lead clients/],
    ['ingress', /same host names/],
    ['f5xc', /advertised on the internet/],
  ])('is told of %s itself', (pattern, message) => {
    expect(notes([], {}, pattern)?.[0].message).toMatch(message);
  });
});
