import { KubernetesObject } from '@interconnect/backstage-plugin-interconnect-node';
import { EndpointSlice, ServiceImport } from './schema';

/** What carries exported Services from cluster to cluster; the API itself does nothing. */
export type Implementer = {
  name: string;
  /** Whether it is a technology of its own here, which tells of the links. */
  tellsLinks: boolean;
};

type Signs = {
  imports: readonly ServiceImport[];
  slices: readonly EndpointSlice[];
  submariners: readonly KubernetesObject[];
  clusterSets: readonly KubernetesObject[];
};

const MANAGED_BY = 'endpointslice.kubernetes.io/managed-by';

/** Names the implementer by what only it leaves behind; `undefined` where nothing tells. */
export function implementerOf(signs: Signs): Implementer | undefined {
  const { imports, slices, submariners, clusterSets } = signs;
  const annotated = (
    key: keyof NonNullable<ServiceImport['metadata']['annotations']>,
  ) =>
    imports.some(({ metadata }) => metadata.annotations?.[key] !== undefined);
  const managers = slices.flatMap(
    ({ metadata }) => metadata.labels?.[MANAGED_BY] ?? [],
  );

  if (submariners.length > 0 || managers.some(isOf('submariner.io'))) {
    return { name: 'Submariner', tellsLinks: true };
  }
  if (
    annotated('multicluster.kubernetes.io/derived-service') ||
    managers.some(isOf('cilium.io'))
  ) {
    return { name: 'Cilium', tellsLinks: true };
  }
  if (annotated('multicluster.k8s.aws/derived-service')) {
    return { name: 'AWS Cloud Map', tellsLinks: true };
  }
  if (clusterSets.length > 0) {
    return { name: 'Antrea', tellsLinks: true };
  }
  const [manager] = [...managers].sort();
  return manager === undefined
    ? undefined
    : { name: manager, tellsLinks: false };
}

function isOf(domain: string) {
  return (manager: string) => manager.endsWith(`.${domain}`);
}
