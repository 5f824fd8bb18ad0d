import {
  defineDetector,
  KubernetesObject,
  list,
  LocalClaim,
  LocalEvidence,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  DeploymentSchema,
  Membership,
  MembershipSchema,
  ServiceExportSchema,
  ServiceImportSchema,
} from './schema';

const GROUP = 'net.gke.io';

/** The fleet, whose project is the instance: names of Services are the same within one. */
type Fleet = { project?: string; evidence: LocalEvidence[] };

/** GKE Multi-cluster Services: clusters of a fleet import what others of it export. */
export const gkeMcs = defineDetector({
  id: 'gke-mcs',
  title: 'GKE Multi-cluster Services',
  homepage:
    'https://cloud.google.com/kubernetes-engine/docs/concepts/multi-cluster-services',
  layer: 'l4',
  tellsMore: {
    commands: ['gcloud container fleet multi-cluster-services describe'],
    meaning:
      'Whether the feature is healthy for each member of the fleet; traffic goes over the VPC, which only Google Cloud knows',
  },
  groups: ['net.gke.io'],
  version: 1,
  reads: {
    exports: list(GROUP, 'serviceexports', ServiceExportSchema),
    imports: list(GROUP, 'serviceimports', ServiceImportSchema),
    memberships: optional(
      list('hub.gke.io', 'memberships', MembershipSchema, {
        name: 'membership',
      }),
    ),
    importers: optional(
      list('apps', 'deployments', DeploymentSchema, {
        namespace: 'gke-mcs',
        name: 'gke-mcs-importer',
        whenServed: GROUP,
      }),
    ),
  },

  detect({ exports, imports, memberships, importers }) {
    const found = [...exports, ...imports, ...(importers ?? [])];
    if (found.length === 0) {
      return importers === undefined
        ? { verdict: 'unknown' }
        : { verdict: 'absent', irrelevant: ['memberships'] };
    }
    const fleet = memberships && fleetOf(memberships);
    return {
      verdict: 'present',
      evidence: found.map(each => show(each, ['metadata', 'name'])),
      // A Service of the same name in another fleet is another Service.
      claims:
        fleet === undefined
          ? []
          : [
              ...exports.map(each => exporter(each, fleet)),
              ...imports.map(each => importClaim(each, fleet)),
            ],
    };
  },
});

// `//gkehub.googleapis.com/projects/<project>/locations/<location>/memberships/<name>`
const OWNER = /\/projects\/([^/]+)\//;

function fleetOf(memberships: readonly Membership[]): Fleet {
  for (const membership of memberships) {
    const owner = membership.spec?.owner?.id;
    const project = OWNER.exec(owner ?? '')?.[1];
    if (project !== undefined) {
      return {
        project,
        evidence: [show(membership, ['spec', 'owner', 'id'])],
      };
    }
    const pool = membership.spec?.workload_identity_pool;
    if (pool?.endsWith('.svc.id.goog')) {
      return {
        project: pool.replace(/\.svc\.id\.goog$/, ''),
        evidence: [show(membership, ['spec', 'workload_identity_pool'])],
      };
    }
  }
  return { evidence: [] };
}

function exporter(
  exported: KubernetesObject,
  { project, evidence }: Fleet,
): LocalClaim {
  return {
    type: 'membership',
    ...(project === undefined ? {} : { instance: project }),
    identities: [{ kind: 'id', value: serviceOf(exported) }],
    role: 'exporter',
    evidence: [show(exported, ['metadata', 'name']), ...evidence],
  };
}

/**
 * An import does not name the clusters it comes from; that a Service of the same namespace and name
 * is the same Service in the whole fleet is what GKE promises. The exporter has an import as well,
 * which then leads to itself.
 */
function importClaim(
  imported: KubernetesObject,
  { project, evidence }: Fleet,
): LocalClaim {
  const service = serviceOf(imported);
  return {
    type: 'peer',
    plane: 'data',
    ...(project === undefined ? {} : { instance: project }),
    peer: {
      name: `exporter of ${service}`,
      identities: [{ kind: 'id', value: service }],
    },
    direction: 'outgoing',
    expects: 'one-way',
    state: 'configured',
    reason:
      'The fleet imports the Service here; the API does not tell whether traffic flows',
    evidence: [show(imported, ['metadata', 'name']), ...evidence],
  };
}

function serviceOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}
