import {
  LocalSetting,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Config } from './schema';

/** What the agents assume where nothing is said (cilium pkg/clustermesh/types, option.go). */
const DEFAULT_LIMIT = '255';

const DATAPATH = ['routing-mode', 'tunnel-protocol'] as const;

/** What a mesh demands of all its clusters: some settings alike, and a number of each one's own. */
export function settingsOf(config: Config): LocalSetting[] {
  const data = config.data ?? {};
  const limit = data['max-connected-clusters'];
  const id = data['cluster-id'];
  return [
    {
      name: 'max-connected-clusters',
      values: [limit ?? DEFAULT_LIMIT],
      rule: 'equal',
      severity: 'error',
      otherwise: 'agents refuse to connect to a cluster with another limit',
      remedy:
        'Install Cilium with the same clustermesh.maxConnectedClusters in all clusters; it cannot be changed while they run',
      evidence: [
        show(config, [
          'data',
          limit === undefined ? 'cluster-name' : 'max-connected-clusters',
        ]),
      ],
    },
    ...(id === undefined
      ? []
      : [
          {
            name: 'cluster-id',
            values: [id],
            rule: 'unique' as const,
            severity: 'error' as const,
            otherwise: 'identities of one are taken for those of the other',
            remedy:
              'Give each cluster a cluster.id of its own, then restart all its workloads',
            evidence: [show(config, ['data', 'cluster-id'])],
          },
        ]),
    ...DATAPATH.flatMap(name => {
      const value = data[name];
      return value === undefined
        ? []
        : [
            {
              name,
              values: [value],
              rule: 'equal' as const,
              severity: 'error' as const,
              otherwise: 'nodes do not understand the packets of the others',
              remedy: `Set ${name} alike in all clusters of the mesh`,
              evidence: [show(config, ['data', name])],
            },
          ];
    }),
  ];
}
