import { GoldenCase, hidden, own } from './goldenCase';

const reachable = { name: 'new', behindNat: false };

/** The System has an interconnect already, and the question is whether to join it. */
export const goldenJoining: GoldenCase[] = [
  {
    name: 'an Istio mesh through gateways takes a cluster whose ranges overlap',
    reasoning:
      'Networks of their own meet at east-west gateways only, so ranges may repeat; the mesh and its people are there.',
    clusters: { east: own(1), west: own(2) },
    inPlace: [
      { technology: 'istio', links: [['east', 'west']], shape: 'pair' },
    ],
    candidate: {
      ...reachable,
      cni: 'calico',
      podCidrs: ['10.1.0.0/16'],
      serviceCidrs: ['172.1.0.0/16'],
    },
    requirements: {},
    top: ['istio'],
    verdict: 'fits',
    blockers: { istio: [], submariner: ['overlappingIps'] },
    reasons: [['istio', 'joinsExisting', 'for']],
  },
  {
    name: 'a mesh on a flat network of tunnels takes a cluster with ranges of its own',
    reasoning: 'Both layers are there, so both are joined.',
    clusters: { east: own(1), west: own(2) },
    inPlace: [
      { technology: 'submariner', links: [['east', 'west']], shape: 'pair' },
      {
        technology: 'istio',
        links: [['east', 'west']],
        shape: 'pair',
        over: 'submariner',
      },
    ],
    candidate: {
      ...reachable,
      cni: 'calico',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {},
    top: ['istio-over-submariner'],
    verdict: 'fits',
    blockers: { 'istio-over-submariner': [] },
    reasons: [['istio-over-submariner', 'joinsExisting', 'for']],
  },
  {
    name: 'a mesh on a flat network of tunnels cannot take a cluster whose ranges overlap',
    reasoning:
      'One network has no place for an address twice, for tunnel and mesh alike; messages at layer 7 do not care.',
    clusters: { east: own(1), west: own(2) },
    inPlace: [
      { technology: 'submariner', links: [['east', 'west']], shape: 'pair' },
      {
        technology: 'istio',
        links: [['east', 'west']],
        shape: 'pair',
        over: 'submariner',
      },
    ],
    candidate: {
      ...reachable,
      cni: 'calico',
      podCidrs: ['10.2.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {},
    top: ['skupper'],
    verdict: 'fits-with-tradeoffs',
    blockers: {
      'istio-over-submariner': ['overlappingIps'],
      istio: ['overlappingIps'],
      submariner: ['overlappingIps'],
      skupper: [],
    },
    reasons: [['skupper', 'joinsExisting', 'against']],
  },
  {
    name: 'a Linkerd mesh takes a cluster behind NAT, which can use services but not serve',
    reasoning:
      'A link is one-way, opened by the cluster that uses the other: only what serves needs a gateway that can be reached.',
    clusters: { east: own(1), west: own(2) },
    inPlace: [
      {
        technology: 'linkerd',
        links: [['east', 'west']],
        shape: 'pair',
      },
    ],
    candidate: {
      name: 'new',
      behindNat: true,
      cni: 'flannel',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {},
    top: ['linkerd'],
    verdict: 'fits-with-tradeoffs',
    blockers: { linkerd: [], istio: ['behindNat'] },
    reasons: [
      ['linkerd', 'joinsExisting', 'for'],
      ['linkerd', 'behindNat', 'against'],
    ],
  },
  {
    name: 'Consul peerings take one more peer, with the warning of one vendor',
    reasoning:
      'A third mesh beside Consul would cost more than its licence; that one vendor decides is said all the same.',
    clusters: { hub: own(1), east: own(2), west: own(3) },
    inPlace: [
      {
        technology: 'consul',
        links: [
          ['east', 'hub'],
          ['west', 'hub'],
        ],
        shape: 'hub-and-spoke',
        hubs: ['hub'],
      },
    ],
    candidate: { ...reachable, cni: 'calico' },
    requirements: {},
    top: ['consul'],
    verdict: 'fits-with-tradeoffs',
    blockers: { consul: [] },
    reasons: [
      ['consul', 'joinsExisting', 'for'],
      ['consul', 'vendorLockIn', 'against'],
    ],
  },
  {
    name: 'a Kuma zone behind NAT joins where requests must be steered',
    reasoning:
      'The zone calls the global control plane by itself and uses the ingresses of others; only its own services stay out of reach.',
    clusters: { east: own(1), west: own(2) },
    inPlace: [{ technology: 'kuma', links: [['east', 'west']], shape: 'pair' }],
    candidate: { name: 'new', behindNat: true },
    requirements: { trafficControl: { level: 'must', value: 'fine-grained' } },
    top: ['kuma'],
    verdict: 'fits-with-tradeoffs',
    blockers: {
      kuma: [],
      istio: ['behindNat'],
      skupper: ['trafficControl'],
      submariner: ['trafficControl'],
    },
    reasons: [
      ['kuma', 'behindNat', 'against'],
      ['kuma', 'trafficControl', 'for'],
    ],
  },
  {
    name: 'Submariner takes a cluster whose CNI it is not tested with, with a warning',
    reasoning:
      'Untested is a risk to try out first, not an impossibility; everything else speaks for what is there.',
    clusters: { a: own(1), b: own(2), c: own(3) },
    inPlace: [
      {
        technology: 'submariner',
        links: [
          ['a', 'b'],
          ['a', 'c'],
          ['b', 'c'],
        ],
        shape: 'full-mesh',
      },
    ],
    candidate: {
      ...reachable,
      cni: 'cilium',
      podCidrs: ['10.4.0.0/16'],
      serviceCidrs: ['172.4.0.0/16'],
    },
    requirements: {},
    top: ['submariner'],
    verdict: 'fits-with-tradeoffs',
    blockers: { submariner: [], cilium: ['cniIndependence'] },
    reasons: [
      ['submariner', 'joinsExisting', 'for'],
      ['submariner', 'cniIndependence', 'against'],
    ],
  },
  {
    name: 'Submariner without Globalnet cannot take a cluster whose ranges overlap',
    reasoning:
      'Globalnet is chosen for the whole set from the start. Messages at layer 7 bridge the one cluster without touching the others.',
    clusters: { a: own(1), b: own(2) },
    inPlace: [{ technology: 'submariner', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cni: 'calico',
      podCidrs: ['10.2.128.0/17'],
      serviceCidrs: ['172.9.0.0/16'],
    },
    requirements: {},
    top: ['skupper'],
    blockers: {
      submariner: ['overlappingIps'],
      kilo: ['overlappingIps'],
      liqo: [],
      skupper: [],
    },
    reasons: [['skupper', 'joinsExisting', 'against']],
  },
  {
    name: 'no tunnel joins two sites of which neither can be reached',
    reasoning:
      'Someone must listen. With nobody in reach only a meeting point of a provider helps; its light client is asked less of a site than a node of F5.',
    clusters: {
      a: hidden(1, { environment: 'on-premises' }),
      b: hidden(2, { environment: 'on-premises' }),
    },
    candidate: {
      name: 'new',
      environment: 'on-premises',
      behindNat: true,
      cni: 'flannel',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {},
    top: ['tailscale', 'f5xc'],
    verdict: 'fits-with-tradeoffs',
    blockers: {
      submariner: ['behindNat'],
      skupper: ['behindNat'],
      liqo: ['behindNat'],
      'aws-vpc-lattice': ['cloud'],
      tailscale: [],
      f5xc: [],
    },
    reasons: [
      ['tailscale', 'behindNat', 'for'],
      ['tailscale', 'vendorLockIn', 'against'],
    ],
  },
  {
    name: 'a Skupper hub takes one more store behind NAT',
    reasoning:
      'A star whose spokes only call out is made for it: one connection from the store, nothing to open there.',
    clusters: {
      hub: own(1),
      'store-a': hidden(2, { environment: 'edge' }),
      'store-b': hidden(3, { environment: 'edge' }),
    },
    inPlace: [
      {
        technology: 'skupper',
        links: [
          ['store-a', 'hub'],
          ['store-b', 'hub'],
        ],
        shape: 'hub-and-spoke',
        hubs: ['hub'],
      },
    ],
    candidate: { name: 'store-c', environment: 'edge', behindNat: true },
    requirements: { useCase: 'edge-cloud', expectedClusters: 20 },
    top: ['skupper'],
    blockers: {
      skupper: [],
      istio: ['behindNat'],
      cilium: ['behindNat', 'cniIndependence'],
    },
    reasons: [
      ['skupper', 'joinsExisting', 'for'],
      ['skupper', 'behindNat', 'for'],
      ['skupper', 'constrained', 'for'],
      ['submariner', 'growth', 'against'],
    ],
  },
  {
    name: 'Skupper in place does not steer requests, so a mesh comes beside it',
    reasoning:
      'A must that the network in place cannot meet rules it out. Of the meshes those come first that are graduated and of no vendor.',
    clusters: { a: own(1), b: own(2) },
    inPlace: [{ technology: 'skupper', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cni: 'calico',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: { trafficControl: { level: 'must', value: 'fine-grained' } },
    top: ['istio', 'linkerd'],
    verdict: 'fits-with-tradeoffs',
    blockers: { skupper: ['trafficControl'], istio: [], linkerd: [] },
    reasons: [
      ['istio', 'joinsExisting', 'against'],
      ['istio', 'trafficControl', 'for'],
    ],
  },
  {
    name: 'a Liqo consumer takes one more provider whose ranges overlap',
    reasoning: 'Liqo maps ranges that overlap to others, peer by peer.',
    clusters: { consumer: own(1), 'provider-a': own(2) },
    inPlace: [
      {
        technology: 'liqo',
        links: [['consumer', 'provider-a']],
        shape: 'pair',
      },
    ],
    candidate: {
      ...reachable,
      cni: 'flannel',
      podCidrs: ['10.1.0.0/16'],
      serviceCidrs: ['172.1.0.0/16'],
    },
    requirements: {},
    top: ['liqo'],
    verdict: 'fits',
    blockers: { liqo: [], submariner: ['overlappingIps'] },
    reasons: [['liqo', 'joinsExisting', 'for']],
  },
  {
    name: 'a Cilium mesh takes a cluster with the same service range',
    reasoning:
      'Only pod and node addresses cross clusters; an address of a service is resolved where the client is. Most clusters have the default service range, and meshes are built of them.',
    clusters: {
      a: own(1, { cni: 'cilium', serviceCidrs: ['10.96.0.0/12'] }),
      b: own(2, { cni: 'cilium', serviceCidrs: ['10.96.0.0/12'] }),
    },
    inPlace: [{ technology: 'cilium', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cni: 'cilium',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['10.96.0.0/12'],
    },
    requirements: {},
    top: ['cilium'],
    verdict: 'fits',
    blockers: { cilium: [], submariner: ['overlappingIps'] },
    reasons: [['cilium', 'joinsExisting', 'for']],
  },
  {
    name: 'a Cilium mesh cannot take a cluster that runs Calico',
    reasoning:
      'The mesh is part of the CNI. Skupper gives names inside and balances over clusters, whatever the CNI.',
    clusters: { a: own(1, { cni: 'cilium' }), b: own(2, { cni: 'cilium' }) },
    inPlace: [{ technology: 'cilium', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cni: 'calico',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {
      serviceDiscovery: { level: 'should', value: 'internal-dns' },
      trafficControl: { level: 'should', value: 'load-balancing' },
    },
    top: ['skupper'],
    blockers: { cilium: ['cniIndependence'], skupper: [] },
    reasons: [
      ['cilium', 'joinsExisting', 'for'],
      ['skupper', 'trafficControl', 'for'],
    ],
  },
  {
    name: 'a Cilium mesh cannot take a cluster with pods of the same range',
    reasoning: 'There is no translation of addresses between its clusters.',
    clusters: { a: own(1, { cni: 'cilium' }), b: own(2, { cni: 'cilium' }) },
    inPlace: [{ technology: 'cilium', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cni: 'cilium',
      podCidrs: ['10.2.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {},
    top: ['skupper'],
    blockers: { cilium: ['overlappingIps'], skupper: [] },
    reasons: [['cilium', 'overlappingIps', 'blocks']],
  },
  {
    name: 'the Cilium of a cloud is no Cilium that joins a mesh',
    reasoning:
      'Dataplane V2 is run by Google; nobody can give it a cluster id or peers.',
    clusters: { a: own(1, { cni: 'cilium' }), b: own(2, { cni: 'cilium' }) },
    inPlace: [{ technology: 'cilium', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cloud: 'gcp',
      cni: 'gke-dataplane-v2',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {},
    top: ['skupper'],
    blockers: { cilium: ['cniIndependence'] },
    reasons: [],
  },
  {
    name: 'a federation of Calico takes one more Calico, also with the same service range',
    reasoning:
      'It routes pods between clusters and asks for pod ranges that differ; the commercial edition is there already, and is named as a tie.',
    clusters: {
      a: own(1, { serviceCidrs: ['10.96.0.0/12'] }),
      b: own(2, { serviceCidrs: ['10.96.0.0/12'] }),
    },
    inPlace: [{ technology: 'calico', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cni: 'calico',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['10.96.0.0/12'],
    },
    requirements: {},
    top: ['calico'],
    verdict: 'fits-with-tradeoffs',
    blockers: { calico: [] },
    reasons: [
      ['calico', 'joinsExisting', 'for'],
      ['calico', 'vendorLockIn', 'against'],
    ],
  },
  {
    name: 'an Antrea set takes a cluster whose pods overlap, by exporting services only',
    reasoning:
      'Services are exported by their own addresses unless pods are asked for; service ranges must differ, pod ranges need not.',
    clusters: { a: own(1, { cni: 'antrea' }), b: own(2, { cni: 'antrea' }) },
    inPlace: [
      {
        technology: 'antrea-multicluster',
        links: [['a', 'b']],
        shape: 'pair',
      },
    ],
    candidate: {
      ...reachable,
      cni: 'antrea',
      podCidrs: ['10.1.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {},
    top: ['antrea'],
    verdict: 'fits-with-tradeoffs',
    blockers: { antrea: [], submariner: ['overlappingIps'] },
    reasons: [
      ['antrea', 'joinsExisting', 'for'],
      ['antrea', 'overlappingIps', 'against'],
    ],
  },
  {
    name: 'an Antrea set cannot take a cluster with the same service range',
    reasoning: 'Addresses of services cross the tunnels there.',
    clusters: { a: own(1, { cni: 'antrea' }), b: own(2, { cni: 'antrea' }) },
    inPlace: [
      {
        technology: 'antrea-multicluster',
        links: [['a', 'b']],
        shape: 'pair',
      },
    ],
    candidate: {
      ...reachable,
      cni: 'antrea',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.2.0.0/16'],
    },
    requirements: {},
    top: ['skupper'],
    blockers: { antrea: ['overlappingIps'] },
    reasons: [],
  },
  {
    name: 'a GKE fleet takes one more GKE cluster',
    reasoning:
      'Google keeps names, endpoints and firewall rules in step; the default service range is the same in all of them, which does not matter.',
    clusters: {
      a: own(1, {
        cloud: 'gcp',
        distribution: 'gke',
        cni: 'gke-dataplane-v2',
        serviceCidrs: ['34.118.224.0/20'],
      }),
      b: own(2, {
        cloud: 'gcp',
        distribution: 'gke',
        cni: 'gke-dataplane-v2',
        serviceCidrs: ['34.118.224.0/20'],
      }),
    },
    inPlace: [{ technology: 'gke-mcs', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cloud: 'gcp',
      distribution: 'gke',
      cni: 'gke-dataplane-v2',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['34.118.224.0/20'],
    },
    requirements: {},
    top: ['gke-fleet'],
    verdict: 'fits-with-tradeoffs',
    blockers: {
      'gke-fleet': [],
      'azure-fleet': ['cloud', 'cniIndependence'],
    },
    reasons: [
      ['gke-fleet', 'joinsExisting', 'for'],
      ['gke-fleet', 'vendorLockIn', 'against'],
    ],
  },
  {
    name: 'a GKE fleet cannot take a cluster of another cloud',
    reasoning:
      'What one cloud offers ends there. Across clouds: encrypted, whatever the CNI, and of no vendor.',
    clusters: {
      a: own(1, { cloud: 'gcp', distribution: 'gke' }),
      b: own(2, { cloud: 'gcp', distribution: 'gke' }),
    },
    inPlace: [{ technology: 'gke-mcs', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cloud: 'aws',
      distribution: 'eks',
      cni: 'aws-vpc-cni',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: { useCase: 'multi-cloud' },
    top: ['skupper'],
    blockers: { 'gke-fleet': ['cloud'], 'aws-vpc-lattice': ['cloud'] },
    reasons: [
      ['skupper', 'security', 'for'],
      ['skupper', 'cniIndependence', 'for'],
      ['skupper', 'vendorLockIn', 'for'],
    ],
  },
  {
    name: 'a GKE fleet cannot take a cluster that somebody installed on machines of Google',
    reasoning:
      'Multi-Cluster Services is a feature of GKE, not of the machines under it.',
    clusters: {
      a: own(1, { cloud: 'gcp', distribution: 'gke' }),
      b: own(2, { cloud: 'gcp', distribution: 'gke' }),
    },
    inPlace: [{ technology: 'gke-mcs', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cloud: 'gcp',
      distribution: 'kubeadm',
      cni: 'calico',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {},
    top: ['skupper'],
    blockers: { 'gke-fleet': ['cloud'] },
    reasons: [],
  },
  {
    name: 'VPC Lattice takes one more EKS cluster whose VPC has the same range',
    reasoning:
      'Services meet at the service network of the cloud, and ranges may repeat.',
    clusters: {
      a: own(1, { cloud: 'aws', distribution: 'eks', cni: 'aws-vpc-cni' }),
      b: own(1, { cloud: 'aws', distribution: 'eks', cni: 'aws-vpc-cni' }),
    },
    inPlace: [
      { technology: 'aws-vpc-lattice', links: [['a', 'b']], shape: 'pair' },
    ],
    candidate: {
      name: 'new',
      cloud: 'aws',
      distribution: 'eks',
      cni: 'aws-vpc-cni',
      podCidrs: ['10.1.0.0/16'],
      serviceCidrs: ['172.1.0.0/16'],
    },
    requirements: {},
    top: ['aws-vpc-lattice'],
    verdict: 'fits-with-tradeoffs',
    blockers: {
      'aws-vpc-lattice': [],
      submariner: ['overlappingIps'],
      'gke-fleet': ['cloud', 'overlappingIps'],
    },
    reasons: [
      ['aws-vpc-lattice', 'joinsExisting', 'for'],
      ['aws-vpc-lattice', 'vendorLockIn', 'against'],
    ],
  },
  {
    name: 'an Azure fleet takes one more AKS cluster with the default service range, as a preview',
    reasoning:
      'Every AKS cluster has 10.0.0.0/16 for services unless told otherwise; only pods must differ. That it is a preview is said.',
    clusters: {
      a: own(1, {
        cloud: 'azure',
        distribution: 'aks',
        cni: 'azure-cni',
        serviceCidrs: ['10.0.0.0/16'],
      }),
      b: own(2, {
        cloud: 'azure',
        distribution: 'aks',
        cni: 'azure-cni',
        serviceCidrs: ['10.0.0.0/16'],
      }),
    },
    inPlace: [
      { technology: 'azure-fleet', links: [['a', 'b']], shape: 'pair' },
    ],
    candidate: {
      ...reachable,
      cloud: 'azure',
      distribution: 'aks',
      cni: 'azure-cni',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['10.0.0.0/16'],
    },
    requirements: {},
    top: ['azure-fleet'],
    verdict: 'fits-with-tradeoffs',
    blockers: { 'azure-fleet': [] },
    reasons: [
      ['azure-fleet', 'joinsExisting', 'for'],
      ['azure-fleet', 'maturity', 'against'],
    ],
  },
  {
    name: 'a preview is no answer where production is a must',
    reasoning:
      'The same fleet, asked for production: what calls itself a preview is out.',
    clusters: {
      a: own(1, { cloud: 'azure', distribution: 'aks', cni: 'azure-cni' }),
      b: own(2, { cloud: 'azure', distribution: 'aks', cni: 'azure-cni' }),
    },
    inPlace: [
      { technology: 'azure-fleet', links: [['a', 'b']], shape: 'pair' },
    ],
    candidate: {
      ...reachable,
      cloud: 'azure',
      distribution: 'aks',
      cni: 'azure-cni',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: { maturity: { level: 'must', value: 'production' } },
    top: ['istio'],
    blockers: {
      'azure-fleet': ['maturity'],
      clusterlink: ['maturity'],
      istio: [],
    },
    reasons: [['istio', 'maturity', 'for']],
  },
  {
    name: 'F5 in place takes one more data centre behind NAT',
    reasoning: 'A site only calls out to the provider, which is there.',
    clusters: {
      a: hidden(1, { environment: 'on-premises' }),
      b: hidden(2, { environment: 'on-premises' }),
    },
    inPlace: [{ technology: 'f5xc', links: [['a', 'b']], shape: 'pair' }],
    candidate: { name: 'new', environment: 'on-premises', behindNat: true },
    requirements: {},
    top: ['f5xc'],
    blockers: { f5xc: [], submariner: ['behindNat'] },
    reasons: [
      ['f5xc', 'joinsExisting', 'for'],
      ['f5xc', 'behindNat', 'for'],
      ['f5xc', 'vendorLockIn', 'against'],
    ],
  },
  {
    name: 'a tailnet takes one more small site behind NAT',
    reasoning: 'A light client that calls out, into a network that is there.',
    clusters: { a: own(1), b: hidden(2) },
    inPlace: [{ technology: 'tailscale', links: [['b', 'a']], shape: 'pair' }],
    candidate: { name: 'new', environment: 'edge', behindNat: true },
    requirements: {},
    top: ['tailscale'],
    blockers: { tailscale: [] },
    reasons: [
      ['tailscale', 'joinsExisting', 'for'],
      ['tailscale', 'constrained', 'for'],
    ],
  },
  {
    name: 'an experiment in place is joined, with a warning',
    reasoning:
      'A second network beside it would be worse than the first, but nobody should build on it unwarned.',
    clusters: { a: own(1), b: own(2) },
    inPlace: [
      { technology: 'clusterlink', links: [['a', 'b']], shape: 'pair' },
    ],
    candidate: { ...reachable, cni: 'calico' },
    requirements: {},
    top: ['clusterlink'],
    verdict: 'fits-with-tradeoffs',
    blockers: { clusterlink: [] },
    reasons: [
      ['clusterlink', 'joinsExisting', 'for'],
      ['clusterlink', 'maturity', 'against'],
    ],
  },
  {
    name: 'peers of Kilo take one more, and names are left to others',
    reasoning:
      'WireGuard is there and routes disjoint ranges; that it has no names of its own is a doubt, not a block.',
    clusters: { a: own(1, { cni: 'kilo' }), b: own(2, { cni: 'kilo' }) },
    inPlace: [{ technology: 'kilo', links: [['a', 'b']], shape: 'pair' }],
    candidate: {
      ...reachable,
      cni: 'kilo',
      podCidrs: ['10.3.0.0/16'],
      serviceCidrs: ['172.3.0.0/16'],
    },
    requirements: {
      serviceDiscovery: { level: 'should', value: 'internal-dns' },
    },
    top: [],
    blockers: { kilo: [] },
    reasons: [['kilo', 'joinsExisting', 'for']],
  },
  {
    name: 'an Istio mesh cannot take a cluster that the others cannot reach',
    reasoning:
      'Every istiod watches every API server; the first thing to do is to make the newcomer reachable, and the lift says so.',
    clusters: { east: own(1), west: own(2) },
    inPlace: [
      { technology: 'istio', links: [['east', 'west']], shape: 'pair' },
    ],
    candidate: { name: 'new', behindNat: true },
    requirements: { trafficControl: { level: 'must', value: 'fine-grained' } },
    top: [],
    blockers: { istio: ['behindNat'], linkerd: [], kuma: [] },
    reasons: [
      ['istio', 'joinsExisting', 'for'],
      ['istio', 'behindNat', 'blocks'],
    ],
  },
  {
    name: 'an opening through NAT lets the same cluster join the mesh',
    reasoning:
      'A port forwarded to gateway and API server is all that Istio asks for.',
    clusters: { east: own(1), west: own(2) },
    inPlace: [
      { technology: 'istio', links: [['east', 'west']], shape: 'pair' },
    ],
    candidate: { name: 'new', behindNat: true, inboundAllowed: true },
    requirements: { trafficControl: { level: 'must', value: 'fine-grained' } },
    top: ['istio'],
    verdict: 'fits',
    blockers: { istio: [] },
    reasons: [['istio', 'joinsExisting', 'for']],
  },
  {
    name: 'a set of tunnels that is to grow to fifty is warned of',
    reasoning:
      'Each further cluster adds rules at every other one. Joining is still the least work today, so the order is left to people.',
    clusters: { a: own(1), b: own(2), c: own(3) },
    inPlace: [
      {
        technology: 'submariner',
        links: [
          ['a', 'b'],
          ['a', 'c'],
          ['b', 'c'],
        ],
        shape: 'full-mesh',
      },
    ],
    candidate: {
      ...reachable,
      cni: 'calico',
      podCidrs: ['10.4.0.0/16'],
      serviceCidrs: ['172.4.0.0/16'],
    },
    requirements: { expectedClusters: 50 },
    top: [],
    blockers: { submariner: [], skupper: [] },
    reasons: [
      ['submariner', 'growth', 'against'],
      ['skupper', 'growth', 'for'],
    ],
  },
];
