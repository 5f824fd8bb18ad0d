import { StepDraft } from '../../defineRecipe';
import { inYaml, Manifest, manifestOf } from '../../manifest';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { knownOr, script, Value, word } from '../../shell';
import { Mesh, Site, valuesOf } from './mesh';
import { ISTIO_SYSTEM, NETWORK } from './settings';
import { say } from '../../../say';

export const GATEWAY = 'istio-eastwestgateway';

/** The way into the cluster for proxies of other networks, and what they find behind it. */
export function eastWestGateway(site: Site, mesh: Mesh): StepDraft[] {
  return mesh.ambient
    ? [ambientGateway(site), globalServices(site)]
    : [sidecarGateway(site, mesh), exposeServices(site)];
}

/** istio.io, setup/install/multicluster/multi-primary_multi-network, Install the east-west gateway (1.30). */
function sidecarGateway(site: Site, { version }: Mesh): StepDraft {
  const { name, network } = site;
  const inCluster = `-n ${ISTIO_SYSTEM} --kube-context ${word(name)}`;
  return {
    ...gatewayStep(site),
    run: script(valuesOf(version, network), [
      `helm install ${GATEWAY} istio/gateway ${inCluster} --version ${word(
        version,
      )} --wait \\`,
      `  --set name=${GATEWAY} --set networkGateway=${wordOf(
        network,
      )} --set autoscaling.minReplicas=2`,
      showAddress(name),
    ]),
    rollback: `helm uninstall ${GATEWAY} ${inCluster}`,
  };
}

/** istio.io, ambient/install/multicluster/multi-primary_multi-network, Install an ambient east-west gateway (1.30). */
function ambientGateway(site: Site): StepDraft {
  const { name, label, network } = site;
  return {
    ...gatewayStep(site),
    manifest: manifestOf([
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        metadata: {
          name: GATEWAY,
          namespace: ISTIO_SYSTEM,
          ...(network === undefined
            ? {}
            : { labels: { [NETWORK]: inYaml(network) } }),
        },
        spec: {
          gatewayClassName: 'istio-east-west',
          listeners: [
            {
              name: 'mesh',
              port: 15008,
              protocol: 'HBONE',
              tls: {
                mode: 'Terminate',
                options: {
                  'gateway.istio.io/tls-terminate-mode': 'ISTIO_MUTUAL',
                },
              },
            },
          ],
        },
      },
    ]),
    run: [
      `kubectl --context ${word(
        name,
      )} apply -f gateway-${label}.yaml  # the manifest of this step`,
      `kubectl --context ${word(
        name,
      )} -n ${ISTIO_SYSTEM} wait --for=condition=Programmed gateways.gateway.networking.k8s.io/${GATEWAY} --timeout=300s`,
      showAddress(name),
    ].join('\n'),
    rollback: `kubectl --context ${word(
      name,
    )} -n ${ISTIO_SYSTEM} delete gateways.gateway.networking.k8s.io ${GATEWAY}`,
  };
}

function gatewayStep({ ref, name, label, network }: Site): StepDraft {
  return {
    id: `gateway-${label}`,
    title: say`Install the east-west gateway of ${name}`,
    why: say`Proxies of other networks cannot send to pods of ${name} directly and come in by this gateway, which takes nothing but the mutual TLS of the mesh. By default its load balancer has a public address; annotations of the Service narrow that, as the cloud's documentation says.`,
    cluster: ref,
    kind: 'change',
    checks: [
      {
        id: 'gateway',
        title: say`${name} has a gateway of its network`,
        probe: objectExists.ask({
          cluster: ref,
          group: '',
          resource: 'services',
          kind: 'Service',
          namespace: ISTIO_SYSTEM,
          name: GATEWAY,
          ...(network?.type === 'known'
            ? { label: { key: NETWORK, value: network.text } }
            : {}),
          expected: 'present',
        }),
      },
      {
        id: 'address',
        title: say`The gateway has got an address`,
        probe: objectExists.ask({
          cluster: ref,
          group: '',
          resource: 'services',
          kind: 'Service',
          namespace: ISTIO_SYSTEM,
          name: GATEWAY,
          field: { path: ['status', 'loadBalancer', 'ingress'] },
          expected: 'present',
        }),
      },
    ],
  };
}

/** What upstream's samples/multicluster/expose-services.yaml opens (1.30). */
export const CROSS_NETWORK_GATEWAY: Manifest = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'Gateway',
  metadata: { name: 'cross-network-gateway', namespace: ISTIO_SYSTEM },
  spec: {
    selector: { istio: 'eastwestgateway' },
    servers: [
      {
        port: { number: 15443, name: 'tls', protocol: 'TLS' },
        tls: { mode: 'AUTO_PASSTHROUGH' },
        hosts: ['*.local'],
      },
    ],
  },
};

function exposeServices({ ref, name, label }: Site): StepDraft {
  const inCluster = `kubectl --context ${word(name)}`;
  return {
    id: `expose-${label}`,
    title: say`Open the gateway of ${name} for the services of the mesh`,
    why: say`The gateway lets through only what a Gateway object opens: the service is read from the name in the TLS handshake, and the connection is passed on as it is, so that only workloads with a certificate of the mesh get an answer.`,
    cluster: ref,
    kind: 'change',
    manifest: manifestOf([CROSS_NETWORK_GATEWAY]),
    run: `${inCluster} apply -f expose-${label}.yaml  # the manifest of this step`,
    rollback: `${inCluster} -n ${ISTIO_SYSTEM} delete gateways.networking.istio.io ${CROSS_NETWORK_GATEWAY.metadata.name}`,
    checks: [
      {
        id: 'opened',
        title: say`The Gateway object is there`,
        probe: objectExists.ask({
          cluster: ref,
          group: 'networking.istio.io',
          resource: 'gateways',
          kind: 'Gateway',
          namespace: ISTIO_SYSTEM,
          name: CROSS_NETWORK_GATEWAY.metadata.name,
          expected: 'present',
        }),
      },
    ],
  };
}

/** In ambient mode a service stays in its cluster unless it is called global (1.30). */
function globalServices({ ref, name, label }: Site): StepDraft {
  const namespace = knownOr(
    undefined,
    'SERVICE_NAMESPACE',
    'the namespace of a service that other clusters may call',
  );
  const service = knownOr(
    undefined,
    'SERVICE',
    'the name of a service that other clusters may call',
  );
  const inCluster = `kubectl --context ${word(name)} -n ${word(
    namespace,
  )} label service ${word(service)}`;
  return {
    id: `expose-${label}`,
    title: say`Choose the services of ${name} that other clusters may call`,
    why: say`In ambient mode a service stays in its cluster unless it has the label istio.io/global, in every cluster that has the service. Waypoints must have the same names in all clusters.`,
    cluster: ref,
    kind: 'change',
    run: script(
      [namespace, service],
      [`${inCluster} istio.io/global=true  # once for each service`],
    ),
    rollback: script([namespace, service], [`${inCluster} istio.io/global-`]),
    checks: [
      {
        id: 'global',
        title: say`The services that others call have the label`,
        probe: byHand.ask({
          because: say`Which services others are to call stands in no object`,
        }),
      },
    ],
  };
}

function showAddress(name: string): string {
  return `kubectl --context ${word(
    name,
  )} -n ${ISTIO_SYSTEM} get service ${GATEWAY}`;
}

function wordOf(value: Value | undefined): string {
  return value === undefined ? '""' : word(value);
}
