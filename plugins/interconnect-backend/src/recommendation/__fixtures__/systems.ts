import {
  Facts,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { cluster, interconnect, link, refOf, report, shown } from './reports';

const SUBMARINER = '0.20.1';
const SKUPPER = '2.2.1';

function cloud(pod: number, more: Facts = {}): Facts {
  return {
    environment: 'cloud',
    cni: 'calico',
    loadBalancer: 'available',
    podCidrs: [`10.${pod}.0.0/16`],
    serviceCidrs: [`10.1${pod}.0.0/16`],
    ...more,
  };
}

/**
 * The System payments of the demo: Submariner on four clusters in two clouds with one tunnel down,
 * and pay-sgp, which is ready to be joined.
 */
export function payments(): Report {
  const names = ['pay-ams', 'pay-dub', 'pay-fra', 'pay-nyc'];
  const data = names.flatMap((from, index) =>
    names.slice(index + 1).map(to =>
      link('submariner', from, to, {
        encryption: 'IPsec (libreswan)',
        state: from === 'pay-dub' && to === 'pay-nyc' ? 'down' : 'up',
        evidence: [
          shown(
            from,
            'submariner.io/v1',
            'Gateway',
            '.status.connections[0].endpoint.cluster_id',
            to,
            {
              namespace: 'submariner-operator',
            },
          ),
        ],
      }),
    ),
  );
  const control = ['pay-ams', 'pay-dub', 'pay-nyc'].map(from =>
    link('submariner', from, 'pay-fra', {
      plane: 'control',
      direction: 'forward',
      state: 'configured',
      evidence: [
        shown(
          from,
          'submariner.io/v1alpha1',
          'Submariner',
          '.spec.brokerK8sApiServer',
          'broker.pay-fra.example:443',
          { namespace: 'submariner-operator', name: 'submariner' },
        ),
        shown(
          from,
          'submariner.io/v1alpha1',
          'Submariner',
          '.spec.brokerK8sRemoteNamespace',
          'submariner-k8s-broker',
          {
            namespace: 'submariner-operator',
            name: 'submariner',
          },
        ),
      ],
    }),
  );
  return report(
    [
      cluster('pay-fra', cloud(20)),
      cluster('pay-dub', cloud(21)),
      cluster('pay-ams', cloud(22)),
      cluster('pay-nyc', cloud(23)),
      cluster('pay-sgp', cloud(24)),
    ],
    {
      detections: [
        ...names.map(name => ({
          cluster: refOf(name),
          technology: 'submariner',
          verdict: 'present' as const,
          whole: true,
          version: SUBMARINER,
          mode: 'libreswan',
          evidence: [
            shown(
              name,
              'submariner.io/v1alpha1',
              'Submariner',
              '.status.clusterID',
              name,
              {
                namespace: 'submariner-operator',
                name: 'submariner',
              },
            ),
          ],
        })),
        {
          cluster: refOf('pay-sgp'),
          technology: 'submariner',
          verdict: 'absent' as const,
          whole: true,
          evidence: [],
        },
      ].sort((a, b) => (a.cluster < b.cluster ? -1 : 1)),
      links: [...control, ...data].sort((a, b) => (a.id < b.id ? -1 : 1)),
      interconnects: [
        interconnect(control, 'hub-and-spoke', ['pay-fra'], 'configured'),
        interconnect(data, 'full-mesh', [], 'down'),
      ],
    },
  );
}

/**
 * The System stores of the demo: a Skupper hub in the data centre, stores behind NAT that link to
 * it, and store-tll, which is not joined yet.
 */
export function stores(): Report {
  const edges = [
    'store-ath',
    'store-gla',
    'store-lis',
    'store-osl',
    'store-waw',
  ];
  const store = (pod: number): Facts => ({
    environment: 'edge',
    distribution: 'k3s',
    cni: 'flannel',
    natHint: 'Its nodes have private addresses only',
    podCidrs: [`10.${pod}.0.0/16`],
    serviceCidrs: [`10.1${pod}.0.0/16`],
  });
  const links = edges.map(from =>
    link('skupper', from, 'store-hub', {
      direction: 'forward',
      state: from === 'store-gla' ? 'pending' : 'up',
      evidence: [
        shown(
          from,
          'skupper.io/v2alpha1',
          'Link',
          '.status.remoteSiteName',
          'dc-hub',
          {
            namespace: 'store-net',
            name: 'dc-hub',
          },
        ),
      ],
    }),
  );
  const site = (name: string, siteName: string) => ({
    cluster: refOf(name),
    technology: 'skupper',
    verdict: 'present' as const,
    whole: true,
    version: SKUPPER,
    evidence: [
      shown(name, 'skupper.io/v2alpha1', 'Site', '.status.status', 'Ready', {
        namespace: 'store-net',
        name: siteName,
      }),
    ],
  });
  return report(
    [
      cluster('store-hub', {
        environment: 'on-premises',
        distribution: 'openshift',
        natHint: 'Its nodes have private addresses only',
        cni: 'ovn-kubernetes',
        podCidrs: ['10.50.0.0/16'],
        serviceCidrs: ['10.150.0.0/16'],
      }),
      ...edges.map((name, index) => cluster(name, store(51 + index))),
      cluster('store-tll', store(56)),
    ],
    {
      detections: [
        ...edges.map(name => site(name, name)),
        site('store-hub', 'dc-hub'),
        {
          cluster: refOf('store-tll'),
          technology: 'skupper',
          verdict: 'absent' as const,
          whole: true,
          evidence: [],
        },
      ].sort((a, b) => (a.cluster < b.cluster ? -1 : 1)),
      links: links.sort((a, b) => (a.id < b.id ? -1 : 1)),
      interconnects: [
        interconnect(links, 'hub-and-spoke', ['store-hub'], 'pending'),
      ],
    },
  );
}
