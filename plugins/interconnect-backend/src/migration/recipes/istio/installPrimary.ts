import { StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, Value, word } from '../../shell';
import { Mesh, Site, valuesOf } from './mesh';
import { ISTIO_SYSTEM, NETWORK } from './settings';
import { say } from '../../../say';

const CHARTS = 'https://istio-release.storage.googleapis.com/charts';

/** gateway-api.sigs.k8s.io, releases: the channel that Istio's documentation installs. */
const GATEWAY_API =
  'https://github.com/kubernetes-sigs/gateway-api/releases/download/v1.4.0/standard-install.yaml';

/**
 * The control plane, by Helm: istio.io, setup/install/multicluster/multi-primary_multi-network and
 * multi-primary, and for ambient mode ambient/install/multicluster/multi-primary_multi-network (1.30).
 */
export function installPrimary(site: Site, mesh: Mesh): StepDraft {
  const { ref, name, label, network } = site;
  return {
    id: `install-${label}`,
    title: say`Install the control plane in ${name}`,
    why: [
      say`Each cluster has a control plane of its own, which goes by the same mesh id, trust domain and version as all others. Only workloads that are put into the mesh afterwards are touched by it.`,
      say`What else all clusters have in their ConfigMap istio, such as access logs, tracing or DNS capture, is given by further values; and so is what the platform needs, by istio.io, Platform Setup.`,
    ],
    cluster: ref,
    kind: 'change',
    run: script(installValues(site, mesh), installCommands(site, mesh)),
    rollback: uninstallCommands(site, mesh).join('\n'),
    checks: [
      {
        id: 'installed',
        title: say`Istio runs in ${name}, in the version of the mesh`,
        probe: technologyPresent.ask({
          cluster: ref,
          technology: 'istio',
          ...(mesh.version.type === 'known'
            ? { version: mesh.version.text }
            : {}),
        }),
      },
      ...(network?.type !== 'known'
        ? []
        : [
            {
              id: 'network',
              title: say`The namespace of the control plane names the network`,
              probe: objectExists.ask({
                cluster: ref,
                group: '',
                resource: 'namespaces',
                kind: 'Namespace',
                name: ISTIO_SYSTEM,
                label: { key: NETWORK, value: network.text },
                expected: 'present' as const,
              }),
            },
          ]),
    ],
  };
}

/** What the commands of an installation need to know. */
export function installValues(site: Site, mesh: Mesh): Value[] {
  return valuesOf(
    mesh.version,
    mesh.meshId,
    mesh.trustDomain,
    site.clusterId,
    site.network,
  );
}

/** The charts in the order in which they need each other. */
export function installCommands(site: Site, mesh: Mesh): string[] {
  const { name, clusterId, network } = site;
  const inCluster = `-n ${ISTIO_SYSTEM} --kube-context ${word(
    name,
  )} --version ${word(mesh.version)}`;
  const given = [
    `--set global.meshID=${word(mesh.meshId)}`,
    `--set global.multiCluster.clusterName=${word(clusterId)}`,
    ...(network === undefined ? [] : [`--set global.network=${word(network)}`]),
    ...(mesh.trustDomain === undefined
      ? []
      : [`--set meshConfig.trustDomain=${word(mesh.trustDomain)}`]),
    ...(mesh.ambient
      ? [
          '--set profile=ambient',
          '--set-string env.AMBIENT_ENABLE_MULTI_NETWORK=true',
        ]
      : []),
  ];
  return [
    `helm repo add istio ${CHARTS} && helm repo update istio`,
    ...(mesh.ambient
      ? [
          `kubectl --context ${word(
            name,
          )} get crd gateways.gateway.networking.k8s.io || kubectl --context ${word(
            name,
          )} apply --server-side -f ${GATEWAY_API}`,
        ]
      : []),
    `helm install istio-base istio/base ${inCluster}`,
    `helm install istiod istio/istiod ${inCluster} --wait \\`,
    `  ${given.join(' \\\n  ')}`,
    ...(mesh.ambient
      ? [
          `helm install istio-cni istio/cni ${inCluster} --set profile=ambient --wait`,
          `helm install ztunnel istio/ztunnel ${inCluster} --wait \\`,
          `  --set multiCluster.clusterName=${word(clusterId)}${
            network === undefined
              ? ''
              : ` --set global.network=${word(network)}`
          }`,
        ]
      : []),
  ];
}

/** In the opposite order; definitions of resources stay, as Helm leaves them. */
export function uninstallCommands({ name }: Site, mesh: Mesh): string[] {
  const inCluster = `-n ${ISTIO_SYSTEM} --kube-context ${word(name)}`;
  return [
    ...(mesh.ambient ? ['ztunnel', 'istio-cni'] : []),
    'istiod',
    'istio-base',
  ].map(release => `helm uninstall ${release} ${inCluster}`);
}
