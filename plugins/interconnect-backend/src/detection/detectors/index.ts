import { Detector } from '@interconnect/backstage-plugin-interconnect-node';
import { antreaMulticluster } from './antrea-multicluster';
import { awsAppMesh } from './aws-app-mesh';
import { calico } from './calico';
import { cilium } from './cilium';
import { consul } from './consul';
import { glooMesh } from './gloo-mesh';
import { istio } from './istio';
import { kilo } from './kilo';
import { kubeOvnIc } from './kube-ovn-ic';
import { kubeslice } from './kubeslice';
import { kuma } from './kuma';
import { linkerd } from './linkerd';
import { liqo } from './liqo';
import { netbird } from './netbird';
import { netmaker } from './netmaker';
import { skupper } from './skupper';
import { submariner } from './submariner';
import { tailscale } from './tailscale';

/** All detectors that come with the plugin, sorted by id. */
export const detectors = [
  antreaMulticluster,
  awsAppMesh,
  calico,
  cilium,
  consul,
  glooMesh,
  istio,
  kilo,
  kubeOvnIc,
  kubeslice,
  kuma,
  linkerd,
  liqo,
  netbird,
  netmaker,
  skupper,
  submariner,
  tailscale,
] as const satisfies readonly Detector[];
