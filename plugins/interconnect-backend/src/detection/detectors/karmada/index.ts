import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineDetector,
  list,
  LocalClaim,
  LocalEvidence,
  LocalPeerClaim,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  Cluster,
  ClusterSchema,
  DeploymentSchema,
  Namespace,
  NamespaceSchema,
} from './schema';

const joinedRead = optional(
  list('', 'namespaces', NamespaceSchema, { name: 'karmada-cluster' }),
);
const agentRead = optional(
  list('apps', 'deployments', DeploymentSchema, { name: 'karmada-agent' }),
);

/** Karmada: a control plane, with an API server of its own, that spreads workloads over members. */
export const karmada = defineDetector({
  id: 'karmada',
  title: 'Karmada',
  homepage: 'https://karmada.io',
  layer: 'l7',
  version: 1,
  reads: {
    members: list('cluster.karmada.io', 'clusters', ClusterSchema),
    joined: joinedRead,
    agents: agentRead,
    kubeSystem: optional(
      list('', 'namespaces', NamespaceSchema, {
        name: 'kube-system',
        whenSeen: [joinedRead, agentRead],
      }),
    ),
  },

  detect({ members, joined, agents, kubeSystem }) {
    if (members.length > 0) {
      return {
        verdict: 'present',
        irrelevant: ['joined', 'agents', 'kubeSystem'],
        mode: 'control plane',
        evidence: members.map(each => show(each, ['metadata', 'name'])),
        claims: members.map(memberClaim),
      };
    }
    const signs = [...(joined ?? []), ...(agents ?? [])];
    if (signs.length > 0) {
      const evidence = signs.map(each => show(each, ['metadata', 'name']));
      return {
        verdict: 'present',
        mode: 'member',
        evidence,
        claims: (kubeSystem ?? []).flatMap(each => memberOf(each, evidence)),
      };
    }
    const hidden = joined === undefined || agents === undefined;
    return {
      verdict: hidden ? 'unknown' : 'absent',
      irrelevant: ['kubeSystem'],
    };
  },
});

function memberOf(
  kubeSystem: Namespace,
  evidence: readonly LocalEvidence[],
): LocalClaim[] {
  const { uid } = kubeSystem.metadata;
  return uid === undefined
    ? []
    : [
        {
          type: 'membership',
          identities: [{ kind: 'uid', value: uid }],
          role: 'member',
          evidence: [show(kubeSystem, ['metadata', 'uid']), ...evidence],
        },
      ];
}

/** Members do not know their control plane's name, so nothing is to be expected of them. */
function memberClaim(member: Cluster): LocalPeerClaim {
  const { name } = member.metadata;
  const { id, syncMode } = member.spec ?? {};
  const { state, reason, evidence } = stateOf(member);
  return {
    type: 'peer',
    plane: 'control',
    peer: {
      name,
      identities: [
        { kind: 'id', value: name },
        ...(id === undefined || id === ''
          ? []
          : [{ kind: 'uid' as const, value: id }]),
      ],
    },
    direction: syncMode === 'Pull' ? 'incoming' : 'outgoing',
    expects: 'one-way',
    state,
    reason,
    encryption: 'TLS',
    evidence: [
      show(member, ['metadata', 'name']),
      ...(id === undefined || id === '' ? [] : [show(member, ['spec', 'id'])]),
      ...evidence,
    ],
  };
}

function stateOf(member: Cluster): {
  state: LinkState;
  reason: string;
  evidence: LocalEvidence[];
} {
  const conditions = member.status?.conditions ?? [];
  const index = conditions.findIndex(({ type }) => type === 'Ready');
  const evidence =
    index < 0 ? [] : [show(member, ['status', 'conditions', index, 'status'])];
  switch (conditions[index]?.status) {
    case 'True':
      return {
        state: 'up',
        reason: 'Karmada finds the member ready',
        evidence,
      };
    case 'False':
      return {
        state: 'down',
        reason: 'Karmada does not find the member ready',
        evidence,
      };
    case undefined:
      return {
        state: 'pending',
        reason: 'Karmada has not looked at the member yet',
        evidence,
      };
    default:
      return {
        state: 'unknown',
        reason: 'Karmada has lost sight of the member',
        evidence,
      };
  }
}
