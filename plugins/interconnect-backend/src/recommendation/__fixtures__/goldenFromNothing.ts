import { GoldenCase, hidden, own } from './goldenCase';

const reachable = {
  name: 'new',
  behindNat: false,
  cni: 'calico',
  podCidrs: ['10.9.0.0/16'],
  serviceCidrs: ['172.9.0.0/16'],
};

/** Nothing joins the clusters yet. */
export const goldenFromNothing: GoldenCase[] = [
  {
    name: 'a move to a new cluster of the same site, with namespaces on both',
    reasoning:
      'During the move the same namespace lives on both sides; Liqo is the one that stretches it, with names and balancing.',
    clusters: { old: own(1, { environment: 'on-premises' }) },
    candidate: { ...reachable, environment: 'on-premises' },
    requirements: { useCase: 'single-infrastructure' },
    top: ['liqo'],
    verdict: 'fits',
    blockers: { liqo: [], 'gke-fleet': ['cloud'] },
    reasons: [
      ['liqo', 'namespaceExtension', 'for'],
      ['skupper', 'namespaceExtension', 'against'],
    ],
  },
  {
    name: 'two clusters that run Cilium already need nothing else',
    reasoning:
      'Cluster Mesh is a feature of what runs on every node; anything else is one more thing to run.',
    clusters: { a: own(1, { cni: 'cilium' }) },
    candidate: { ...reachable, cni: 'cilium' },
    requirements: {
      serviceDiscovery: { level: 'should', value: 'internal-dns' },
      trafficControl: { level: 'should', value: 'load-balancing' },
    },
    top: ['cilium'],
    verdict: 'fits',
    blockers: { cilium: [] },
    reasons: [['cilium', 'cniIndependence', 'for']],
  },
  {
    name: 'three clouds whose requests must be steered',
    reasoning:
      'Of everything that crosses clouds and CNIs only meshes steer requests; nothing that belongs to a CNI or a cloud does.',
    clusters: {
      aws: own(1, { cloud: 'aws', distribution: 'eks', cni: 'aws-vpc-cni' }),
      azure: own(2, { cloud: 'azure', distribution: 'aks', cni: 'azure-cni' }),
    },
    candidate: {
      ...reachable,
      cloud: 'gcp',
      distribution: 'gke',
      cni: 'gke-dataplane-v2',
    },
    requirements: {
      useCase: 'multi-cloud',
      trafficControl: { level: 'must', value: 'fine-grained' },
    },
    top: ['istio'],
    verdict: 'fits',
    blockers: {
      'aws-vpc-lattice': ['cloud'],
      'azure-fleet': ['cloud', 'cniIndependence', 'trafficControl'],
      cilium: ['cniIndependence', 'trafficControl'],
      'gke-fleet': ['cloud', 'trafficControl'],
      skupper: ['trafficControl'],
      submariner: ['trafficControl'],
    },
    reasons: [
      ['istio', 'trafficControl', 'for'],
      ['istio', 'cniIndependence', 'for'],
      ['consul', 'vendorLockIn', 'against'],
    ],
  },
  {
    name: 'two clouds without special needs',
    reasoning:
      'Encrypted, whatever the CNI, no vendor, and the fewest rules: messages at layer 7.',
    clusters: {
      aws: own(1, { cloud: 'aws', distribution: 'eks', cni: 'aws-vpc-cni' }),
    },
    candidate: {
      ...reachable,
      cloud: 'azure',
      distribution: 'aks',
      cni: 'azure-cni',
    },
    requirements: { useCase: 'multi-cloud' },
    top: ['skupper'],
    verdict: 'fits',
    blockers: {
      'aws-vpc-lattice': ['cloud'],
      'azure-fleet': ['cloud', 'cniIndependence'],
    },
    reasons: [
      ['skupper', 'security', 'for'],
      ['f5xc', 'vendorLockIn', 'against'],
      ['submariner', 'cniIndependence', 'against'],
    ],
  },
  {
    name: 'a data centre behind a firewall beside a cloud',
    reasoning:
      'The firewall lets connections out and none in, and the ranges were planned apart from the cloud.',
    clusters: { cloud: own(1, { environment: 'cloud' }) },
    candidate: { name: 'dc', environment: 'on-premises', behindNat: true },
    requirements: { useCase: 'hybrid-cloud' },
    top: ['skupper'],
    verdict: 'fits',
    blockers: {
      skupper: [],
      istio: ['behindNat'],
      'istio-over-submariner': ['behindNat'],
      'aws-vpc-lattice': ['cloud'],
    },
    reasons: [
      ['skupper', 'behindNat', 'for'],
      ['skupper', 'firewallBurden', 'for'],
      ['skupper', 'overlappingIps', 'for'],
    ],
  },
  {
    name: 'a data centre whose namespaces must burst into the cloud',
    reasoning:
      'Only Liqo runs pods of one namespace on both sides; its gateway client may sit behind the firewall.',
    clusters: { cloud: own(1, { environment: 'cloud' }) },
    candidate: { name: 'dc', environment: 'on-premises', behindNat: true },
    requirements: {
      useCase: 'hybrid-cloud',
      namespaceExtension: { level: 'must', value: true },
    },
    top: ['liqo'],
    blockers: { liqo: [], skupper: ['namespaceExtension'] },
    reasons: [
      ['liqo', 'namespaceExtension', 'for'],
      ['liqo', 'behindNat', 'for'],
    ],
  },
  {
    name: 'fifty small stores around one data centre',
    reasoning:
      'Light routers that call out once; tunnels from everyone to everyone are too many and too heavy.',
    clusters: { dc: own(1, { environment: 'on-premises' }) },
    candidate: { name: 'store', environment: 'edge', behindNat: true },
    requirements: { useCase: 'edge-cloud', expectedClusters: 50 },
    top: ['skupper'],
    blockers: { skupper: [], istio: ['behindNat'] },
    reasons: [
      ['skupper', 'growth', 'for'],
      ['skupper', 'constrained', 'for'],
      ['submariner', 'growth', 'against'],
      ['submariner', 'constrained', 'against'],
      ['f5xc', 'constrained', 'against'],
    ],
  },
  {
    name: 'sites that must not cross the internet unprotected, with nobody in reach',
    reasoning:
      'A private backbone is what only the provider has, and its sites call out.',
    clusters: { a: hidden(1) },
    candidate: { name: 'new', behindNat: true, constrained: false },
    requirements: { security: { level: 'must', value: 'private-backbone' } },
    top: ['f5xc'],
    blockers: {
      f5xc: [],
      tailscale: ['security'],
      skupper: ['behindNat', 'security'],
    },
    reasons: [
      ['f5xc', 'security', 'for'],
      ['f5xc', 'behindNat', 'for'],
      ['f5xc', 'vendorLockIn', 'against'],
    ],
  },
  {
    name: 'a backbone of no vendor does not exist',
    reasoning:
      'The two musts contradict each other, and the answer must say so rather than bend one.',
    clusters: { a: own(1) },
    candidate: reachable,
    requirements: {
      security: { level: 'must', value: 'private-backbone' },
      vendorLockIn: { level: 'must', value: 'none' },
    },
    top: [],
    verdict: 'blocked',
    blockers: {
      f5xc: ['vendorLockIn'],
      skupper: ['security'],
      istio: ['security'],
    },
    reasons: [],
  },
  {
    name: 'a partner behind NAT that only calls an API',
    reasoning:
      'A caller needs a way out and a host name, nothing more; that nobody can call it back is the price.',
    clusters: { shop: own(1) },
    candidate: {
      name: 'partner',
      behindNat: true,
      owner: 'group:default/partners',
    },
    requirements: { apiOnly: true },
    top: ['ingress'],
    verdict: 'fits-with-tradeoffs',
    blockers: { ingress: [] },
    reasons: [
      ['ingress', 'apiOnly', 'for'],
      ['ingress', 'behindNat', 'against'],
      ['istio', 'apiOnly', 'against'],
    ],
  },
  {
    name: 'one owner that only calls an API shares more before long',
    reasoning:
      'Two clusters of one team are one system; a front door is still possible, but no clean fit.',
    clusters: { shop: own(1) },
    candidate: { ...reachable, owner: 'group:default/platform' },
    requirements: { apiOnly: true },
    top: [],
    blockers: { ingress: [] },
    reasons: [['ingress', 'apiOnly', 'against']],
  },
  {
    name: 'a cluster that nobody can reach and that may not call out',
    reasoning: 'Where no packet passes, no technology helps.',
    clusters: { a: own(1) },
    candidate: {
      ...reachable,
      behindNat: true,
      inboundAllowed: false,
      outboundAllowed: false,
    },
    requirements: { apiOnly: true },
    top: [],
    verdict: 'blocked',
    blockers: {
      ingress: ['behindNat'],
      skupper: ['behindNat'],
      f5xc: ['behindNat'],
      tailscale: ['behindNat'],
      clusterlink: ['behindNat'],
      kuma: ['behindNat'],
      linkerd: ['behindNat'],
      submariner: ['behindNat'],
    },
    reasons: [],
  },
  {
    name: 'identities between clusters and few rules, from behind NAT',
    reasoning:
      'Mutual TLS by one outgoing connection: routers at layer 7. Tunnels know no identity, and meshes open two ports for each pair.',
    clusters: { a: own(1) },
    candidate: { name: 'new', behindNat: true },
    requirements: {
      security: { level: 'must', value: 'mutual-tls' },
      firewallBurden: { level: 'must', value: 'low' },
    },
    top: ['skupper'],
    verdict: 'fits',
    blockers: {
      istio: ['behindNat', 'firewallBurden'],
      tailscale: ['security'],
      submariner: ['firewallBurden', 'security'],
      liqo: ['security'],
    },
    reasons: [
      ['skupper', 'security', 'for'],
      ['skupper', 'firewallBurden', 'for'],
    ],
  },
  {
    name: 'clusters that must join by themselves, with tenants apart',
    reasoning:
      'A Kuma zone joins once it knows one address, and each mesh is a tenant. Submariner joins by itself too, but opens all pods to each other.',
    clusters: { a: own(1) },
    candidate: reachable,
    requirements: {
      setup: { level: 'must', value: 'automatic' },
      tenantIsolation: { level: 'must', value: 'namespace' },
    },
    top: ['kuma'],
    verdict: 'fits',
    blockers: {
      kuma: [],
      submariner: ['tenantIsolation'],
      skupper: ['setup'],
      istio: ['setup'],
    },
    reasons: [
      ['kuma', 'setup', 'for'],
      ['kuma', 'tenantIsolation', 'for'],
    ],
  },
  {
    name: 'EKS clusters with the same VPC range, steered requests and few rules',
    reasoning:
      'Inside one cloud its service network routes requests, does not mind ranges and opens nothing between clusters; the tie to the cloud is said.',
    clusters: {
      a: own(1, { cloud: 'aws', distribution: 'eks', cni: 'aws-vpc-cni' }),
    },
    candidate: {
      name: 'new',
      behindNat: false,
      cloud: 'aws',
      distribution: 'eks',
      cni: 'aws-vpc-cni',
      podCidrs: ['10.1.0.0/16'],
      serviceCidrs: ['172.1.0.0/16'],
    },
    requirements: {
      trafficControl: { level: 'must', value: 'fine-grained' },
      overlappingIps: { level: 'must', value: true },
      firewallBurden: { level: 'should', value: 'low' },
    },
    top: ['aws-vpc-lattice'],
    verdict: 'fits-with-tradeoffs',
    blockers: {
      'aws-vpc-lattice': [],
      'istio-over-submariner': ['overlappingIps'],
      istio: [],
    },
    reasons: [
      ['aws-vpc-lattice', 'trafficControl', 'for'],
      ['istio', 'firewallBurden', 'against'],
    ],
  },
  {
    name: 'a star that must be one',
    reasoning:
      'What always joins everyone with everyone cannot make a star; peers and sites can.',
    clusters: { a: own(1), b: own(2) },
    candidate: reachable,
    requirements: { topology: { level: 'must', value: 'hub-and-spoke' } },
    top: ['skupper'],
    verdict: 'fits',
    blockers: {
      submariner: ['topology'],
      antrea: ['cniIndependence', 'topology'],
      liqo: [],
    },
    reasons: [['skupper', 'topology', 'for']],
  },
];
