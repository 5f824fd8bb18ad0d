/** @public */
export type Want<T> = { level: 'must' | 'should'; value: T };

/** @public */
export type UseCase =
  | 'single-infrastructure'
  | 'multi-cloud'
  | 'hybrid-cloud'
  | 'edge-cloud';

/**
 * What the newcomer needs; what is absent does not matter.
 *
 * @public
 */
export type Requirements = {
  /** Presets the rest; what is given wins. */
  useCase?: UseCase;
  setup?: Want<'manual' | 'automatic'>;
  security?: Want<'encrypted' | 'mutual-tls' | 'private-backbone'>;
  serviceDiscovery?: Want<'internal-dns' | 'external-dns'>;
  tenantIsolation?: Want<'cluster' | 'namespace'>;
  topology?: Want<'full-mesh' | 'hub-and-spoke' | 'any'>;
  behindNat?: Want<true>;
  firewallBurden?: Want<'low'>;
  trafficControl?: Want<'failover' | 'load-balancing' | 'fine-grained'>;
  cniIndependence?: Want<true>;
  namespaceExtension?: Want<true>;
  overlappingIps?: Want<true>;
  moreThanTwoClusters?: Want<true>;
  maturity?: Want<'production'>;
  vendorLockIn?: Want<'none'>;
  /** How many clusters the System will grow to. */
  expectedClusters?: number;
  /** Systems of different owners; one only calls the other's API. */
  apiOnly?: boolean;
};
