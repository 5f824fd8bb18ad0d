import {
  LocalRemark,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { expiryRemarks } from '../../trust';
import { ControlPlane } from './controlPlane';
import { isBehind } from './networkGateway';
import { Deployment, RootCertMap, Service } from './schema';

const BEGIN = '-----BEGIN CERTIFICATE-----';

/** What is worth a look in a cluster with an istiod, beside its links. */
export function remarksOn(
  planes: readonly ControlPlane[],
  seen: {
    gatewayServices: readonly Service[] | undefined;
    gatewayProxies: readonly Deployment[] | undefined;
    ambientProxies: readonly Deployment[] | undefined;
  },
  looked: Looked,
): LocalRemark[] {
  const proxies = [
    ...(seen.gatewayProxies ?? []),
    ...(seen.ambientProxies ?? []),
  ];
  return [
    ...(seen.gatewayServices ?? []).flatMap(service =>
      singleBehind(
        service,
        proxies.filter(proxy => isBehind(service, proxy)),
      ),
    ),
    ...planes.flatMap(({ rootCert }) =>
      rootCert
        ? expiryRemarks(
            rootCert.data['root-cert.pem'],
            rootsShownIn(rootCert),
            looked,
          )
        : [],
    ),
  ];
}

/** The first certificate's beginning: the whole bundle would prove no more. */
export function rootsShownIn(rootCert: RootCertMap) {
  return show(rootCert, ['data', 'root-cert.pem'], BEGIN);
}

/**
 * Whether pods of this cluster are reached directly: it has no gateway of a network, and its mesh
 * names none. Undefined where gateways were not seen.
 */
export function isFlat(
  { meshMap }: ControlPlane,
  gatewayServices: readonly Service[] | undefined,
): boolean | undefined {
  const networks = meshMap?.data.meshNetworks?.says?.networks ?? {};
  return gatewayServices === undefined || meshMap === undefined
    ? undefined
    : gatewayServices.length === 0 && Object.keys(networks).length === 0;
}

function singleBehind(
  service: Service,
  proxies: readonly Deployment[],
): LocalRemark[] {
  const pods = proxies.reduce((sum, { spec }) => sum + (spec.replicas ?? 1), 0);
  if (pods !== 1) {
    return [];
  }
  const [proxy] = proxies;
  return [
    {
      code: 'single-gateway',
      severity: 'info',
      params: { gateway: service.metadata.name },
      message: `has one pod behind ${service.metadata.name}: while it is replaced, other networks reach nothing here`,
      remedy: `Run two or more pods of ${proxy.metadata.name}, on different nodes`,
      evidence: [
        show(
          proxy,
          proxy.spec.replicas === undefined
            ? ['metadata', 'name']
            : ['spec', 'replicas'],
        ),
      ],
    },
  ];
}
