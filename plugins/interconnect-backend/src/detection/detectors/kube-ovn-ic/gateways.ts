import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { GatewayNode } from './schema';

/** What the gateway nodes of this end make of its links. */
export function judgeGateways(nodes: readonly GatewayNode[] | undefined): {
  state: LinkState;
  reason: string;
  evidence: LocalEvidence[];
} {
  if (nodes?.length === 0) {
    return {
      state: 'pending',
      reason: 'No node is labelled as gateway here yet',
      evidence: [],
    };
  }
  const lost = (nodes ?? []).flatMap(node => {
    const conditions = node.status?.conditions ?? [];
    const at = conditions.findIndex(({ type }) => type === 'Ready');
    return at < 0 || conditions[at].status === 'True'
      ? []
      : [show(node, ['status', 'conditions', at, 'status'])];
  });
  if (nodes !== undefined && lost.length === nodes.length) {
    return {
      state: 'down',
      reason: 'No gateway node is ready here',
      evidence: lost,
    };
  }
  if (lost.length > 0) {
    return {
      state: 'degraded',
      reason: `Only ${(nodes?.length ?? 0) - lost.length} of ${
        nodes?.length
      } gateway nodes are ready here`,
      evidence: lost,
    };
  }
  return {
    state: 'configured',
    reason:
      'Both are zones of one interconnection database; no API field tells whether they reach each other',
    evidence: (nodes ?? []).map(node => show(node, ['metadata', 'name'])),
  };
}
