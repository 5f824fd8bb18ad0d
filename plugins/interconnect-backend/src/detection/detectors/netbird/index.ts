import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineDetector,
  imageVersion,
  list,
  LocalMembership,
  LocalPeerClaim,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  Egress,
  EgressSchema,
  LegacyRouterSchema,
  OperatorSchema,
  Router,
  RouterSchema,
} from './schema';

const GROUP = 'netbird.io';

/** NetBird: services of a cluster in a WireGuard network, and ways to them from others. */
export const netbird = defineDetector({
  id: 'netbird',
  title: 'NetBird',
  homepage: 'https://netbird.io',
  layer: 'l3',
  tellsMore: {
    commands: [
      'kubectl exec -n <namespace> <router pod> -- netbird status --detail',
    ],
    meaning:
      'Whether the peer is connected, directly or relayed, and when it last shook hands',
  },
  groups: ['netbird.io'],
  version: 1,
  reads: {
    routers: list(GROUP, 'networkrouters', RouterSchema),
    egresses: list(GROUP, 'networkegresses', EgressSchema),
    legacyRouters: list(GROUP, 'nbroutingpeers', LegacyRouterSchema),
    operators: optional(
      list('apps', 'deployments', OperatorSchema, {
        labelSelector: 'app.kubernetes.io/name=netbird-operator',
        whenServed: GROUP,
      }),
    ),
  },

  detect({ routers, egresses, legacyRouters, operators }) {
    const installed = [...routers, ...legacyRouters, ...(operators ?? [])];
    if (installed.length === 0) {
      return { verdict: operators === undefined ? 'unknown' : 'absent' };
    }

    const version = (operators ?? [])
      .flatMap(({ spec }) => spec.template.spec.containers)
      .map(({ image }) => imageVersion(image))
      .find(found => found !== undefined);
    return {
      verdict: 'present',
      ...(version === undefined ? {} : { version }),
      ...(routers.length === 0 && legacyRouters.length > 0
        ? { mode: 'routing peers of netbird.io/v1' }
        : {}),
      evidence: installed.map(object => show(object, ['metadata', 'name'])),
      claims: [...routers.flatMap(membershipOf), ...egresses.flatMap(claimOf)],
    };
  },
});

function zone(domain: string): IdentityKey {
  return { kind: 'address', value: `zone ${domain.replace(/\.$/, '')}` };
}

/** A cluster has no id in NetBird, but a domain under which its services are named. */
function membershipOf(router: Router): LocalMembership[] {
  const domain = router.spec?.dnsZoneRef?.name;
  return domain
    ? [
        {
          type: 'membership',
          identities: [zone(domain)],
          role: 'router',
          evidence: [show(router, ['spec', 'dnsZoneRef', 'name'])],
        },
      ]
    : [];
}

function claimOf(egress: Egress): LocalPeerClaim[] {
  const { fqdn, ip } = egress.spec.target;
  const name = fqdn?.hostname || ip?.address;
  if (!name) {
    return [];
  }
  const { state, reason, evidence } = judge(egress);
  return [
    {
      type: 'peer',
      plane: 'data',
      peer: { name, identities: fqdn?.hostname ? zonesOf(name) : [] },
      direction: 'outgoing',
      expects: 'one-way',
      state,
      reason,
      encryption: 'WireGuard',
      evidence: [
        fqdn?.hostname
          ? show(egress, ['spec', 'target', 'fqdn', 'hostname'])
          : show(egress, ['spec', 'target', 'ip', 'address']),
        ...evidence,
      ],
    },
  ];
}

/** The domains that a host may be named in: those above it, but for those at the top. */
function zonesOf(hostname: string): IdentityKey[] {
  const labels = hostname.replace(/\.$/, '').split('.');
  return labels
    .slice(1, -1)
    .map((_label, index) => zone(labels.slice(index + 1).join('.')));
}

function judge(
  egress: Egress,
): Pick<LocalPeerClaim, 'state' | 'reason' | 'evidence'> {
  const conditions = egress.status?.conditions ?? [];
  const at = conditions.findIndex(({ type }) => type === 'Ready');
  if (at < 0) {
    return {
      state: 'pending',
      reason: 'The operator has not set it up yet',
      evidence: [],
    };
  }
  const { status, reason } = conditions[at];
  const evidence = [show(egress, ['status', 'conditions', at, 'status'])];
  return status === 'True'
    ? {
        state: 'configured',
        reason: 'It is set up; no API field tells whether the target answers',
        evidence,
      }
    : {
        state: 'pending',
        reason: `It is not set up (${reason || 'no reason given'})`,
        evidence,
      };
}
