import { valueAt } from '@interconnect/backstage-plugin-interconnect-node';
import { objectsOf, scenarios, snapshotOf } from './__testUtils__/scenarios';
import { analyse } from './analyse';
import { detectors } from './detection/detectors';

/*
 * What there is to say about the scenarios, each looked at by hand: what is wrong in its story is
 * found, and nothing is found where the story is in order.
 */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'admiralty-burst-2': ['info unused turbine'],
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
  'cilium-partial-mesh-3': [
    'warning link-degraded bos gva',
    'warning link-unencrypted bos gva ham',
    'warning one-sided-link bos ham',
    'info single-gateway bos',
    'info single-gateway gva',
    'info single-gateway ham',
  ],
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
  'ingress-names-of-others': ['warning identity-conflict east lab west'],
  'kube-ovn-ic-three-az': ['warning link-unencrypted one three two'],
  'kube-ovn-ic-two-az': ['warning link-unencrypted east west'],
  'kubeslice-controller-2-workers': [
    'error link-down lobby match',
    'warning link-degraded director match',
  ],
  'mcs-api-submariner': ['info unused accra', 'info unused lagos'],
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
