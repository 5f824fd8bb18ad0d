import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { defineFact } from './defineFact';
import { realNodes } from './realNodes';
import { nodes } from './reads';

/** How many machines there are; not known while not all nodes were seen. */
export const nodeCount = defineFact({
  id: 'nodeCount',
  reads: { nodes },
  establish({ nodes: seen }, { whole }) {
    if (seen === undefined || !whole) {
      return undefined;
    }
    const real = realNodes(seen);
    return {
      value: real.length,
      evidence: real.slice(0, 1).map(node => show(node, ['metadata', 'name'])),
    };
  },
});
