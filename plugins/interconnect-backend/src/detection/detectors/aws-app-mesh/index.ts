import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineDetector,
  list,
  LocalClaim,
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Mesh, MeshSchema } from './schema';

const ACTIVE = 'MeshActive';
const END = '2026-09-30';

/** AWS App Mesh, by the meshes that clusters share; AWS ended it on 30 September 2026. */
export const awsAppMesh = defineDetector({
  id: 'aws-app-mesh',
  title: 'AWS App Mesh',
  homepage: 'https://aws.amazon.com/app-mesh/',
  layer: 'l7',
  tellsMore: {
    commands: ['aws appmesh describe-mesh --mesh-name <mesh>'],
    metrics: [
      'envoy_cluster_upstream_rq_total',
      'envoy_cluster_upstream_cx_connect_fail',
    ],
    meaning:
      'Whether AWS still runs the mesh, and whether the proxies reach each other',
  },
  groups: ['appmesh.k8s.aws'],
  version: 1,
  reads: { meshes: list('appmesh.k8s.aws', 'meshes', MeshSchema) },

  detect({ meshes }) {
    // Until the controller has seen a Mesh, it is only the wish for one.
    const known = meshes.filter(
      ({ status }) => status?.meshARN || status?.conditions.length,
    );
    if (known.length === 0) {
      return { verdict: 'absent' };
    }
    return {
      verdict: 'present',
      mode: known.map(({ metadata }) => `mesh ${metadata.name}`).join(', '),
      evidence: known.map(mesh => show(mesh, ['metadata', 'name'])),
      claims: known.flatMap(claimsOf),
      remarks: [
        {
          code: 'end-of-support',
          severity: 'warning',
          params: { end: END },
          message: `runs AWS App Mesh, whose support by AWS ends on ${END}`,
          remedy: 'Move to a mesh that is supported, or to Amazon VPC Lattice',
          evidence: known.map(mesh => show(mesh, ['metadata', 'name'])),
        },
      ],
    };
  },
});

/**
 * The only thing that two clusters of a mesh have in common is its ARN: each is known by it, and
 * each says that it is linked with whoever else is.
 */
function claimsOf(mesh: Mesh): LocalClaim[] {
  const arn = mesh.status?.meshARN;
  if (!arn) {
    return [];
  }
  const { state, reason, evidence } = healthOf(mesh);
  const identities = [{ kind: 'id' as const, value: arn }];
  const shown = show(mesh, ['status', 'meshARN']);
  return [
    { type: 'membership', instance: arn, identities, evidence: [shown] },
    {
      type: 'peer',
      plane: 'data',
      instance: arn,
      peer: { name: arn, identities },
      direction: 'both',
      expects: 'mutual',
      state,
      reason,
      // Proxies address each other's pods, which share a virtual network.
      routes: ['pod'],
      evidence: [shown, ...evidence],
    },
  ];
}

function healthOf(mesh: Mesh): {
  state: LinkState;
  reason: string;
  evidence: LocalEvidence[];
} {
  const conditions = mesh.status?.conditions ?? [];
  const at = conditions.findIndex(({ type }) => type === ACTIVE);
  const evidence =
    at < 0 ? [] : [show(mesh, ['status', 'conditions', at, 'status'])];
  return at >= 0 && conditions[at].status === 'False'
    ? {
        state: 'down',
        reason: `AWS does not run the mesh: ${
          conditions[at].reason ?? 'no reason given'
        }`,
        evidence,
      }
    : {
        state: 'configured',
        reason:
          'The clusters share a mesh; no API field tells whether traffic flows, and AWS ended App Mesh on 30 September 2026',
        evidence,
      };
}
