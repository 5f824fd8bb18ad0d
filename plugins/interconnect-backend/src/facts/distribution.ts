import {
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { defineFact } from './defineFact';
import { clusterVersion, kubeadmConfig, nodes, version } from './reads';
import { realNodes } from './realNodes';
import { schemeOf } from './provider';

/** Suffixes of `gitVersion`, by which distributions mark their builds. */
const SUFFIXES: readonly (readonly [suffix: RegExp, distribution: string])[] = [
  [/-eks-/, 'eks'],
  [/-gke\./, 'gke'],
  [/\+k3s/, 'k3s'],
  [/\+rke2/, 'rke2'],
];

/** Labels that a distribution puts on its nodes; a value only where others use the label too. */
const LABELS: readonly (readonly [
  label: string,
  distribution: string,
  value?: string,
])[] = [
  ['node.openshift.io/os_id', 'openshift'],
  ['eks.amazonaws.com/nodegroup', 'eks'],
  ['cloud.google.com/gke-nodepool', 'gke'],
  ['kubernetes.azure.com/cluster', 'aks'],
  ['microk8s.io/cluster', 'microk8s', 'true'],
  ['minikube.k8s.io/name', 'minikube'],
  ['harvesterhci.io/managed', 'harvester', 'true'],
];

/**
 * Who packaged this Kubernetes. OpenShift is asked for first, because it also runs on others'
 * machines; kubeadm last, because kind and minikube use it as well.
 */
export const distribution = defineFact({
  id: 'distribution',
  reads: { version, clusterVersion, nodes, kubeadmConfig },
  establish(seen) {
    const openShift = seen.clusterVersion?.[0];
    if (openShift !== undefined) {
      return found('openshift', show(openShift, ['metadata', 'name']));
    }

    const server = seen.version?.[0];
    for (const [suffix, name] of SUFFIXES) {
      const mark = suffix.exec(server?.gitVersion ?? '')?.[0];
      if (server !== undefined && mark !== undefined) {
        return found(name, show(server, ['gitVersion']));
      }
    }

    const machines = realNodes(seen.nodes);
    for (const [label, name, value] of LABELS) {
      const marked = machines.find(({ metadata: { labels = {} } }) =>
        value === undefined ? label in labels : labels[label] === value,
      );
      if (marked !== undefined) {
        const shown =
          marked.metadata.labels?.[label] === ''
            ? (['metadata', 'name'] as const)
            : (['metadata', 'labels', label] as const);
        return found(name, show(marked, shown));
      }
    }

    const ofKind = machines.find(node => schemeOf(node) === 'kind');
    if (ofKind !== undefined) {
      return found('kind', show(ofKind, ['spec', 'providerID'], 'kind://'));
    }
    const rke = machines.find(
      node => node.metadata.annotations?.['rke.cattle.io/internal-ip'],
    );
    if (rke !== undefined) {
      const path = ['metadata', 'annotations', 'rke.cattle.io/internal-ip'];
      return found('rke', show(rke, path));
    }

    const config = seen.kubeadmConfig?.[0];
    return config === undefined || seen.nodes === undefined
      ? undefined
      : found('kubeadm', show(config, ['metadata', 'name']));
  },
});

function found(value: string, evidence: LocalEvidence) {
  return { value, evidence: [evidence] };
}
