import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalClaim,
  LocalEvidence,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Deployment, Node, PodChaperon, Target } from './schema';

const GROUP = 'multicluster.admiralty.io';
const PARENT_LABEL = `${GROUP}/parent-cluster-name`;

/** By what name a cluster's own controller marks the pods that it sends away. */
function sender(name: string) {
  return { kind: 'id' as const, value: `CLUSTER_NAME=${name}` };
}

/** Who this cluster is to those that it sends pods to. */
export function membershipsOf(controller: Deployment): LocalClaim[] {
  return controller.spec.template.spec.containers.flatMap(({ env }, at) =>
    env.flatMap(({ name, value }, index) =>
      name !== 'CLUSTER_NAME' || value === undefined || value === ''
        ? []
        : [
            {
              type: 'membership' as const,
              identities: [sender(value)],
              evidence: [
                show(controller, [
                  'spec',
                  'template',
                  'spec',
                  'containers',
                  at,
                  'env',
                  index,
                  'value',
                ]),
              ],
            },
          ],
    ),
  );
}

/** A target goes by a name of this cluster's choice: only an alias in app-config tells who it is. */
export function targetClaim(
  target: Target,
  nodes: readonly Node[] | undefined,
): LocalPeerClaim {
  const { name } = target.metadata;
  const { state, reason, evidence } = stateOf(
    nodes === undefined ? undefined : nodes.filter(node => isOf(node, target)),
  );
  return {
    type: 'peer',
    plane: 'control',
    peer: { name, identities: [{ kind: 'id', of: 'target', value: name }] },
    direction: 'outgoing',
    expects: 'one-way',
    state,
    reason,
    encryption: 'TLS',
    evidence: [show(target, ['metadata', 'name']), ...evidence],
  };
}

/** One claim for each cluster that has sent pods here. */
export function senderClaims(pods: readonly PodChaperon[]): LocalPeerClaim[] {
  const senders = new Map<string, LocalEvidence>();
  for (const pod of pods) {
    const name = pod.metadata.labels?.[PARENT_LABEL] ?? '';
    if (name !== '' && !senders.has(name)) {
      senders.set(name, show(pod, ['metadata', 'labels', PARENT_LABEL]));
    }
  }
  return [...senders].sort().map(([name, evidence]) => ({
    type: 'peer',
    plane: 'control',
    peer: { name, identities: [sender(name)] },
    direction: 'incoming',
    expects: 'one-way',
    state: 'configured',
    reason: 'It has sent pods here; the API does not tell whether it still can',
    evidence: [evidence],
  }));
}

function isOf({ metadata }: Node, target: Target): boolean {
  const { labels = {} } = metadata;
  const { name, namespace } = target.metadata;
  return target.kind === 'ClusterTarget'
    ? labels[`${GROUP}/cluster-target-name`] === name
    : labels[`${GROUP}/target-name`] === name &&
        labels[`${GROUP}/target-namespace`] === namespace;
}

function stateOf(nodes: readonly Node[] | undefined): {
  state: LinkState;
  reason: string;
  evidence: LocalEvidence[];
} {
  const [node] = nodes ?? [];
  if (node === undefined) {
    return nodes === undefined
      ? {
          state: 'unknown',
          reason: 'The virtual node of the target could not be read',
          evidence: [],
        }
      : {
          state: 'pending',
          reason: 'The target has no virtual node yet',
          evidence: [],
        };
  }
  const conditions = node.status?.conditions ?? [];
  const index = conditions.findIndex(({ type }) => type === 'Ready');
  const evidence =
    index < 0 ? [] : [show(node, ['status', 'conditions', index, 'status'])];
  switch (conditions[index]?.status) {
    case 'True':
      return {
        state: 'configured',
        reason:
          'The virtual node of the target is ready; it does not tell whether the target answers',
        evidence,
      };
    case 'False':
      return {
        state: 'down',
        reason: 'The virtual node of the target is not ready',
        evidence,
      };
    default:
      return {
        state: 'unknown',
        reason: 'The virtual node of the target has stopped reporting',
        evidence,
      };
  }
}
