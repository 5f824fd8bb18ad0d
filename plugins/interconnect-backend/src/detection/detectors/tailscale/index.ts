import {
  defineDetector,
  imageVersion,
  list,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { devicesHere, isExposed } from './devices';
import { egressClaims } from './egress';
import {
  ConnectorSchema,
  IngressSchema,
  OperatorSchema,
  ProxyGroupSchema,
  ServiceSchema,
} from './schema';

const GROUP = 'tailscale.com';

/** Tailscale's operator: services of a cluster in a tailnet, and ways to them from others. */
export const tailscale = defineDetector({
  id: 'tailscale',
  title: 'Tailscale',
  homepage: 'https://tailscale.com',
  layer: 'l3',
  tellsMore: {
    commands: [
      'kubectl exec -n tailscale <proxy pod> -- tailscale status',
      'kubectl exec -n tailscale <proxy pod> -- tailscale ping <device>',
    ],
    meaning:
      'Whether the device of the peer answers, directly or relayed, and what the access rules let pass',
  },
  groups: ['tailscale.com'],
  version: 1,
  reads: {
    connectors: list(GROUP, 'connectors', ConnectorSchema),
    proxyGroups: list(GROUP, 'proxygroups', ProxyGroupSchema),
    // Nothing but annotations tells which Services are meant, so that all must be listed: this is
    // done only where the operator's resource definitions are.
    services: list('', 'services', ServiceSchema, { whenServed: GROUP }),
    ingresses: optional(
      list('networking.k8s.io', 'ingresses', IngressSchema, {
        whenServed: GROUP,
      }),
    ),
    operators: optional(
      list('apps', 'deployments', OperatorSchema, {
        labelSelector: 'app=operator',
        whenServed: GROUP,
      }),
    ),
  },

  detect(seen) {
    const operators = (seen.operators ?? []).filter(({ spec }) =>
      spec.template.spec.containers.some(({ image }) =>
        image?.includes('/k8s-operator'),
      ),
    );
    const memberships = devicesHere(seen);
    const tailnets = [
      ...new Set(memberships.flatMap(({ instance }) => instance ?? [])),
    ];
    const peers = seen.services.flatMap(service =>
      egressClaims(service, tailnets),
    );
    const installed = [
      ...operators,
      ...seen.connectors,
      ...seen.proxyGroups,
      // The operator reports on what it has looked at.
      ...seen.services.filter(
        service =>
          isExposed(service) &&
          service.status?.conditions.some(({ type }) =>
            type.startsWith('Tailscale'),
          ),
      ),
    ];
    if (installed.length === 0 && peers.length === 0) {
      return {
        verdict: seen.operators === undefined ? 'unknown' : 'absent',
        irrelevant: ['ingresses'],
      };
    }

    const version = operators
      .flatMap(({ spec }) => spec.template.spec.containers)
      .map(({ image }) => imageVersion(image))
      .find(found => found !== undefined);
    return {
      verdict: 'present',
      ...(version === undefined ? {} : { version }),
      ...(tailnets.length === 0 ? {} : { mode: tailnets.sort().join(', ') }),
      evidence: [
        ...installed.map(object => show(object, ['metadata', 'name'])),
        ...(installed.length > 0 ? [] : peers[0].evidence),
      ],
      claims: [...memberships, ...peers],
    };
  },
});
