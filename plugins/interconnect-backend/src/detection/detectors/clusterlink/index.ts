import {
  defineDetector,
  list,
  LocalMembership,
  optional,
  Seen,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { claimOf, gatewayAddress } from './peers';
import {
  DeploymentSchema,
  ImportSchema,
  InstanceSchema,
  PeerSchema,
  ServiceSchema,
} from './schema';

const GROUP = 'clusterlink.net';

const reads = {
  peers: list(GROUP, 'peers', PeerSchema),
  instances: optional(list(GROUP, 'instances', InstanceSchema)),
  imports: optional(list(GROUP, 'imports', ImportSchema)),
  controllers: optional(
    list('apps', 'deployments', DeploymentSchema, {
      name: 'cl-controlplane',
      whenServed: GROUP,
    }),
  ),
  gateways: optional(
    list('', 'services', ServiceSchema, {
      name: 'clusterlink',
      whenServed: GROUP,
    }),
  ),
};

/** ClusterLink: Services of other clusters, imported through one gateway per cluster. */
export const clusterlink = defineDetector({
  id: 'clusterlink',
  title: 'ClusterLink',
  homepage: 'https://clusterlink.net',
  layer: 'l4',
  groups: ['clusterlink.net'],
  remedies: {
    unused: 'Create a Peer for the other cluster, or remove the Instance',
  },
  version: 1,
  reads,

  detect(seen) {
    const { peers, instances, controllers } = seen;
    const isLeftOver = instances?.length === 0 && controllers?.length === 0;
    const nothing =
      peers.length === 0 && !instances?.length && !controllers?.length;
    if (isLeftOver) {
      return { verdict: 'absent', irrelevant: ['imports', 'gateways'] };
    }
    if (nothing) {
      return { verdict: 'unknown' };
    }

    const version = instances?.[0]?.spec?.tag?.replace(/^v(?=\d)/, '');
    const beating = isBeating(seen);
    return {
      verdict: 'present',
      ...(version === undefined || version === 'latest' ? {} : { version }),
      evidence: [
        ...(instances ?? []).map(each => show(each, ['metadata', 'name'])),
        ...(controllers ?? []).map(each => show(each, ['metadata', 'name'])),
        ...peers.map(each => show(each, ['metadata', 'name'])),
      ],
      claims: [
        ...membershipsIn(seen),
        ...peers.map(peer => claimOf(peer, seen.imports ?? [], beating)),
      ],
    };
  },
});

/** Where this cluster's gateway is reached. Its name is only in its certificate, which is a Secret. */
function membershipsIn({
  instances = [],
  gateways = [],
}: Seen<typeof reads>): LocalMembership[] {
  const ofInstances = instances.flatMap(instance => {
    const { ip, port } = instance.status?.ingress ?? {};
    return ip === undefined || ip === '' || port === undefined
      ? []
      : [
          {
            value: gatewayAddress(ip, port),
            evidence: show(instance, ['status', 'ingress', 'ip']),
          },
        ];
  });
  const ofServices = gateways.flatMap(service =>
    (service.status?.loadBalancer?.ingress ?? []).flatMap((point, index) =>
      (['ip', 'hostname'] as const).flatMap(field =>
        (service.spec?.ports ?? []).flatMap(({ port }) => {
          const host = point[field];
          return host === undefined
            ? []
            : [
                {
                  value: gatewayAddress(host, port),
                  evidence: show(service, [
                    'status',
                    'loadBalancer',
                    'ingress',
                    index,
                    field,
                  ]),
                },
              ];
        }),
      ),
    ),
  );
  return [...ofInstances, ...ofServices].map(({ value, evidence }) => ({
    type: 'membership',
    identities: [{ kind: 'address', value }],
    evidence: [evidence],
  }));
}

/** Whether the controller runs; `undefined` where nothing seen tells. */
function isBeating({
  instances = [],
  controllers,
}: Seen<typeof reads>): boolean | undefined {
  const ready = instances.flatMap(
    ({ status }) =>
      status?.controlplane?.conditions?.DeploymentReady?.status ?? [],
  );
  if (controllers !== undefined && controllers.length > 0) {
    return controllers.some(
      ({ status }) => (status?.availableReplicas ?? 0) > 0,
    );
  }
  return ready.length === 0 ? undefined : ready.includes('True');
}
