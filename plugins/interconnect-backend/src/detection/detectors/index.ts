import { Detector } from '@interconnect/backstage-plugin-interconnect-node';
import { awsAppMesh } from './aws-app-mesh';
import { consul } from './consul';
import { glooMesh } from './gloo-mesh';
import { istio } from './istio';
import { kuma } from './kuma';
import { linkerd } from './linkerd';
import { liqo } from './liqo';
import { skupper } from './skupper';
import { submariner } from './submariner';

/** All detectors that come with the plugin, sorted by id. */
export const detectors = [
  awsAppMesh,
  consul,
  glooMesh,
  istio,
  kuma,
  linkerd,
  liqo,
  skupper,
  submariner,
] as const satisfies readonly Detector[];
