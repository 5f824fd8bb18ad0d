import { Pattern } from '../definePattern';
import { antrea } from './antrea';
import { awsVpcLattice } from './aws-vpc-lattice';
import { azureFleet } from './azure-fleet';
import { calico } from './calico';
import { cilium } from './cilium';
import { clusterlink } from './clusterlink';
import { consul } from './consul';
import { f5xc } from './f5xc';
import { gkeFleet } from './gke-fleet';
import { ingress } from './ingress';
import { istio } from './istio';
import { istioOverSubmariner } from './istio-over-submariner';
import { kilo } from './kilo';
import { kuma } from './kuma';
import { linkerd } from './linkerd';
import { liqo } from './liqo';
import { skupper } from './skupper';
import { submariner } from './submariner';
import { tailscale } from './tailscale';

/** All patterns, sorted by id. */
export const patterns = [
  antrea,
  awsVpcLattice,
  azureFleet,
  calico,
  cilium,
  clusterlink,
  consul,
  f5xc,
  gkeFleet,
  ingress,
  istio,
  istioOverSubmariner,
  kilo,
  kuma,
  linkerd,
  liqo,
  skupper,
  submariner,
  tailscale,
] as const satisfies readonly Pattern[];
