import {
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { gatewaysIn, MTLS_PORT, ServiceEntry } from '../../serviceEntries';
import { Controller, MemberSecret, Service } from './schema';

/** A member by where others reach its network: by what entries elsewhere mean it. */
export function membershipOf(
  services: readonly Service[] = [],
  installed: readonly LocalEvidence[],
): LocalMembership {
  const found = services.flatMap(service =>
    service.spec?.ports.some(({ port }) => port === MTLS_PORT)
      ? placesOf(service)
      : [],
  );
  return {
    type: 'membership',
    identities: found.map(({ value }) => ({ kind: 'address', value })),
    role: 'member',
    evidence:
      found.length > 0 ? found.map(each => each.evidence) : [...installed],
  };
}

/** The services that Admiral makes a member consume, one claim for each gateway that leads to them. */
export function dataClaims(entries: readonly ServiceEntry[]): LocalPeerClaim[] {
  return [...gatewaysIn(entries)].map(([gateway, evidence]) => ({
    type: 'peer',
    plane: 'data',
    peer: {
      name: gateway,
      identities: [{ kind: 'address', value: gateway }],
    },
    direction: 'outgoing',
    expects: 'one-way',
    state: 'configured',
    reason: `Admiral leads to services at the gateway ${gateway}; no object tells whether it answers`,
    encryption: 'mTLS',
    evidence,
  }));
}

/**
 * The members that a controller reads. The operator names them; no member knows how it is called.
 * A Secret in another namespace is not read by it (its flag `secret_namespace`).
 */
export function controlClaims(
  controller: Controller,
  secrets: readonly MemberSecret[] = [],
): LocalPeerClaim[] {
  const runs = (controller.status?.availableReplicas ?? 0) > 0;
  return secrets
    .filter(
      ({ metadata }) => metadata.namespace === controller.metadata.namespace,
    )
    .map(secret => {
      const { name } = secret.metadata;
      return {
        type: 'peer',
        plane: 'control',
        peer: {
          name,
          identities: [{ kind: 'id', of: 'context', value: name }],
        },
        direction: 'outgoing',
        expects: 'one-way',
        state: runs ? 'configured' : 'down',
        reason: runs
          ? `Admiral is told to read ${name}; no object tells whether it does`
          : 'Admiral has no ready pod',
        evidence: [
          show(secret, ['metadata', 'name']),
          ...(runs ? [] : [show(controller, ['metadata', 'name'])]),
        ],
      };
    });
}

function placesOf(
  service: Service,
): { value: string; evidence: LocalEvidence }[] {
  const points = service.status?.loadBalancer?.ingress ?? [];
  return points.flatMap((point, index) =>
    (['ip', 'hostname'] as const).flatMap(field => {
      const place = point[field];
      const path = ['status', 'loadBalancer', 'ingress', index, field];
      return place === undefined
        ? []
        : [{ value: `${place}:${MTLS_PORT}`, evidence: show(service, path) }];
    }),
  );
}
