import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  KubernetesObject,
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Network } from './network';
import { Route, ServiceExport, ServiceImport } from './schema';

const GROUP = 'application-networking.k8s.aws';
const CLUSTER_ANNOTATION =
  'application-networking.k8s.aws/aws-eks-cluster-name';

/** What a cluster that exports a Service is known by: the Service, and it together with its name. */
export function exportMemberships(
  exports: readonly ServiceExport[],
  networks: readonly Network[],
  cluster: { name: string; evidence: LocalEvidence } | undefined,
): LocalMembership[] {
  const attachments: (Network | undefined)[] =
    networks.length === 0 ? [undefined] : [...networks];
  return exports.flatMap(each =>
    attachments.map(network => ({
      type: 'membership' as const,
      ...(network === undefined ? {} : { instance: network.arn }),
      identities: [undefined, cluster?.name]
        .filter((name, index) => index === 0 || name !== undefined)
        .map(name => ({ kind: 'id' as const, value: keyOf(each, name) })),
      role: 'exporter',
      evidence: [
        show(each, ['metadata', 'name']),
        ...(network === undefined ? [] : [network.evidence]),
        ...(cluster === undefined ? [] : [cluster.evidence]),
      ],
    })),
  );
}

/**
 * What is imported comes from the cluster that exports a Service of the same namespace and name,
 * and goes by the way of Lattice if a route leads to it.
 *
 * @param routes - `undefined` where some may not be read
 */
export function importClaim(
  imported: ServiceImport,
  routes: { seen: readonly Route[]; whole: boolean },
  networks: readonly Network[],
  waiting: boolean,
): LocalPeerClaim {
  const cluster = imported.metadata.annotations?.[CLUSTER_ANNOTATION];
  const users = routes.seen.flatMap(route => usesOf(route, imported));
  const [network] = networks;

  return {
    type: 'peer',
    plane: 'data',
    ...(networks.length === 1 ? { instance: network.arn } : {}),
    peer: {
      name: cluster ?? keyOf(imported),
      identities: [{ kind: 'id', value: keyOf(imported, cluster) }],
    },
    direction: 'outgoing',
    expects: 'one-way',
    ...stateOf(users.length > 0, routes.whole, waiting),
    evidence: [
      show(imported, ['metadata', 'name']),
      ...users,
      ...(networks.length === 1 ? [network.evidence] : []),
    ],
  };
}

function stateOf(
  used: boolean,
  whole: boolean,
  waiting: boolean,
): { state: LinkState; reason: string } {
  if (waiting) {
    return {
      state: 'pending',
      reason: 'VPC Lattice has not set up the Gateway yet',
    };
  }
  if (used) {
    return {
      state: 'configured',
      reason:
        'A route leads to the imported Service; the API does not tell whether traffic flows',
    };
  }
  return whole
    ? { state: 'pending', reason: 'No route leads to the imported Service yet' }
    : {
        state: 'unknown',
        reason:
          'The routes that may lead to the imported Service were not read',
      };
}

function usesOf(route: Route, { metadata }: ServiceImport): LocalEvidence[] {
  return (route.spec?.rules ?? []).flatMap(({ backendRefs }, rule) =>
    backendRefs.flatMap(({ group, kind, namespace, name }, index) =>
      group === GROUP &&
      kind === 'ServiceImport' &&
      name === metadata.name &&
      (namespace ?? route.metadata.namespace) === metadata.namespace
        ? [show(route, ['spec', 'rules', rule, 'backendRefs', index, 'name'])]
        : [],
    ),
  );
}

function keyOf({ metadata }: KubernetesObject, cluster?: string): string {
  const service = `${metadata.namespace ?? ''}/${metadata.name}`;
  return cluster === undefined ? service : `${cluster}:${service}`;
}
