import {
  LocalRemark,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { AddressedService } from '../../serviceAddresses';
import { Deployment } from './schema';

/** Of the chart's objects, those of one component. */
export function ofComponent<
  T extends { metadata: { labels?: Record<string, string> } },
>(objects: readonly T[] | undefined, component: string): T[] {
  return (objects ?? []).filter(
    ({ metadata }) => metadata.labels?.component === component,
  );
}

/** Whether a Deployment says that none of its pods is ready. */
export function isIdle({ status }: Deployment): boolean {
  return status !== undefined && !status.availableReplicas;
}

/** All traffic between peers and datacenters goes through mesh gateways, of both ends. */
export function gatewayTrouble(
  deployments: readonly Deployment[],
  services: readonly AddressedService[] | undefined,
): LinkJudgement | undefined {
  const gateways = ofComponent(deployments, 'mesh-gateway');
  if (gateways.length > 0 && gateways.every(isIdle)) {
    return {
      state: 'down',
      reason: 'The mesh gateway here has no ready pod',
      evidence: gateways.map(each => show(each, ['metadata', 'name'])),
    };
  }
  const waiting = ofComponent(services, 'mesh-gateway').filter(
    ({ spec, status }) =>
      spec.type === 'LoadBalancer' &&
      spec.externalIPs.length === 0 &&
      (status?.loadBalancer?.ingress ?? []).length === 0,
  );
  if (waiting.length > 0) {
    return {
      state: 'pending',
      reason: 'The mesh gateway here waits for an address',
      evidence: waiting.map(each => show(each, ['spec', 'type'])),
    };
  }
  return services === undefined
    ? {
        state: 'unknown',
        reason: 'Whether the mesh gateway here has an address was not read',
        evidence: [],
      }
    : undefined;
}

/** What a cluster without a running injector does not do. */
export function injectorTrouble(
  injector: Deployment,
): LinkJudgement | undefined {
  return isIdle(injector)
    ? {
        state: 'degraded',
        reason:
          'The injector here has no ready pod: nobody follows what is declared',
        evidence: [show(injector, ['metadata', 'name'])],
      }
    : undefined;
}

/** Remarks that a single pod carries all traffic between peers and datacenters. */
export function gatewayRemarks(
  deployments: readonly Deployment[],
): LocalRemark[] {
  const gateways = ofComponent(deployments, 'mesh-gateway');
  const [gateway] = gateways;
  return gateways.length === 1 && gateway.spec.replicas === 1
    ? [
        {
          code: 'single-gateway',
          severity: 'info',
          params: { gateway: gateway.metadata.name },
          message:
            'has one pod of the mesh gateway: while it is replaced, no traffic passes between peers',
          remedy: 'Set meshGateway.replicas to 2 or more',
          evidence: [show(gateway, ['spec', 'replicas'])],
        },
      ]
    : [];
}
