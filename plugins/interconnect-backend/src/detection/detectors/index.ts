import { Detector } from '@interconnect/backstage-plugin-interconnect-node';
import { admiralty } from './admiralty';
import { awsVpcLattice } from './aws-vpc-lattice';
import { azureFleet } from './azure-fleet';
import { clusterlink } from './clusterlink';
import { gatewayApi } from './gateway-api';
import { gkeMcs } from './gke-mcs';
import { ingress } from './ingress';
import { istio } from './istio';
import { karmada } from './karmada';
import { liqo } from './liqo';
import { mcsApi } from './mcs-api';
import { ocm } from './ocm';
import { skupper } from './skupper';
import { submariner } from './submariner';

/** All detectors that come with the plugin, sorted by id. */
export const detectors = [
  admiralty,
  awsVpcLattice,
  azureFleet,
  clusterlink,
  gatewayApi,
  gkeMcs,
  ingress,
  istio,
  karmada,
  liqo,
  mcsApi,
  ocm,
  skupper,
  submariner,
] as const satisfies readonly Detector[];
