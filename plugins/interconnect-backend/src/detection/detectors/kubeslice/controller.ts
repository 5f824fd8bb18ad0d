import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { controllerOf, nameInProject } from './names';
import { Cluster } from './schema';

/** Upstream documents no interval of these reports; a choice of ours, long enough for several. */
const STALE_AFTER_MS = 300_000;

/** What this cluster is known by as a controller, one membership for each project. */
export function controllerMemberships(
  clusters: readonly Cluster[],
): LocalMembership[] {
  const projects = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const { namespace = '' } = cluster.metadata;
    projects.set(namespace, [...(projects.get(namespace) ?? []), cluster]);
  }
  return [...projects].sort().map(([project, workers]) => ({
    type: 'membership',
    identities: workers.map(({ metadata }) =>
      controllerOf(metadata.name, project),
    ),
    role: 'controller',
    evidence: workers.map(worker => show(worker, ['metadata', 'name'])),
  }));
}

/** The control links of the workers that are registered here. */
export function fromWorkers(
  clusters: readonly Cluster[],
  looked: Looked,
): LocalPeerClaim[] {
  return clusters.map(cluster => {
    const { name, namespace = '' } = cluster.metadata;
    const { evidence, ...judged } = judge(cluster, looked);
    return {
      type: 'peer',
      plane: 'control',
      peer: { name, identities: [nameInProject(name, namespace)] },
      direction: 'incoming',
      expects: 'mutual',
      ...judged,
      evidence: [show(cluster, ['metadata', 'name']), ...evidence],
    };
  });
}

function judge(
  cluster: Cluster,
  { observedAt }: Looked,
): {
  state: LinkState;
  lastKnownState?: LinkState;
  reason: string;
  evidence: LocalEvidence[];
} {
  const { registrationStatus, clusterHealth } = cluster.status ?? {};
  if (registrationStatus !== 'Registered') {
    return {
      state: 'pending',
      reason: `It is not registered here yet (${
        registrationStatus || 'no status'
      })`,
      evidence: registrationStatus
        ? [show(cluster, ['status', 'registrationStatus'])]
        : [],
    };
  }

  const health = clusterHealth?.clusterHealthStatus;
  if (!clusterHealth || !health) {
    return {
      state: 'configured',
      reason: 'It is registered here, and has not reported its health',
      evidence: [show(cluster, ['status', 'registrationStatus'])],
    };
  }
  const { lastUpdated } = clusterHealth;
  const path = ['status', 'clusterHealth'];
  const evidence = [
    show(cluster, [...path, 'clusterHealthStatus']),
    ...(lastUpdated ? [show(cluster, [...path, 'lastUpdated'])] : []),
  ];
  const state = health === 'Normal' ? 'up' : 'degraded';
  const reason = `It reports its health as ${health}`;
  const age = Math.abs(observedAt - Date.parse(lastUpdated ?? ''));
  return age <= STALE_AFTER_MS
    ? { state, reason, evidence }
    : {
        state: 'unknown',
        lastKnownState: state,
        reason: `It has not reported for more than five minutes; then: ${reason}`,
        evidence,
      };
}
