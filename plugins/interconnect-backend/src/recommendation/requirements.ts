/** The fourteen requirements by which every pattern is rated, in the order of the comparison. */
export const REQUIREMENTS = [
  'setup',
  'security',
  'serviceDiscovery',
  'tenantIsolation',
  'topology',
  'behindNat',
  'firewallBurden',
  'trafficControl',
  'cniIndependence',
  'namespaceExtension',
  'overlappingIps',
  'moreThanTwoClusters',
  'maturity',
  'vendorLockIn',
] as const;

export type RequirementId = (typeof REQUIREMENTS)[number];
