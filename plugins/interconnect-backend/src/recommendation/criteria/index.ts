import { Criterion } from '../defineCriterion';
import { apiOnly } from './apiOnly';
import { behindNat } from './behindNat';
import { cloud } from './cloud';
import { cniIndependence } from './cniIndependence';
import { constrained } from './constrained';
import { firewallBurden } from './firewallBurden';
import { growth } from './growth';
import { joinsExisting } from './joinsExisting';
import { maturity } from './maturity';
import { moreThanTwoClusters } from './moreThanTwoClusters';
import { namespaceExtension } from './namespaceExtension';
import { overlappingIps } from './overlappingIps';
import { security } from './security';
import { serviceDiscovery } from './serviceDiscovery';
import { setup } from './setup';
import { tenantIsolation } from './tenantIsolation';
import { topology } from './topology';
import { trafficControl } from './trafficControl';
import { vendorLockIn } from './vendorLockIn';

/** All criteria, sorted by id. */
export const criteria = [
  apiOnly,
  behindNat,
  cloud,
  cniIndependence,
  constrained,
  firewallBurden,
  growth,
  joinsExisting,
  maturity,
  moreThanTwoClusters,
  namespaceExtension,
  overlappingIps,
  security,
  serviceDiscovery,
  setup,
  tenantIsolation,
  topology,
  trafficControl,
  vendorLockIn,
] as const satisfies readonly Criterion[];
