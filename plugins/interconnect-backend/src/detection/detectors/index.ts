import { Detector } from '@interconnect/backstage-plugin-interconnect-node';
import { admiral } from './admiral';
import { admiralty } from './admiralty';
import { antreaMulticluster } from './antrea-multicluster';
import { awsAppMesh } from './aws-app-mesh';
import { awsCloudmapMcs } from './aws-cloudmap-mcs';
import { awsVpcLattice } from './aws-vpc-lattice';
import { azureFleet } from './azure-fleet';
import { calico } from './calico';
import { cilium } from './cilium';
import { clusterInventory } from './cluster-inventory';
import { clusterlink } from './clusterlink';
import { consul } from './consul';
import { f5xc } from './f5xc';
import { gatewayApi } from './gateway-api';
import { gkeMcs } from './gke-mcs';
import { glooMesh } from './gloo-mesh';
import { ingress } from './ingress';
import { istio } from './istio';
import { karmada } from './karmada';
import { kilo } from './kilo';
import { kubeOvnIc } from './kube-ovn-ic';
import { kubeslice } from './kubeslice';
import { kuma } from './kuma';
import { linkerd } from './linkerd';
import { liqo } from './liqo';
import { mcsApi } from './mcs-api';
import { netbird } from './netbird';
import { netmaker } from './netmaker';
import { ocm } from './ocm';
import { skupper } from './skupper';
import { submariner } from './submariner';
import { tailscale } from './tailscale';

/** All detectors that come with the plugin, sorted by id. */
export const detectors = [
  admiral,
  admiralty,
  antreaMulticluster,
  awsAppMesh,
  awsCloudmapMcs,
  awsVpcLattice,
  azureFleet,
  calico,
  cilium,
  clusterInventory,
  clusterlink,
  consul,
  f5xc,
  gatewayApi,
  gkeMcs,
  glooMesh,
  ingress,
  istio,
  karmada,
  kilo,
  kubeOvnIc,
  kubeslice,
  kuma,
  linkerd,
  liqo,
  mcsApi,
  netbird,
  netmaker,
  ocm,
  skupper,
  submariner,
  tailscale,
] as const satisfies readonly Detector[];
