import {
  defineDetector,
  list,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { isOnNodes, NodeSchema } from '../../serviceAddresses';
import { gatewayAddresses, gatewaysIn, isThroughGateway } from './gateway';
import { trustSetting } from '../../trust';
import { claimOf } from './link';
import { remarksOn, shownIn } from './remarks';
import {
  DeploymentSchema,
  GatewaySchema,
  LeaseSchema,
  Link,
  LinkSchema,
  MirrorSliceSchema,
  TrustRootsSchema,
} from './schema';

const GROUP = 'multicluster.linkerd.io';
const VERSION = 'app.kubernetes.io/version';
const OF_LINKS = ['controllers', 'leases', 'slices'];
const OF_CLUSTER = ['gatewayProxies', 'trustRoots'];

/** Linkerd: a service mesh, whose clusters mirror services of others that they are linked to. */
export const linkerd = defineDetector({
  id: 'linkerd',
  title: 'Linkerd',
  homepage: 'https://linkerd.io',
  layer: 'l7',
  ridesOnNetwork: true,
  tellsMore: {
    commands: ['linkerd multicluster gateways', 'linkerd multicluster check'],
    metrics: ['gateway_alive', 'gateway_latency'],
    meaning:
      'Whether the gateway of the peer answers the probe; a link without gateway is probed by nobody, and the check may fail for it without reason',
  },
  groups: ['multicluster.linkerd.io'],
  remedies: {
    'cidr-overlap':
      'Link through a gateway instead of directly, or rebuild one of the clusters with a pod range of its own',
  },
  version: 1,
  reads: {
    controlPlanes: list('apps', 'deployments', DeploymentSchema, {
      labelSelector: 'linkerd.io/control-plane-component=destination',
    }),
    links: list(GROUP, 'links', LinkSchema),
    gateways: optional(
      list('', 'services', GatewaySchema, {
        labelSelector: 'linkerd.io/extension=multicluster',
      }),
    ),
    controllers: optional(
      list('apps', 'deployments', DeploymentSchema, {
        labelSelector: 'mirror.linkerd.io/cluster-name',
        whenServed: GROUP,
      }),
    ),
    // Leases of other owners are many, and these have no label.
    leases: optional(
      list('coordination.k8s.io', 'leases', LeaseSchema, {
        namespace: 'linkerd-multicluster',
        whenServed: GROUP,
      }),
    ),
    slices: optional(
      list('discovery.k8s.io', 'endpointslices', MirrorSliceSchema, {
        labelSelector: 'mirror.linkerd.io/mirrored-service=true',
        whenServed: GROUP,
      }),
    ),
    nodes: optional(list('', 'nodes', NodeSchema)),
    gatewayProxies: optional(
      list('apps', 'deployments', DeploymentSchema, {
        labelSelector: 'component=gateway,linkerd.io/extension=multicluster',
        whenServed: GROUP,
      }),
    ),
    trustRoots: optional(
      list('', 'configmaps', TrustRootsSchema, {
        name: 'linkerd-identity-trust-roots',
        whenServed: GROUP,
      }),
    ),
  },

  detect(seen, looked) {
    const { controlPlanes, links, nodes } = seen;
    const gateways = gatewaysIn(seen.gateways);
    const irrelevant = [
      ...(links.length > 0 ? [] : OF_LINKS),
      ...(gateways.some(isOnNodes) ? [] : ['nodes']),
    ];
    if (controlPlanes.length === 0) {
      // Resource definitions and Links outlive the mesh; without it they move nothing.
      return {
        verdict: 'absent',
        irrelevant: [...irrelevant, 'gateways', ...OF_LINKS, ...OF_CLUSTER],
      };
    }

    const installed = controlPlanes.map(each =>
      show(each, ['metadata', 'name']),
    );
    const version = controlPlanes[0].metadata.labels?.[VERSION];
    return {
      verdict: 'present',
      irrelevant,
      ...(version === undefined ? {} : { version }),
      mode: modeOf(links),
      remarks: remarksOn(seen, looked),
      evidence: installed,
      claims: [
        {
          type: 'membership',
          identities: gateways.flatMap(each => gatewayAddresses(each, nodes)),
          settings: (seen.trustRoots ?? []).flatMap(roots =>
            trustSetting(roots.data['ca-bundle.crt'], shownIn(roots)),
          ),
          evidence:
            gateways.length === 0
              ? installed
              : gateways.map(each => show(each, ['metadata', 'name'])),
        },
        ...links.map(link => claimOf(link, seen, looked)),
      ],
    };
  },
});

function modeOf(links: readonly Link[]): string {
  const modes = [
    ...(links.some(isThroughGateway) ? ['gateway'] : []),
    ...(links.every(isThroughGateway) ? [] : ['flat']),
    ...(links.some(({ status }) => status?.federatedServices.length)
      ? ['federated']
      : []),
  ];
  return modes.join(', ') || 'no links';
}
