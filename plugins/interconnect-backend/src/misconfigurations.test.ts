import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { manifests } from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { LONG, SOON } from './detection/__fixtures__/roots';
import { snapshotOfObjects } from './__testUtils__/snapshotOfObjects';
import { analyse } from './analyse';
import { detectors } from './detection/detectors';

/*
 * Pairs of clusters that are in order, then set up wrongly at one end: from the objects through
 * everything to the finding.
 */
const PAIRS = join(__dirname, '__fixtures__/lies');

type Change = {
  /** What is replaced in the objects of one cluster. */
  replace?: Record<string, [string | RegExp, string][]>;
  /** What is added to those of each. */
  add?: (cluster: string) => string;
};

function reportOn(pair: string, { replace = {}, add }: Change): Report {
  const objects = Object.fromEntries(
    readdirSync(join(PAIRS, pair)).map(file => {
      const cluster = file.replace('.yaml', '');
      const text = (replace[cluster] ?? []).reduce((before, [from, to]) => {
        const after = before.replace(from, to);
        expect(after).not.toBe(before);
        return after;
      }, readFileSync(join(PAIRS, pair, file), 'utf8'));
      return [cluster, manifests(`${text}\n---\n${add?.(cluster) ?? ''}`)];
    }),
  );
  return analyse(snapshotOfObjects(objects), detectors);
}

const POD_RANGE = `
apiVersion: crd.projectcalico.org/v1
kind: IPPool
metadata: { name: default }
spec: { cidr: 10.42.0.0/16 }
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: calico-node, namespace: kube-system, labels: { k8s-app: calico-node } }
`;

const CILIUM_RANGE: [string, string] = [
  '  routing-mode: tunnel',
  '  ipam: cluster-pool\n  cluster-pool-ipv4-cidr: 10.42.0.0/16\n  routing-mode: tunnel',
];

function istioRoots(pem: string): string {
  return `
apiVersion: v1
kind: ConfigMap
metadata: { name: istio-sidecar-injector, namespace: istio-system }
data:
  values: '{"global": {"meshID": "mesh1"}}'
---
apiVersion: v1
kind: ConfigMap
metadata: { name: istio-ca-root-cert, namespace: istio-system }
data:
  root-cert.pem: |
    ${pem.trim().replace(/\n/g, '\n    ')}
`;
}

describe('what is set up wrongly is found', () => {
  it.each<[string, string, Change, string[], RegExp | undefined]>([
    ['nothing, in a mesh of Cilium', 'cilium-20547', {}, [], undefined],
    [
      'limits of a mesh of Cilium that differ',
      'cilium-20547',
      {
        replace: {
          opo: [["clusters: '255'", "clusters: '511'"]],
        },
      },
      ['error settings-differ lis opo'],
      /max-connected-clusters is 255 on lis and 511 on opo/,
    ],
    [
      'datapaths of Cilium that differ',
      'cilium-20547',
      { replace: { opo: [['protocol: vxlan', 'protocol: geneve']] } },
      ['error settings-differ lis opo'],
      /tunnel-protocol is geneve on opo and vxlan on lis/,
    ],
    [
      'one number of two clusters of Cilium',
      'cilium-20547',
      { replace: { opo: [["cluster-id: '2'", "cluster-id: '1'"]] } },
      ['error identity-conflict lis opo'],
      /cluster-id is 1 on lis and opo alike/,
    ],
    [
      'a mesh of Cilium that one end does not encrypt',
      'cilium-20547',
      {
        replace: {
          lis: [["enable-wireguard: 'true'", "enable-wireguard: 'false'"]],
        },
      },
      ['warning link-unencrypted lis opo'],
      /WireGuard or IPsec/,
    ],
    [
      'pod ranges of a mesh of Cilium that overlap',
      'cilium-20547',
      { replace: { lis: [CILIUM_RANGE], opo: [CILIUM_RANGE] } },
      ['error cidr-overlap lis opo'],
      /10\.42\.0\.0\/16/,
    ],
    [
      'overlapping ranges under Submariner without Globalnet',
      'submariner-operator-1614',
      { add: () => POD_RANGE },
      ['error cidr-overlap ams bcn'],
      /Deploy the broker with Globalnet/,
    ],
    [
      'none of them with Globalnet',
      'submariner-operator-1614',
      {
        add: () => POD_RANGE,
        replace: Object.fromEntries(
          ['ams', 'bcn'].map(cluster => [
            cluster,
            [
              [
                '  cableDriver: libreswan',
                '  cableDriver: libreswan\n  globalCIDR: 242.0.0.0/16',
              ],
            ],
          ]),
        ),
      },
      [],
      undefined,
    ],
    [
      'cable drivers that differ',
      'submariner-operator-1614',
      {
        replace: {
          ams: [
            [
              'backend: libreswan\n  connections',
              'backend: wireguard\n  connections',
            ],
          ],
        },
      },
      ['error settings-differ ams bcn'],
      /cable driver is libreswan on bcn and wireguard on ams/,
    ],
    [
      'none of one mesh that trusts one root, said twice',
      'istio-60082',
      { add: cluster => istioRoots(cluster === 'alpha' ? LONG : LONG + LONG) },
      [],
      undefined,
    ],
    [
      'no difference of roots while one is replaced, and one end trusts both already',
      'istio-60082',
      { add: cluster => istioRoots(cluster === 'alpha' ? SOON : SOON + LONG) },
      ['warning certificate-expiry alpha'],
      undefined,
    ],
    [
      'roots of two meshes that are meant to be one',
      'istio-60082',
      { add: cluster => istioRoots(cluster === 'alpha' ? LONG : SOON) },
      [
        'error trust-roots-differ alpha beta',
        'warning certificate-expiry beta',
      ],
      /have no trusted root in common/,
    ],
  ])('%s', (_name, pair, change, found, told) => {
    const findings = reportOn(pair, change).findings.filter(
      ({ code }) => code !== 'single-gateway',
    );
    const name = (ref: string) => ref.replace('resource:default/', '');

    expect(
      findings.map(each =>
        [each.severity, each.code, ...each.clusters.map(name)].join(' '),
      ),
    ).toEqual(found);
    expect(
      told === undefined ||
        told.test(`${findings[0].message} ${findings[0].remedy}`),
    ).toBe(true);
    expect(findings.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });
});

describe('a mesh of Istio', () => {
  it.each<[string, string, string, string[]]>([
    ['trusts one root', LONG, LONG, ['mutual']],
    ['trusts a new root at one end already', SOON, SOON + LONG, ['mutual']],
    ['trusts the old root at one end still', LONG + SOON, LONG, ['mutual']],
    ['is two, by roots that have nothing in common', LONG, SOON, []],
  ])('%s', (_name, alpha, beta, links) => {
    const report = reportOn('istio-60082', {
      add: cluster => istioRoots(cluster === 'alpha' ? alpha : beta),
    });

    expect(report.links.map(({ corroboration }) => corroboration)).toEqual(
      links,
    );
    expect(report.loosePeers).toHaveLength(links.length > 0 ? 0 : 2);
  });
});
