import {
  defineDetector,
  list,
  listMetadata,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { serviceEntries } from '../../serviceEntries';
import {
  ControlPlane,
  controlPlanesIn,
  ISTIO_SYSTEM,
  uidOf,
} from './controlPlane';
import { federationClaims } from './federation';
import { hostClaims, hostMembership, istiodAddresses } from './hosted';
import { gatewayAddresses, gatewayTrouble } from './networkGateway';
import { primaryClaims, primaryMembership } from './primary';
import { isFlat, remarksOn } from './remarks';
import { remoteClaims, remoteIn, remoteMembership } from './remote';
import { settingsShown } from './settings';
import {
  DeploymentSchema,
  EndpointSliceSchema,
  GatewaySchema,
  InjectorMapSchema,
  MeshMapSchema,
  NamespaceSchema,
  RemoteSecretSchema,
  RootCertMapSchema,
  ServiceSchema,
  WebhookSchema,
} from './schema';

const GROUP = 'networking.istio.io';

// None of these depends on `networking.istio.io` being served: a mesh on one flat network needs no
// object of it, and its absence would hide all links.
const istiods = list('apps', 'deployments', DeploymentSchema, {
  labelSelector: 'app=istiod',
});
const webhooks = optional(
  list(
    'admissionregistration.k8s.io',
    'mutatingwebhookconfigurations',
    WebhookSchema,
    { labelSelector: 'app=sidecar-injector' },
  ),
);
const reads = {
  istiods,
  remoteSecrets: optional(
    listMetadata('', 'secrets', RemoteSecretSchema, {
      labelSelector: 'istio/multiCluster=true',
      whenSeen: istiods,
    }),
  ),
  injectorMaps: optional(
    list('', 'configmaps', InjectorMapSchema, {
      name: 'istio-sidecar-injector',
      whenSeen: istiods,
    }),
  ),
  meshMaps: optional(
    list('', 'configmaps', MeshMapSchema, { name: 'istio', whenSeen: istiods }),
  ),
  rootCerts: optional(
    list('', 'configmaps', RootCertMapSchema, {
      name: 'istio-ca-root-cert',
      namespace: ISTIO_SYSTEM,
      whenSeen: istiods,
    }),
  ),
  istioSystem: optional(
    list('', 'namespaces', NamespaceSchema, {
      name: ISTIO_SYSTEM,
      whenSeen: webhooks,
    }),
  ),
  kubeSystem: optional(
    list('', 'namespaces', NamespaceSchema, {
      name: 'kube-system',
      whenSeen: [istiods, webhooks],
    }),
  ),
  gatewayServices: optional(
    list('', 'services', ServiceSchema, {
      labelSelector: 'topology.istio.io/network',
    }),
  ),
  gatewayProxies: optional(
    list('apps', 'deployments', DeploymentSchema, {
      labelSelector: 'istio',
    }),
  ),
  ambientProxies: optional(
    list('apps', 'deployments', DeploymentSchema, {
      labelSelector:
        'gateway.networking.k8s.io/gateway-class-name=istio-east-west',
    }),
  ),
  gateways: optional(list(GROUP, 'gateways', GatewaySchema)),
  serviceEntries,
  // Only which of them are gateways is wanted, but gateways of istiods have labels of anybody's
  // choice. Others list all Services anyway.
  services: optional(list('', 'services', ServiceSchema)),
  webhooks,
  istiodServices: optional(
    list('', 'services', ServiceSchema, {
      name: 'istiod',
      namespace: ISTIO_SYSTEM,
    }),
  ),
  istiodSlices: optional(
    list('discovery.k8s.io', 'endpointslices', EndpointSliceSchema, {
      labelSelector: 'kubernetes.io/service-name=istiod',
      namespace: ISTIO_SYSTEM,
      whenSeen: webhooks,
    }),
  ),
};

// An answer on one kind of cluster does not rest on what only the other kind has.
const OF_REMOTES = ['webhooks', 'istiodServices', 'istiodSlices'];
const OF_PRIMARIES = [
  'remoteSecrets',
  'injectorMaps',
  'meshMaps',
  'rootCerts',
  'services',
];

/** Istio: a service mesh that spans clusters, whose istiods read each other's API servers. */
export const istio = defineDetector({
  id: 'istio',
  title: 'Istio',
  homepage: 'https://istio.io',
  layer: 'l7',
  ridesOnNetwork: true,
  tellsMore: {
    commands: [
      'istioctl remote-clusters',
      'istioctl proxy-config endpoints <pod> -n <namespace>',
    ],
    metrics: ['istiod_remote_cluster_sync_status'],
    meaning:
      'Whether istiod is in sync with the API server of the peer, and whether proxies know its endpoints; the metric has called clusters in time-out that were in sync',
  },
  groups: ['networking.istio.io'],
  remedies: {
    'cidr-overlap':
      'Give each cluster a network of its own with an east-west gateway, or rebuild one with a pod range of its own',
  },
  version: 1,
  reads,

  detect(seen, looked) {
    const planes = controlPlanesIn(seen);
    const remote = planes.length === 0 ? remoteIn(seen) : undefined;
    const uid = uidOf(seen.kubeSystem);
    const addresses = gatewayAddresses(seen.gatewayServices);
    const trouble = gatewayTrouble(seen);

    if (planes.length > 0) {
      const claims = planes.flatMap(plane =>
        plane.hosted
          ? [
              hostMembership(
                plane,
                uid,
                istiodAddresses(seen.services, seen.gateways),
              ),
              ...hostClaims(plane, seen.remoteSecrets, uid),
            ]
          : [
              primaryMembership(plane, uid, addresses),
              ...primaryClaims(
                plane,
                seen.remoteSecrets,
                uid,
                trouble,
                isFlat(plane, seen.gatewayServices),
              ),
            ],
      );
      const { version } = planes[0];
      return {
        verdict: 'present',
        irrelevant: [
          ...OF_REMOTES,
          ...(planes.some(({ hosted }) => hosted) ? [] : ['services']),
        ],
        ...(version === undefined ? {} : { version }),
        mode: modeOf(
          planes,
          claims.filter(({ type }) => type === 'peer').length,
          seen.remoteSecrets !== undefined,
        ),
        remarks: remarksOn(planes, seen, looked),
        evidence: [
          ...seen.istiods.map(istiod => show(istiod, ['metadata', 'name'])),
          ...planes
            .filter(({ hosted }) => !hosted)
            .flatMap(plane => settingsShown(plane, seen)),
        ],
        claims: [...claims, ...federationClaims(seen.serviceEntries)],
      };
    }
    if (remote !== undefined) {
      return {
        verdict: 'present',
        irrelevant: OF_PRIMARIES,
        mode: 'remote',
        evidence: remote.evidence,
        claims: [
          remoteMembership(remote, uid, addresses),
          ...remoteClaims(remote, seen, trouble),
          ...federationClaims(seen.serviceEntries),
        ],
      };
    }
    return {
      verdict: seen.webhooks === undefined ? 'unknown' : 'absent',
      irrelevant: Object.keys(reads).filter(name => name !== 'webhooks'),
    };
  },
});

function modeOf(
  planes: readonly ControlPlane[],
  peers: number,
  secretsSeen: boolean,
): string {
  const dataPlane = planes.some(({ ambient }) => ambient) ? 'ambient ' : '';
  if (planes.every(({ hosted }) => hosted)) {
    return 'external control plane';
  }
  if (planes.some(({ external }) => external)) {
    return `${dataPlane}primary of remote clusters`;
  }
  if (peers > 0) {
    return `${dataPlane}multi-primary`;
  }
  return secretsSeen ? `${dataPlane}single cluster` : `${dataPlane}primary`;
}
