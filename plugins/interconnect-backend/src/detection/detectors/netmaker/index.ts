import {
  apiGroups,
  defineDetector,
  having,
  imageVersion,
  list,
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Operator, OperatorSchema, Service, ServiceSchema } from './schema';

const GROUP = 'network.netmaker.io';
const IMAGE = /(^|\/)netmaker-k8s-ops(:|@|$)/;

const INGRESS = ['netmaker.io/ingress-dns-name', 'netmaker.io/ingress-bind-ip'];
const EGRESS = [
  'netmaker.io/egress-target-dns',
  'netmaker.io/egress-target-ip',
];

// Nothing but annotations tells which Services are meant, so that all must be listed. Others list
// them anyway.
const services = list('', 'services', ServiceSchema);

/** Netmaker's operator: services of a cluster in a WireGuard network, and ways to them from others. */
export const netmaker = defineDetector({
  id: 'netmaker',
  title: 'Netmaker',
  homepage: 'https://www.netmaker.io',
  layer: 'l3',
  tellsMore: {
    commands: ['kubectl exec -n <namespace> <netclient pod> -- wg show'],
    meaning: 'When each peer last shook hands, and how much came through',
  },
  version: 1,
  reads: {
    operators: list('apps', 'deployments', OperatorSchema, {
      labelSelector: 'control-plane=controller-manager',
      whenSeen: [
        apiGroups(GROUP),
        having(services, 'of Netmaker', isOfNetmaker),
      ],
    }),
    services,
  },

  detect({ operators, services: all }) {
    const own = operators.filter(operator => imageOf(operator) !== undefined);
    if (own.length === 0) {
      return { verdict: 'absent' };
    }
    const version = own
      .map(operator => imageVersion(imageOf(operator)))
      .find(found => found !== undefined);
    return {
      verdict: 'present',
      ...(version === undefined ? {} : { version }),
      evidence: own.map(operator => show(operator, ['metadata', 'name'])),
      claims: [
        ...all.flatMap(membershipOf),
        ...all.flatMap(service => claimOf(service, own)),
      ],
    };
  },
});

function isOfNetmaker({ metadata }: Service): boolean {
  const { annotations = {} } = metadata;
  return (
    annotations['netmaker.io/egress'] !== undefined ||
    annotations['netmaker.io/ingress'] !== undefined
  );
}

function imageOf({ spec }: Operator): string | undefined {
  return spec.template.spec.containers
    .map(({ image }) => image)
    .find(image => image !== undefined && IMAGE.test(image));
}

/** A cluster has no id in Netmaker, but names and addresses of its services. */
function membershipOf(service: Service): LocalMembership[] {
  const found = annotated(service, 'netmaker.io/ingress', INGRESS);
  return found.length === 0
    ? []
    : [
        {
          type: 'membership',
          identities: found.map(({ value }) => ({ kind: 'address', value })),
          role: 'ingress',
          evidence: found.map(({ evidence }) => evidence),
        },
      ];
}

function claimOf(
  service: Service,
  operators: readonly Operator[],
): LocalPeerClaim[] {
  const found = annotated(service, 'netmaker.io/egress', EGRESS);
  const [first] = found;
  if (first === undefined) {
    return [];
  }
  const { evidence, ...judged } = judge(operators);
  return [
    {
      type: 'peer',
      plane: 'data',
      peer: {
        name: first.value,
        identities: found.map(({ value }) => ({ kind: 'address', value })),
      },
      direction: 'outgoing',
      expects: 'one-way',
      ...judged,
      encryption: 'WireGuard',
      evidence: [...found.map(each => each.evidence), ...evidence],
    },
  ];
}

function annotated(
  service: Service,
  toggle: 'netmaker.io/ingress' | 'netmaker.io/egress',
  names: readonly string[],
): { value: string; evidence: LocalEvidence }[] {
  const annotations = new Map(
    Object.entries(service.metadata.annotations ?? {}),
  );
  return annotations.get(toggle) !== 'enabled'
    ? []
    : names.flatMap(name => {
        const value = annotations.get(name);
        const evidence = show(service, ['metadata', 'annotations', name]);
        return value ? [{ value, evidence }] : [];
      });
}

/** The operator sets up the proxies; nothing tells of what lies beyond, nor of them when it is gone. */
function judge(
  operators: readonly Operator[],
): Pick<LocalPeerClaim, 'state' | 'lastKnownState' | 'reason' | 'evidence'> {
  const reason = 'It is set up; no API field tells whether the target answers';
  const idle = operators.filter(({ status }) => !status?.readyReplicas);
  return idle.length < operators.length
    ? { state: 'configured', reason, evidence: [] }
    : {
        state: 'unknown',
        lastKnownState: 'configured',
        reason: `No pod of the operator is ready here; before: ${reason}`,
        evidence: idle.map(operator => show(operator, ['metadata', 'name'])),
      };
}
