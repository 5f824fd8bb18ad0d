import {
  defineDetector,
  list,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { brokerClaims, brokersHere } from './broker';
import { joined } from './membership';
import {
  BrokerSchema,
  ClusterSchema,
  DaemonSetSchema,
  EndpointSchema,
  GatewaySchema,
  SubmarinerSchema,
} from './schema';
import { tunnelClaims } from './tunnels';

const GROUP = 'submariner.io';

/** Submariner: IPsec, WireGuard or VXLAN tunnels between gateway nodes, arranged by a broker. */
export const submariner = defineDetector({
  id: 'submariner',
  title: 'Submariner',
  homepage: 'https://submariner.io',
  layer: 'l3',
  version: 1,
  reads: {
    submariners: list(GROUP, 'submariners', SubmarinerSchema),
    brokers: list(GROUP, 'brokers', BrokerSchema),
    gateways: list(GROUP, 'gateways', GatewaySchema),
    clusters: list(GROUP, 'clusters', ClusterSchema),
    endpoints: optional(list(GROUP, 'endpoints', EndpointSchema)),
    gatewayPods: optional(
      list('apps', 'daemonsets', DaemonSetSchema, {
        labelSelector: 'app=submariner-gateway',
        whenServed: GROUP,
      }),
    ),
  },

  detect(seen, looked) {
    const member = joined(seen);
    const brokers = brokersHere(seen, member);
    if (member === undefined && brokers.length === 0) {
      return { verdict: 'absent' };
    }

    const mode = member?.mode ?? 'broker';
    return {
      verdict: 'present',
      ...(member?.version === undefined ? {} : { version: member.version }),
      mode,
      evidence: [
        ...(member ? member.installed : []),
        ...brokers.map(({ object }) => show(object, ['metadata', 'namespace'])),
      ],
      claims: [
        ...(member?.membership ? [member.membership] : []),
        ...brokers.map(({ membership }) => membership),
        ...(member ? tunnelClaims(seen, member, looked) : []),
        ...brokerClaims(brokers, member),
      ],
    };
  },
});
