import {
  defineDetector,
  list,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { brokerClaims, brokersHere, globalnetShown } from './broker';
import { joined } from './membership';
import { remarksOn } from './remarks';
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
  tellsMore: {
    commands: ['subctl show connections', 'subctl diagnose connections'],
    metrics: [
      'submariner_connections',
      'submariner_connection_latency_seconds',
    ],
    meaning:
      'Whether the gateways reach each other; for drivers that do not check it themselves, only the health check by ping tells',
  },
  groups: ['submariner.io'],
  remedies: {
    'cidr-overlap':
      'Deploy the broker with Globalnet and join the clusters again, or rebuild one with ranges of its own',
    'link-unencrypted':
      'Join the clusters again with the cable driver libreswan or wireguard: vxlan does not encrypt',
    unused: 'Join a second cluster to the broker, or uninstall Submariner',
  },
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
    const tunnels = member ? tunnelClaims(seen, member, looked) : [];
    return {
      verdict: 'present',
      remarks:
        member && tunnels.length > 0 ? remarksOn(member, seen.gateways) : [],
      ...(member?.version === undefined ? {} : { version: member.version }),
      mode,
      evidence: [
        ...(member ? member.installed : []),
        ...brokers.map(({ object }) => show(object, ['metadata', 'namespace'])),
        ...globalnetShown(seen.brokers),
      ],
      claims: [
        ...(member?.membership ? [member.membership] : []),
        ...brokers.map(({ membership }) => membership),
        ...tunnels,
        ...brokerClaims(brokers, member),
      ],
    };
  },
});
