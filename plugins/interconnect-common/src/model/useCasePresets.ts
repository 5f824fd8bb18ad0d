import { Requirements, UseCase } from './requirements';

/**
 * What each reason for having several clusters usually asks for. Only ever `should`: a preset may
 * move a pattern up or down, it never rules one out.
 *
 * @public
 */
export const USE_CASE_PRESETS: Readonly<
  Record<UseCase, Omit<Requirements, 'useCase'>>
> = {
  // Two clusters for resilience, or an upgrade by moving to a new one: services must be found under
  // the same name and traffic moved over step by step.
  'single-infrastructure': {
    serviceDiscovery: { level: 'should', value: 'internal-dns' },
    trafficControl: { level: 'should', value: 'load-balancing' },
    namespaceExtension: { level: 'should', value: true },
  },
  // Traffic leaves the cloud's private network, and every cloud brings its own CNI.
  'multi-cloud': {
    security: { level: 'should', value: 'encrypted' },
    cniIndependence: { level: 'should', value: true },
    moreThanTwoClusters: { level: 'should', value: true },
    trafficControl: { level: 'should', value: 'failover' },
    vendorLockIn: { level: 'should', value: 'none' },
  },
  // The site on premises sits behind a firewall, and its addresses were planned without the cloud.
  'hybrid-cloud': {
    security: { level: 'should', value: 'encrypted' },
    behindNat: { level: 'should', value: true },
    firewallBurden: { level: 'should', value: 'low' },
    overlappingIps: { level: 'should', value: true },
    trafficControl: { level: 'should', value: 'failover' },
  },
  // Many small sites behind NAT, all set up alike (with the same address ranges) and without a person on site.
  'edge-cloud': {
    setup: { level: 'should', value: 'automatic' },
    security: { level: 'should', value: 'encrypted' },
    topology: { level: 'should', value: 'hub-and-spoke' },
    behindNat: { level: 'should', value: true },
    firewallBurden: { level: 'should', value: 'low' },
    overlappingIps: { level: 'should', value: true },
    moreThanTwoClusters: { level: 'should', value: true },
  },
};
