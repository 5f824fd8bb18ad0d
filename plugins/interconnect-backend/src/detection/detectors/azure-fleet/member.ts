import {
  LocalClaim,
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { exporterOf, hubOf, memberCalled } from './identity';
import { Deployment, MultiClusterService, ServiceExport } from './schema';

/** What a member's agent says of it and of its hub. */
export function memberClaims(agents: readonly Deployment[]): LocalClaim[] {
  return agents.flatMap(nameOf).flatMap(({ agent, name, evidence }) => {
    const runs = (agent.status?.availableReplicas ?? 0) > 0;
    return [
      {
        type: 'membership' as const,
        identities: [memberCalled(name)],
        role: 'member',
        evidence: [evidence],
      },
      {
        type: 'peer' as const,
        plane: 'control' as const,
        peer: { name: 'hub', identities: [hubOf(name)] },
        direction: 'outgoing' as const,
        expects: 'mutual' as const,
        state: runs ? ('unknown' as const) : ('down' as const),
        reason: runs
          ? 'The agent runs; only the hub shows whether it gets through'
          : 'The agent does not run',
        encryption: 'TLS',
        evidence: [evidence],
      },
    ];
  });
}

/** What a member exports. */
export function exportClaim(exported: ServiceExport): LocalClaim {
  const { namespace = '', name } = exported.metadata;
  return {
    type: 'membership',
    identities: [exporterOf(namespace, name)],
    role: 'exporter',
    evidence: [show(exported, ['metadata', 'name'])],
  };
}

/** What a member imports: from whoever exports it, since only the hub has the names. */
export function importClaims(service: MultiClusterService): LocalClaim[] {
  const imported = service.spec?.serviceImport?.name;
  if (imported === undefined) {
    return [];
  }
  const { namespace = '' } = service.metadata;
  const conditions = service.status?.conditions ?? [];
  const index = conditions.findIndex(({ type }) => type === 'Valid');
  const isValid = conditions[index]?.status === 'True';
  return [
    {
      type: 'peer',
      plane: 'data',
      peer: {
        name: `exporter of ${namespace}/${imported}`,
        identities: [exporterOf(namespace, imported)],
      },
      direction: 'outgoing',
      expects: 'one-way',
      state: isValid ? 'configured' : 'pending',
      reason: isValid
        ? 'The fleet imports the Service here; the API does not tell whether traffic flows'
        : 'The fleet has not found the Service that is to be imported',
      evidence: [
        show(service, ['spec', 'serviceImport', 'name']),
        ...(index < 0
          ? []
          : [show(service, ['status', 'conditions', index, 'status'])]),
      ],
    },
  ];
}

function nameOf(
  agent: Deployment,
): { agent: Deployment; name: string; evidence: LocalEvidence }[] {
  return agent.spec.template.spec.containers.flatMap(({ env }, at) =>
    env.flatMap(({ name, value }, index) =>
      name !== 'MEMBER_CLUSTER_NAME' || value === undefined || value === ''
        ? []
        : [
            {
              agent,
              name: value,
              evidence: show(agent, [
                'spec',
                'template',
                'spec',
                'containers',
                at,
                'env',
                index,
                'value',
              ]),
            },
          ],
    ),
  );
}
