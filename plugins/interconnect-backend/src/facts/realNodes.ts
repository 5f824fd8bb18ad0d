import { sortedBy } from '../sortedBy';
import { ObservedNode } from './reads';

/**
 * The nodes that machines stand behind, sorted by name. Virtual nodes stand for another cluster or
 * a cloud's container service: Liqo labels its `liqo.io/type`, Admiralty and the AKS virtual node
 * theirs `virtual-kubelet.io/provider` or `type`, as virtual-kubelet's own charts do.
 */
export function realNodes(
  nodes: readonly ObservedNode[] | undefined,
): ObservedNode[] {
  const real = (nodes ?? []).filter(({ metadata: { labels = {} } }) => {
    return !(
      labels['liqo.io/type'] === 'virtual-node' ||
      labels['virtual-kubelet.io/provider'] !== undefined ||
      labels.type === 'virtual-kubelet'
    );
  });
  return sortedBy(real, node => node.metadata.name);
}
