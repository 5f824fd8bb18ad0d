import {
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { entryPointReads, findEntryPoints } from './findEntryPoints';
import { shareHosts } from './shareHosts';

function ingress(host: string, annotations: object = {}): object {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: `ingress-of-${host}`, namespace: 'web', annotations },
    spec: { rules: [{ host }] },
  };
}

function gslb(host: string, type: string): object {
  return {
    apiVersion: 'k8gb.absa.oss/v1beta1',
    kind: 'Gslb',
    metadata: { name: 'gslb', namespace: 'web' },
    spec: { strategy: { type }, ingress: { rules: [{ host }] } },
  };
}

function share(clusters: Record<string, object[]>) {
  return shareHosts(
    Object.entries(clusters).flatMap(
      ([cluster, objects]) =>
        findEntryPoints(
          observed(entryPointReads, manifests(JSON.stringify(objects)).flat(), {
            cluster,
          }),
        ) ?? [],
    ),
  );
}

const PUBLISHED = { 'external-dns.kubernetes.io/hostname': 'a.example.com' };

describe('shareHosts', () => {
  it.each<[string, Record<string, object[]>, string[]]>([
    [
      'a host that two clusters serve, and nobody balances',
      { b: [ingress('a.example.com')], a: [ingress('A.example.com.')] },
      ['a.example.com: a plain, b plain'],
    ],
    [
      'a host that k8gb balances, though Ingresses serve it',
      {
        a: [ingress('a.example.com'), gslb('a.example.com', 'roundRobin')],
        b: [gslb('a.example.com', 'failover'), ingress('a.example.com')],
      },
      ['a.example.com: a k8gb roundRobin, b k8gb failover'],
    ],
    [
      'a host that external-dns publishes from one of two clusters',
      {
        a: [ingress('a.example.com', PUBLISHED)],
        b: [ingress('a.example.com')],
      },
      ['a.example.com: a external-dns, b plain'],
    ],
    [
      'several hosts, sorted',
      {
        a: [ingress('b.example.com'), ingress('a.example.com')],
        b: [ingress('a.example.com'), ingress('b.example.com')],
      },
      ['a.example.com: a plain, b plain', 'b.example.com: a plain, b plain'],
    ],
    [
      'no host that one cluster serves twice',
      { a: [ingress('a.example.com'), gslb('a.example.com', 'x')], b: [] },
      [],
    ],
    [
      'no host that a wildcard of another covers',
      { a: [ingress('a.example.com')], b: [ingress('*.example.com')] },
      [],
    ],
  ])('finds %s', (_name, clusters, expected) => {
    const shared = share(clusters);

    expect(
      shared.map(
        ({ host, servedBy }) =>
          `${host}: ${servedBy
            .map(({ cluster, balancing, strategy }) =>
              [cluster, balancing, strategy].filter(Boolean).join(' '),
            )
            .join(', ')}`,
      ),
    ).toEqual(expected);
    for (const { servedBy, evidence } of shared) {
      expect(new Set(evidence.map(({ cluster }) => cluster))).toEqual(
        new Set(servedBy.map(({ cluster }) => cluster)),
      );
    }
  });
});
