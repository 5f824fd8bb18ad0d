import { Environment } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { defineFact } from './defineFact';
import { mostCommon } from './mostCommon';
import { providerOf, schemeOf, schemeOfPlatform } from './provider';
import { isPublicAddress } from './isPublicAddress';
import {
  infrastructure,
  nodes,
  ObservedInfrastructure,
  ObservedNode,
  version,
} from './reads';
import { realNodes } from './realNodes';

/** Labels of nodes that KubeEdge and OpenYurt run at the edge. */
const EDGE_LABELS: readonly (readonly [label: string, value: string])[] = [
  ['node-role.kubernetes.io/edge', ''],
  ['openyurt.io/is-edge-worker', 'true'],
];

/** A k3s of more nodes is somebody's data centre rather than a shop's back room. */
const MOST_NODES_AT_THE_EDGE = 5;

/** Labels and provider ids of clusters on a developer's machine, which are in no environment. */
const LOCAL = [/^kind:/, /^k3s:\/\/k3d-/];

/**
 * Whether the cluster stands in a cloud, in a data centre or at the edge. Only a cloud's provider
 * ids prove it; the rest is what such clusters look like, and what an operator may correct.
 */
export const environment = defineFact({
  id: 'environment',
  reads: { infrastructure, nodes, version },
  establish(
    { infrastructure: installed, nodes: seen, version: server },
    { whole },
  ) {
    const machines = realNodes(seen);
    if (machines.length === 0) {
      return ofPlatform(installed);
    }
    if (machines.some(isLocal)) {
      return undefined;
    }

    for (const [label, value] of EDGE_LABELS) {
      const atTheEdge = machines.filter(
        ({ metadata }) => metadata.labels?.[label] === value,
      );
      if (atTheEdge.length * 2 > machines.length) {
        return found(
          'edge',
          show(
            atTheEdge[0],
            value === '' ? ['metadata', 'name'] : ['metadata', 'labels', label],
          ),
        );
      }
    }

    const scheme = mostCommon(machines, node => {
      const its = schemeOf(node);
      return providerOf(its)?.environment && its;
    });
    const known = providerOf(scheme?.value)?.environment;
    if (scheme !== undefined && known !== undefined) {
      const prefix = `${scheme.value}://`;
      return found(known, show(scheme.first, ['spec', 'providerID'], prefix));
    }
    const platform = ofPlatform(installed);
    if (platform !== undefined || !whole) {
      return platform;
    }

    const [running] = server ?? [];
    if (running !== undefined && /\+k3s/.test(running.gitVersion)) {
      return machines.length <= MOST_NODES_AT_THE_EDGE
        ? found('edge', show(running, ['gitVersion']))
        : undefined;
    }
    const [first] = machines;
    const address = (first.status?.addresses ?? []).findIndex(
      ({ type }) => type === 'InternalIP',
    );
    return address === -1 || !machines.every(isNobodysCloud)
      ? undefined
      : found(
          'on-premises',
          show(first, ['status', 'addresses', address, 'address']),
        );
  },
});

/** What OpenShift was installed on. */
function ofPlatform(installed: readonly ObservedInfrastructure[] = []) {
  const [object] = installed;
  const known = providerOf(
    schemeOfPlatform(object?.status?.platform ?? ''),
  )?.environment;
  return object === undefined || known === undefined
    ? undefined
    : found(known, show(object, ['status', 'platform']));
}

function found(value: Environment, evidence: LocalEvidence) {
  return { value, evidence: [evidence] };
}

function isLocal({ spec, metadata }: ObservedNode): boolean {
  return (
    LOCAL.some(scheme => scheme.test(spec?.providerID ?? '')) ||
    metadata.labels?.['minikube.k8s.io/name'] !== undefined ||
    metadata.name === 'docker-desktop'
  );
}

/** No provider, no region, no public address: machines that somebody looks after themselves. */
function isNobodysCloud({ spec, metadata, status }: ObservedNode): boolean {
  return (
    (spec?.providerID ?? '') === '' &&
    metadata.labels?.['topology.kubernetes.io/region'] === undefined &&
    !(status?.addresses ?? []).some(({ address }) => isPublicAddress(address))
  );
}
