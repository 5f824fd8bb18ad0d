import {
  kubernetesObject,
  list,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';

const GatewayClass = kubernetesObject('GatewayClass');

/** Names only: whether anything implements the Gateway API. */
export const ingressReads: Reads = {
  classes: optional(
    list('gateway.networking.k8s.io', 'gatewayclasses', GatewayClass),
  ),
};
