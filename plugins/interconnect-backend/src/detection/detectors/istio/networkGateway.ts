import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { Deployment, Gateway, Service } from './schema';

type Seen = {
  gatewayServices: readonly Service[] | undefined;
  gatewayProxies: readonly Deployment[] | undefined;
  ambientProxies: readonly Deployment[] | undefined;
  gateways: readonly Gateway[] | undefined;
};

const HEALTH = 15021;
const MTLS = 15443;

/** Where peers in other networks come in. */
export function gatewayAddresses(
  services: readonly Service[] | undefined,
): IdentityKey[] {
  return (services ?? [])
    .flatMap(service => addressesOf(service, port => port !== HEALTH))
    .map(value => ({ kind: 'address', value }));
}

/** The addresses of a Service outside of its cluster, each with those ports that are asked for. */
export function addressesOf(
  { spec, status }: Service,
  isAsked: (port: number) => boolean,
): string[] {
  const hosts = [
    ...(status?.loadBalancer?.ingress ?? []).flatMap(
      ({ ip, hostname }) => ip ?? hostname ?? [],
    ),
    ...spec.externalIPs,
  ];
  return hosts.flatMap(host =>
    spec.ports
      .filter(({ port }) => isAsked(port))
      .map(({ port }) => `${host}:${port}`),
  );
}

/**
 * Why peers in other networks cannot reach the services here, if so. Clusters without a network
 * gateway are reached directly, which no object tells anything about.
 */
export function gatewayTrouble(seen: Seen): LinkJudgement | undefined {
  const { gatewayServices: services } = seen;
  if (services === undefined) {
    return unseen('Whether there is a network gateway here was not read');
  }
  const troubles = services.flatMap(service => {
    const trouble =
      addressTrouble(service) ??
      proxyTrouble(service, seen) ??
      exposureTrouble(service, seen);
    return trouble ? [trouble] : [];
  });
  if (troubles.length === 0) {
    const hidden = [seen.gatewayProxies, seen.ambientProxies, seen.gateways];
    return services.length > 0 && hidden.includes(undefined)
      ? unseen('Not all was read that tells whether the gateway here works')
      : undefined;
  }
  return troubles.length < services.length
    ? { ...troubles[0], state: 'degraded' }
    : troubles[0];
}

function unseen(reason: string): LinkJudgement {
  return { state: 'unknown', reason, evidence: [] };
}

function addressTrouble(service: Service): LinkJudgement | undefined {
  const { spec, status } = service;
  return spec.type === 'LoadBalancer' &&
    spec.externalIPs.length === 0 &&
    (status?.loadBalancer?.ingress ?? []).length === 0
    ? {
        state: 'pending',
        reason: `Peers cannot reach services here: gateway ${service.metadata.name} waits for an address`,
        evidence: [show(service, ['spec', 'type'])],
      }
    : undefined;
}

function proxyTrouble(service: Service, seen: Seen): LinkJudgement | undefined {
  const proxies = [
    ...(seen.gatewayProxies ?? []),
    ...(seen.ambientProxies ?? []),
  ].filter(proxy => isBehind(service, proxy) && proxy.status !== undefined);
  const ready = proxies.reduce(
    (sum, { status }) => sum + (status?.availableReplicas ?? 0),
    0,
  );
  const wanted = proxies.reduce(
    (sum, { spec }) => sum + (spec.replicas ?? 1),
    0,
  );
  const evidence = proxies.map(proxy =>
    proxy.status?.availableReplicas === undefined
      ? show(proxy, ['metadata', 'name'])
      : show(proxy, ['status', 'availableReplicas']),
  );
  if (proxies.length === 0) {
    return undefined;
  }
  if (ready === 0) {
    return {
      state: 'down',
      reason: `Peers cannot reach services here: gateway ${service.metadata.name} has no ready pod`,
      evidence,
    };
  }
  return ready < wanted
    ? {
        state: 'degraded',
        reason: `Gateway ${service.metadata.name} has ${ready} of ${wanted} pods ready`,
        evidence,
      }
    : undefined;
}

/**
 * Proxies take traffic of other networks only where a Gateway opens the port for it. A gateway of
 * the Gateway API, ambient's too, is its own configuration.
 */
function exposureTrouble(
  service: Service,
  { gateways }: Seen,
): LinkJudgement | undefined {
  const { labels = {}, name } = service.metadata;
  const judged =
    gateways !== undefined &&
    service.spec.ports.some(({ port }) => port === MTLS) &&
    labels['gateway.networking.k8s.io/gateway-name'] === undefined;
  const exposed = gateways?.some(({ spec }) =>
    spec.servers.some(
      ({ port, tls }) =>
        port?.number === MTLS && tls?.mode === 'AUTO_PASSTHROUGH',
    ),
  );
  return judged && !exposed
    ? {
        state: 'down',
        reason: `Services are not exposed: no Gateway opens port ${MTLS} of ${name} with AUTO_PASSTHROUGH`,
        evidence: [show(service, ['metadata', 'name'])],
      }
    : undefined;
}

/** Whether a Service sends its traffic to the pods of a Deployment. */
export function isBehind(service: Service, proxy: Deployment): boolean {
  const { selector } = service.spec;
  const labels = proxy.spec.template.metadata?.labels ?? {};
  return (
    selector !== undefined &&
    proxy.metadata.namespace === service.metadata.namespace &&
    Object.entries(selector).every(([key, value]) => labels[key] === value)
  );
}
