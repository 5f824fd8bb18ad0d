import {
  imageVersion,
  LocalEvidence,
  LocalMembership,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { rootsIn } from '../../trust';
import {
  Deployment,
  InjectorMap,
  MeshMap,
  Namespace,
  RemoteSecret,
  RootCertMap,
} from './schema';

/** Where istiod is installed unless somebody chose otherwise. */
export const ISTIO_SYSTEM = 'istio-system';

/** The istiods of one namespace: revisions of one control plane. */
export type ControlPlane = {
  namespace: string;
  istiods: readonly Deployment[];
  /** By what name the mesh knows this cluster; `undefined` when only by Istio's default. */
  clusterId: string | undefined;
  instance: string | undefined;
  /** Names of the same mesh by further roots that it trusts. */
  sameInstances: string[];
  version: string | undefined;
  ambient: boolean;
  /** Whether it serves clusters that have no istiod. */
  external: boolean;
  /** Whether it runs for another cluster alone, by whose name it then goes. */
  hosted: boolean;
  injector: InjectorMap | undefined;
  meshMap: MeshMap | undefined;
  rootCert: RootCertMap | undefined;
  /** Whether proxies may trust more roots than that map has. */
  mayTrustMore: boolean;
  evidence: LocalEvidence[];
};

/** What `CLUSTER_ID` is in every cluster that was given none. */
const DEFAULT_ID = 'Kubernetes';

/** The control planes that run here, one for each namespace with an istiod. */
export function controlPlanesIn(seen: {
  istiods: readonly Deployment[];
  injectorMaps: readonly InjectorMap[] | undefined;
  meshMaps: readonly MeshMap[] | undefined;
  rootCerts: readonly RootCertMap[] | undefined;
  remoteSecrets: readonly RemoteSecret[] | undefined;
}): ControlPlane[] {
  const namespaces = new Set(
    seen.istiods.map(({ metadata }) => metadata.namespace ?? ''),
  );
  return [...namespaces].map(namespace => {
    const here = <T extends { metadata: { namespace?: string } }>(
      objects: readonly T[] = [],
    ) =>
      objects.filter(
        ({ metadata }) => (metadata.namespace ?? '') === namespace,
      );
    const istiods = here(seen.istiods);
    const injector = here(seen.injectorMaps).at(0);
    const meshMap = here(seen.meshMaps).at(0);
    const id = idOf(istiods, injector);
    const rootCert = here(seen.rootCerts).at(0);
    const mayTrustMore =
      seen.meshMaps === undefined ||
      (meshMap?.data.mesh?.says?.caCertificates ?? []).length > 0;
    const [instance, ...sameInstances] = mayTrustMore
      ? []
      : instancesOf(injector, meshMap, rootCert);
    return {
      namespace,
      istiods,
      clusterId: id?.value,
      instance,
      sameInstances,
      version: versionOf(istiods),
      ambient:
        isOn(istiods, 'PILOT_ENABLE_AMBIENT') ||
        isOn(istiods, 'AMBIENT_ENABLE_MULTI_NETWORK'),
      external: isOn(istiods, 'EXTERNAL_ISTIOD'),
      hosted:
        isOn(istiods, 'LOCAL_CLUSTER_SECRET_WATCHER') ||
        readsItself(id?.value, here(seen.remoteSecrets)),
      injector,
      meshMap,
      rootCert,
      mayTrustMore,
      evidence: id
        ? [id.evidence]
        : istiods.map(istiod => show(istiod, ['metadata', 'name'])),
    };
  });
}

/**
 * Whether an istiod has a kubeconfig for the very cluster that it is named after. One in that
 * cluster needs none; istioctl makes it (`--type=config`) for one that runs elsewhere.
 */
function readsItself(
  id: string | undefined,
  secrets: readonly RemoteSecret[],
): boolean {
  return secrets.some(
    ({ metadata }) =>
      id !== undefined &&
      metadata.name === 'istio-kubeconfig' &&
      metadata.annotations?.['networking.istio.io/cluster'] === id,
  );
}

/** A name that tells one cluster from others. */
export function realId(id: string | undefined): string | undefined {
  return id === undefined || id === '' || id === DEFAULT_ID ? undefined : id;
}

/** The uid by which istioctl names a cluster that it is given no name for. */
export function uidOf(
  namespaces: readonly Namespace[] | undefined,
): string | undefined {
  return namespaces?.at(0)?.metadata.uid;
}

function idOf(
  istiods: readonly Deployment[],
  injector: InjectorMap | undefined,
): { value: string; evidence: LocalEvidence } | undefined {
  for (const istiod of istiods) {
    for (const [index, { env }] of containersOf(istiod).entries()) {
      const at = env.findIndex(({ name }) => name === 'CLUSTER_ID');
      const value = at < 0 ? undefined : realId(env[at].value);
      if (value !== undefined) {
        const path = ['spec', 'template', 'spec', 'containers', index];
        return { value, evidence: show(istiod, [...path, 'env', at, 'value']) };
      }
    }
  }
  const value = realId(
    injector?.data.values.says.global?.multiCluster?.clusterName,
  );
  return injector && value !== undefined
    ? { value, evidence: show(injector, ['data', 'values'], value) }
    : undefined;
}

/**
 * A mesh is told from others by its id and by whom it trusts: ids are seldom chosen (the
 * documentation's `mesh1`), and one company's root may sign for several meshes. Where one of the
 * two is not seen, nothing is ruled out. While a root is replaced, clusters trust two, and are
 * still in one mesh with those that trust one of them.
 */
function instancesOf(
  injector: InjectorMap | undefined,
  meshMap: MeshMap | undefined,
  rootCert: RootCertMap | undefined,
): string[] {
  const meshId =
    injector?.data.values.says.global?.meshID ||
    (meshMap && (meshMap.data.mesh?.says?.trustDomain ?? 'cluster.local'));
  return injector === undefined ||
    rootCert === undefined ||
    meshId === undefined
    ? []
    : rootsIn(rootCert.data['root-cert.pem']).map(
        root => `${meshId} (root ${root.slice(0, 16)})`,
      );
}

/** The mesh, as a membership tells of it. */
export function instanceOf({
  instance,
  sameInstances,
}: ControlPlane): Pick<LocalMembership, 'instance' | 'sameInstances'> {
  return {
    ...(instance === undefined ? {} : { instance }),
    ...(sameInstances.length === 0 ? {} : { sameInstances }),
  };
}

function versionOf(istiods: readonly Deployment[]): string | undefined {
  const [istiod] = istiods;
  const image = containersOf(istiod).find(
    ({ name }) => name === 'discovery',
  )?.image;
  return (
    istiod.metadata.labels?.['app.kubernetes.io/version'] ?? imageVersion(image)
  );
}

function isOn(istiods: readonly Deployment[], variable: string): boolean {
  return istiods
    .flatMap(containersOf)
    .flatMap(({ env }) => env)
    .some(({ name, value }) => name === variable && value === 'true');
}

function containersOf({ spec }: Deployment) {
  return spec.template.spec.containers;
}
