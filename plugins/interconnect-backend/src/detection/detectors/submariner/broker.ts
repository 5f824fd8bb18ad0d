import {
  KubernetesObject,
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Member, nameAtBroker } from './membership';
import { Broker, Cluster, Gateway, Submariner } from './schema';

/** Where subctl and the operator's chart put the agents, and leave Cluster objects behind. */
const AGENTS = 'submariner-operator';

/** A broker that this cluster holds. */
export type BrokerHere = {
  namespace: string;
  /** What shows that it is one. */
  object: KubernetesObject;
  members: readonly Cluster[];
  /** Whether this cluster is one of the members. */
  own: boolean;
  membership: LocalMembership;
};

/**
 * The brokers that this cluster holds: where there is a Broker object, or, since Helm's
 * `submariner-k8s-broker` chart makes none, where members are registered away from the agents.
 */
export function brokersHere(
  seen: {
    brokers: readonly Broker[];
    clusters: readonly Cluster[];
    gateways: readonly Gateway[];
    submariners: readonly Submariner[];
  },
  member: Member | undefined,
): BrokerHere[] {
  const agents = new Set([
    AGENTS,
    ...[...seen.submariners, ...seen.gateways].map(
      ({ metadata }) => metadata.namespace,
    ),
  ]);
  const proofs = new Map<string, KubernetesObject>();
  for (const object of [
    ...seen.brokers,
    ...seen.clusters.filter(({ metadata }) => !agents.has(metadata.namespace)),
  ]) {
    const { namespace = '' } = object.metadata;
    proofs.set(namespace, proofs.get(namespace) ?? object);
  }

  return [...proofs.entries()].sort().map(([namespace, object]) => {
    const members = seen.clusters.filter(
      ({ metadata }) => metadata.namespace === namespace,
    );
    const own = isMember(member, namespace, members);
    return {
      namespace,
      object,
      members,
      own,
      membership: {
        type: 'membership',
        // A broker does not know at which address its members reach it; only one of them does.
        ...(own ? instanceOf(member?.broker) : {}),
        identities: members.map(({ spec }) =>
          brokerOf(spec.cluster_id, namespace),
        ),
        role: 'broker',
        evidence: [
          show(object, ['metadata', 'namespace']),
          ...members.map(cluster => show(cluster, ['spec', 'cluster_id'])),
        ],
      },
    };
  });
}

/** That the members of a broker here get addresses of Globalnet, and of which range. */
export function globalnetShown(brokers: readonly Broker[]): LocalEvidence[] {
  return brokers
    .filter(({ spec }) => spec?.globalnetEnabled === true)
    .flatMap(broker => [
      show(broker, ['spec', 'globalnetEnabled']),
      ...(broker.spec?.globalnetCIDRRange
        ? [show(broker, ['spec', 'globalnetCIDRRange'])]
        : []),
    ]);
}

/**
 * The control links at this end: of its members to a broker that is here, of this member to a
 * broker elsewhere. A broker's own cluster has none to itself.
 */
export function brokerClaims(
  brokers: readonly BrokerHere[],
  member: Member | undefined,
): LocalPeerClaim[] {
  const incoming = brokers.flatMap(broker =>
    broker.members
      .filter(
        ({ spec }) => !broker.own || spec.cluster_id !== member?.clusterId,
      )
      .map(cluster => fromMember(broker, cluster)),
  );
  return member === undefined || brokers.some(({ own }) => own)
    ? incoming
    : [...incoming, ...toBroker(member)];
}

function fromMember(
  { membership, namespace }: BrokerHere,
  cluster: Cluster,
): LocalPeerClaim {
  const id = cluster.spec.cluster_id;
  return {
    type: 'peer',
    plane: 'control',
    ...instanceOf(membership),
    peer: { name: id, identities: [nameAtBroker(id, namespace)] },
    direction: 'incoming',
    expects: 'mutual',
    state: 'configured',
    reason: `${id} is registered at the broker in ${namespace}; no API field tells whether it is in touch`,
    evidence: [show(cluster, ['spec', 'cluster_id'])],
  };
}

function toBroker({ broker, clusterId, config }: Member): LocalPeerClaim[] {
  if (broker === undefined || clusterId === undefined || !config) {
    return [];
  }
  return [
    {
      type: 'peer',
      plane: 'control',
      instance: broker.instance,
      peer: {
        name: `broker at ${broker.apiServer}`,
        identities: [
          brokerOf(clusterId, broker.namespace),
          { kind: 'address', value: broker.apiServer },
        ],
      },
      direction: 'outgoing',
      expects: 'mutual',
      state: 'configured',
      reason: `Joined to the broker at ${broker.apiServer}; no API field tells whether it is in touch`,
      evidence: [
        show(config, ['spec', 'brokerK8sApiServer']),
        show(config, ['spec', 'brokerK8sRemoteNamespace']),
      ],
    },
  ];
}

/** A broker has no id of its own: it is known by the members that are registered there. */
function brokerOf(clusterId: string, namespace: string) {
  return { kind: 'id' as const, value: `broker ${namespace} of ${clusterId}` };
}

function isMember(
  member: Member | undefined,
  namespace: string,
  members: readonly Cluster[],
): boolean {
  return (
    member?.broker?.namespace === namespace &&
    members.some(({ spec }) => spec.cluster_id === member.clusterId)
  );
}

function instanceOf(of: { instance?: string } | undefined) {
  return of?.instance === undefined ? {} : { instance: of.instance };
}
