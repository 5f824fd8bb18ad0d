import { KubernetesObject } from '@interconnect/backstage-plugin-interconnect-node';
import {
  EndpointSlice,
  ServiceImport,
} from '../../multiClusterServices/schema';
import { IMPORTING, Istiod } from './schema';

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
  istiods: readonly Istiod[];
};

const MANAGED_BY = 'endpointslice.kubernetes.io/managed-by';

/**
 * Who signs the endpoints of imported Services, by the domain in the signature. Of what Azure, GKE,
 * Karmada and Kuma carry in this API, nothing else tells who calls whom.
 */
const DOMAINS: Readonly<Record<string, Implementer>> = {
  'antrea.io': { name: 'Antrea', tellsLinks: true },
  'cilium.io': { name: 'Cilium', tellsLinks: true },
  'fleet.azure.com': { name: 'Azure Fleet', tellsLinks: false },
  'gke.io': { name: 'GKE', tellsLinks: false },
  'istio.io': { name: 'Istio', tellsLinks: true },
  'karmada.io': { name: 'Karmada', tellsLinks: false },
  'kuma.io': { name: 'Kuma', tellsLinks: false },
  'submariner.io': { name: 'Submariner', tellsLinks: true },
};

/** Names the implementer by what only it leaves behind; `undefined` where nothing tells. */
export function implementerOf(signs: Signs): Implementer | undefined {
  const { imports, slices, submariners, clusterSets, istiods } = signs;
  const annotated = (
    key: keyof NonNullable<ServiceImport['metadata']['annotations']>,
  ) =>
    imports.some(({ metadata }) => metadata.annotations?.[key] !== undefined);
  const managers = slices.flatMap(
    ({ metadata }) => metadata.labels?.[MANAGED_BY] ?? [],
  );
  const [signed] = Object.keys(DOMAINS).filter(domain =>
    managers.some(manager => manager.endsWith(`.${domain}`)),
  );

  if (submariners.length > 0 || imports.some(isOfLighthouse)) {
    return DOMAINS['submariner.io'];
  }
  if (signed !== undefined) {
    return DOMAINS[signed];
  }
  if (annotated('multicluster.kubernetes.io/derived-service')) {
    return DOMAINS['cilium.io'];
  }
  if (annotated('multicluster.k8s.aws/derived-service')) {
    return { name: 'AWS Cloud Map', tellsLinks: true };
  }
  if (clusterSets.length > 0) {
    return DOMAINS['antrea.io'];
  }
  if (imports.some(isOfKarmada)) {
    return DOMAINS['karmada.io'];
  }
  if (istiods.some(takesPart)) {
    return DOMAINS['istio.io'];
  }
  const [manager] = [...managers].sort();
  return manager === undefined
    ? undefined
    : { name: manager, tellsLinks: false };
}

function isOfLighthouse({ metadata }: ServiceImport): boolean {
  return Object.keys(metadata.labels ?? {}).some(key =>
    key.startsWith('lighthouse.submariner.io/'),
  );
}

/** What Karmada propagates to its members carries this label (karmada pkg/util). */
function isOfKarmada({ metadata }: ServiceImport): boolean {
  return metadata.labels?.['karmada.io/managed'] === 'true';
}

function takesPart({ spec }: Istiod): boolean {
  return spec.template.spec.containers
    .flatMap(({ env }) => env)
    .some(({ name, value }) => name === IMPORTING && value === 'true');
}
