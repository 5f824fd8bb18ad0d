import { inYaml, Manifest } from '../../manifest';
import { Api, GATEWAY_NAMESPACE } from './calls';

/** The names that the objects of this plan get; each is one of its kind in its namespace. */
export const NAMES = { gateway: 'api', route: 'api', certificate: 'api-tls' };

/** external-dns, docs/annotations: the prefix from 0.22 on, and the one before. */
const DNS_NAMES = [
  'external-dns.kubernetes.io/hostname',
  'external-dns.alpha.kubernetes.io/hostname',
];

/**
 * One HTTPS listener for one host, and a route to the Service (Gateway API 1.6, API types, Gateway
 * and HTTPRoute). What stands under `infrastructure` is passed on to the load balancer's Service,
 * where external-dns finds the name to publish.
 */
export function gatewayAndRoute(api: Api): Manifest[] {
  const host = inYaml(api.host);
  return [
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: NAMES.gateway, namespace: GATEWAY_NAMESPACE },
      spec: {
        gatewayClassName: inYaml(api.gatewayClass),
        infrastructure: {
          annotations: Object.fromEntries(DNS_NAMES.map(key => [key, host])),
        },
        listeners: [
          {
            name: 'https',
            hostname: host,
            port: 443,
            protocol: 'HTTPS',
            tls: {
              mode: 'Terminate',
              certificateRefs: [{ name: NAMES.certificate }],
            },
            allowedRoutes: {
              namespaces: {
                from: 'Selector',
                selector: {
                  matchLabels: {
                    'kubernetes.io/metadata.name': inYaml(api.namespace),
                  },
                },
              },
            },
          },
        ],
      },
    },
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: NAMES.route, namespace: inYaml(api.namespace) },
      spec: {
        parentRefs: [{ name: NAMES.gateway, namespace: GATEWAY_NAMESPACE }],
        hostnames: [host],
        rules: [
          {
            backendRefs: [
              { name: inYaml(api.service), port: inYaml(api.port) },
            ],
          },
        ],
      },
    },
  ];
}

/** The namespace in which a caller keeps what stands for APIs elsewhere. */
export const CALLER_NAMESPACE = 'remote-apis';

/** A Service that stands for the host, and what makes a mesh let calls to it out. */
export function callOf(api: Api, inMesh: boolean): Manifest[] {
  const host = inYaml(api.host);
  const name = `${api.label}-api`;
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: CALLER_NAMESPACE },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace: CALLER_NAMESPACE },
      spec: {
        type: 'ExternalName',
        externalName: host,
        ports: [{ name: 'https', port: 443, protocol: 'TCP' }],
      },
    },
    ...(inMesh
      ? [
          {
            apiVersion: 'networking.istio.io/v1',
            kind: 'ServiceEntry',
            metadata: { name, namespace: CALLER_NAMESPACE },
            spec: {
              hosts: [host],
              location: 'MESH_EXTERNAL',
              ports: [{ name: 'https', number: 443, protocol: 'TLS' }],
              resolution: 'DNS',
            },
          },
        ]
      : []),
  ];
}
