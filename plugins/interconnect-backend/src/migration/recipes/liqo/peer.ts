import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { word } from '../../shell';
import { say } from '../../../say';
import { linkState } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { idOf, Peering } from './star';

/**
 * The command that peers two clusters, and how it is undone (docs.liqo.io, usage/peer and
 * usage/liqoctl/liqoctl_peer, 1.2). By default the gateway server and the API server of the
 * provider are reached by the consumer; where nobody reaches the provider, both are turned round.
 */
export function peerCommands({ consumer, provider }: Peering): {
  peer: string;
  unpeer: string;
  turned: boolean;
} {
  const contexts = `--context ${word(consumer.name)} --remote-context ${word(
    provider.name,
  )}`;
  const turned =
    provider.facts?.natHint !== undefined &&
    consumer.facts?.natHint === undefined;
  const server = turned ? consumer : provider;
  const balanced = server.facts?.loadBalancer ?? 'available';
  return {
    peer: [
      `liqoctl peer ${contexts}`,
      ...(turned ? ['--gw-server-service-location Consumer --in-band'] : []),
      ...(balanced === 'available'
        ? []
        : ['--gw-server-service-type NodePort']),
    ].join(' '),
    unpeer: `liqoctl unpeer ${contexts} --delete-namespaces`,
    turned,
  };
}

/** Whether the gateways of two peers reach each other. */
export function tunnelCheck({ consumer, provider }: Peering) {
  return {
    id: `tunnel ${consumer.ref} ${provider.ref}`,
    title: say`The tunnel between ${consumer.name} and ${provider.name} is up`,
    probe: linkState.ask({
      technology: 'liqo',
      plane: 'data',
      from: consumer.ref,
      to: provider.ref,
      atLeast: 'up',
    }),
  };
}

/** Whether the consumer takes the other for its provider. */
export function roleCheck(
  { consumer, provider }: Peering,
  providerId: string | undefined,
) {
  return {
    id: `role ${consumer.ref} ${provider.ref}`,
    title: say`${consumer.name} consumes ${provider.name}`,
    probe: objectExists.ask({
      cluster: consumer.ref,
      group: 'core.liqo.io',
      resource: 'foreignclusters',
      kind: 'ForeignCluster',
      ...(providerId === undefined ? {} : { name: providerId }),
      field: { path: ['status', 'role'], value: 'Provider' },
      expected: 'present',
    }),
  };
}

/** The id by which Liqo knows the provider, where a report tells it. */
export function providerIdOf(
  { provider }: Peering,
  report: Report,
  newcomer: { ref: string; label: string },
): string | undefined {
  const known = idOf(provider.ref, report);
  return known ?? (provider.ref === newcomer.ref ? newcomer.label : undefined);
}
