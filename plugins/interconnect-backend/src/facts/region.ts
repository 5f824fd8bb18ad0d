import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { defineFact } from './defineFact';
import { mostCommon } from './mostCommon';
import { infrastructure, nodes } from './reads';
import { realNodes } from './realNodes';

/** Kubernetes' well-known label, and the one that it replaced. */
const LABELS = [
  'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/region',
];

/** Where the nodes are: by their labels, else by what OpenShift was installed on. */
export const region = defineFact({
  id: 'region',
  reads: { nodes, infrastructure },
  establish({ nodes: seen, infrastructure: installed }) {
    for (const label of LABELS) {
      const most = mostCommon(
        realNodes(seen),
        node => node.metadata.labels?.[label],
      );
      if (most !== undefined) {
        return {
          value: most.value,
          evidence: [show(most.first, ['metadata', 'labels', label])],
        };
      }
    }

    const object = installed?.[0];
    const value = object?.status?.platformStatus?.aws?.region;
    return object === undefined || value === undefined
      ? undefined
      : {
          value,
          evidence: [
            show(object, ['status', 'platformStatus', 'aws', 'region']),
          ],
        };
  },
});
