import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineDetector,
  imageVersion,
  list,
  LocalPeerClaim,
  Looked,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { ClusterId, Connection, ControllerManager } from './schema';

// Liqo's gateway measures every ten seconds; a gateway that died leaves its last word behind.
const STALE_AFTER_MS = 60_000;

const PEER_LABEL = 'liqo.io/remote-cluster-id';

/** Recognises Liqo by its tunnels: one Connection object at each end. */
export const liqo = defineDetector({
  id: 'liqo',
  title: 'Liqo',
  homepage: 'https://liqo.io',
  layer: 'l3',
  groups: ['core.liqo.io', 'networking.liqo.io'],
  remedies: {
    unused: 'Peer it with another cluster by `liqoctl peer`, or uninstall Liqo',
  },
  version: 1,
  reads: {
    ids: list('', 'configmaps', ClusterId, {
      name: 'liqo-clusterid-configmap',
      whenServed: 'networking.liqo.io',
    }),
    connections: list('networking.liqo.io', 'connections', Connection),
    controllers: optional(
      list('apps', 'deployments', ControllerManager, {
        labelSelector:
          'app.kubernetes.io/part-of=liqo,app.kubernetes.io/name=controller-manager',
        whenServed: 'networking.liqo.io',
      }),
    ),
  },
  detect({ ids, connections, controllers }, looked) {
    if (ids.length === 0 && connections.length === 0) {
      return { verdict: 'absent', irrelevant: ['controllers'] };
    }
    const [version] = (controllers ?? []).flatMap(({ spec }) =>
      spec.template.spec.containers.flatMap(
        ({ image }) => imageVersion(image) ?? [],
      ),
    );
    return {
      verdict: 'present',
      ...(version === undefined ? {} : { version }),
      evidence: [
        ...ids.map(id => show(id, ['data', 'CLUSTER_ID'])),
        ...connections.map(each => show(each, ['metadata', 'name'])),
      ],
      claims: [
        ...ids.map(id => ({
          type: 'membership' as const,
          identities: [{ kind: 'id' as const, value: id.data.CLUSTER_ID }],
          evidence: [show(id, ['data', 'CLUSTER_ID'])],
        })),
        ...connections.flatMap(each => claimOf(each, looked)),
      ],
    };
  },
});

function claimOf(
  connection: z.output<typeof Connection>,
  { observedAt }: Looked,
): LocalPeerClaim[] {
  const peer = connection.metadata.labels?.[PEER_LABEL];
  if (peer === undefined) {
    return [];
  }
  const { reason, ...states } = stateOf(connection.status, observedAt);
  const latencyMs = milliseconds(connection.status?.latency?.value);

  return [
    {
      type: 'peer',
      plane: 'data',
      peer: { name: peer, identities: [{ kind: 'id', value: peer }] },
      direction: connection.spec.type === 'Client' ? 'outgoing' : 'incoming',
      expects: 'mutual',
      ...states,
      reason,
      ...(latencyMs === undefined ? {} : { latencyMs }),
      encryption: 'WireGuard',
      // Ranges that collide are mapped to others.
      routes: [],
      evidence: [
        show(connection, ['metadata', 'labels', PEER_LABEL]),
        ...(connection.status?.value === undefined
          ? []
          : [show(connection, ['status', 'value'])]),
      ],
    },
  ];
}

function stateOf(
  status: z.output<typeof Connection>['status'],
  observedAt: number,
): { state: LinkState; lastKnownState?: LinkState; reason: string } {
  const value = status?.value;
  switch (value) {
    case 'Connected': {
      const measured = Date.parse(status?.latency?.timestamp ?? '');
      return observedAt - measured <= STALE_AFTER_MS
        ? { state: 'up', reason: 'The gateway reaches its peer' }
        : {
            state: 'unknown',
            lastKnownState: 'up',
            reason:
              'The gateway last measured the tunnel more than a minute ago',
          };
    }
    case 'Connecting':
      return { state: 'pending', reason: 'The gateway is still connecting' };
    case 'Error':
      return { state: 'down', reason: 'The gateway reports an error' };
    case undefined:
      return { state: 'pending', reason: 'The gateway has not reported yet' };
    default:
      return value satisfies never;
  }
}

/** `24ms`, `812μs` or `N/A`, as Liqo writes it. */
function milliseconds(text: string | undefined): number | undefined {
  const [, amount, unit] = /^([\d.]+)(ms|[µμ]s|s)$/.exec(text ?? '') ?? [];
  if (amount === undefined) {
    return undefined;
  }
  const factor = { ms: 1, s: 1000 }[unit] ?? 0.001;
  return Number(amount) * factor;
}
