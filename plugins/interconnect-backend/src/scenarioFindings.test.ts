import { valueAt } from '@interconnect/backstage-plugin-interconnect-node';
import { objectsOf, scenarios, snapshotOf } from './__testUtils__/scenarios';
import { analyse } from './analyse';
import { detectors } from './detection/detectors';

/*
 * What there is to say about the scenarios, each looked at by hand: what is wrong in its story is
 * found, and nothing is found where the story is in order.
 */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'admiral-controller-and-members': [
    'info single-gateway mull',
    'info single-gateway skye',
  ],
  'admiralty-burst-2': [],
  'antrea-multicluster-leader-2-members': [
    'error link-down head-office south',
    'warning link-unencrypted north south',
  ],
  'antrea-multicluster-remains': ['info leftovers left'],
  'aws-app-mesh-shared-mesh': [
    'warning end-of-support front',
    'warning end-of-support ovens',
    'warning end-of-support warehouse',
  ],
  'calico-oss-bgp-2': ['error link-down hall-1 hall-2'],
  'cilium-1-14-host-aliases': [
    'warning link-unencrypted fez rabat',
    'info single-gateway fez',
    'info single-gateway rabat',
  ],
  'cilium-1-20-kvstoremesh': [
    'info single-gateway bizerta',
    'info single-gateway sfax',
  ],
  'cilium-one-cluster-id': [
    'error identity-conflict blida oran',
    'warning link-unencrypted blida oran',
    'info single-gateway blida',
    'info single-gateway oran',
  ],
  'cilium-partial-mesh-3': [
    'warning link-degraded bos gva',
    'warning link-unencrypted bos gva ham',
    'warning one-sided-link bos ham',
    'info single-gateway bos',
    'info single-gateway gva',
    'info single-gateway ham',
  ],
  'cluster-inventory-hub': ['warning link-degraded atlas theia'],
  'clusterlink-two-peers': ['error link-down bakery kitchen'],
  'consul-peering-hub-spoke': [
    'error link-down core kiosk',
    'info single-gateway core',
    'info single-gateway kiosk',
    'info single-gateway shop',
  ],
  'consul-wan-federation': [
    'info single-gateway oslo',
    'info single-gateway rome',
  ],
  'gloo-mesh-solo-ambient-peering': ['error link-down graz linz'],
  'istio-ambient-multi-network': [
    'info single-gateway brest',
    'info single-gateway caen',
  ],
  'istio-mesh-networks': [
    'warning one-sided-link depot kiosk',
    'info single-gateway depot',
    'info single-gateway kiosk',
  ],
  'istio-multi-primary-multi-network': [
    'info single-gateway lyon',
    'info single-gateway metz',
    'info single-gateway nice',
  ],
  'istio-primary-remote-multi-network': ['info single-gateway graz'],
  'istio-service-entry': [
    'error trust-roots-differ alder birch',
    'info single-gateway alder',
    'info single-gateway birch',
  ],
  'kube-ovn-ic-three-az': ['warning link-unencrypted one three two'],
  'kube-ovn-ic-two-az': ['warning link-unencrypted east west'],
  'kubeslice-controller-2-workers': [
    'error link-down lobby match',
    'warning link-degraded director match',
  ],
  'linkerd-v1alpha1-chain': ['error link-down brewery farm'],
  'liqo-consumer-star-3': ['error link-down basin jetty'],
  'mcs-api-submariner': ['info unused accra', 'info unused lagos'],
  'skupper-v2-hub-edge': ['warning link-pending port reef'],
  'submariner-full-mesh-3': [
    'error link-down bonn kiosk-7',
    'info single-gateway bonn',
    'info single-gateway ulm',
  ],
  'submariner-globalnet-wireguard': [
    'info single-gateway forge',
    'info single-gateway mill',
  ],
  'submariner-vxlan-unchecked': [
    'warning health-unchecked pier',
    'warning health-unchecked quay',
    'warning link-unencrypted pier quay',
    'info single-gateway pier',
    'info single-gateway quay',
  ],
};

describe.each(scenarios)('the inventory %s', scenario => {
  const { findings, clusters } = analyse(snapshotOf(scenario), detectors);
  const name = (ref: string) => ref.replace('resource:default/', '');

  it('has its findings, and no others', () => {
    expect(
      findings.map(each =>
        [each.severity, each.code, ...each.clusters.map(name)].join(' '),
      ),
    ).toEqual(FINDINGS[scenario] ?? []);
  });

  it('shows each in an object that is there', () => {
    const there = new Set(
      clusters.flatMap(cluster =>
        objectsOf(scenario, cluster.name).map(object =>
          [
            cluster.ref,
            object.kind,
            valueAt(object, ['metadata', 'namespace']),
            valueAt(object, ['metadata', 'name']),
          ].join(),
        ),
      ),
    );

    for (const { code, evidence } of findings) {
      expect(evidence).not.toEqual([]);
      for (const { cluster, object } of evidence) {
        const { kind, namespace, name: own } = object;
        expect(
          code === 'leftovers' ||
            there.has([cluster, kind, namespace, own].join()),
        ).toBe(true);
      }
    }
  });
});
