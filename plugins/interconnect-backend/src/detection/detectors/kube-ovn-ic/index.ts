import {
  apiGroups,
  defineDetector,
  list,
  listMetadata,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { judgeGateways } from './gateways';
import {
  AgentSchema,
  Config,
  ConfigSchema,
  ControllerSchema,
  GatewayNodeSchema,
} from './schema';

// The ports of upstream's guide, should a map not repeat them.
const NB_PORT = '6645';
const SB_PORT = '6646';

const gatewayNodeRead = optional(
  list('', 'nodes', GatewayNodeSchema, {
    labelSelector: 'ovn.kubernetes.io/ic-gw=true',
  }),
);

// It has no resource definitions of its own; those of Kube-OVN are there with it.
const signs = [
  // A node that is none any more keeps the label, with another value.
  listMetadata('', 'nodes', GatewayNodeSchema, {
    labelSelector: 'ovn.kubernetes.io/ic-gw',
  }),
  apiGroups('kubeovn.io'),
  listMetadata('apps', 'daemonsets', AgentSchema, { name: 'kube-ovn-cni' }),
  listMetadata('apps', 'deployments', ControllerSchema, {
    name: 'ovn-ic-controller',
  }),
];

/** Kube-OVN's cluster interconnection: zones joined by a transit switch in a database they share. */
export const kubeOvnIc = defineDetector({
  id: 'kube-ovn-ic',
  title: 'Kube-OVN interconnection',
  homepage: 'https://kube-ovn.io',
  layer: 'l3',
  tellsMore: {
    commands: [
      'kubectl ko nbctl lr-route-list ovn-cluster',
      'kubectl exec <pod> -- ping <address of a pod of the other cluster>',
    ],
    meaning:
      'Whether routes of the other zones were learned, and whether packets pass',
  },
  remedies: {
    'cidr-overlap':
      'Rebuild one of the clusters with subnets of its own: the interconnection routes pod addresses as they are',
    'link-unencrypted':
      'Encrypt between the gateway nodes below Kube-OVN: its tunnels between clusters do not',
  },
  version: 1,
  reads: {
    configs: list('', 'configmaps', ConfigSchema, {
      namespace: 'kube-system',
      name: 'ovn-ic-config',
      whenSeen: signs,
    }),
    gatewayNodes: gatewayNodeRead,
  },

  detect({ configs: [config], gatewayNodes }) {
    const zone = config?.data?.['az-name'];
    if (config === undefined || zone === undefined) {
      return { verdict: 'absent', irrelevant: ['gatewayNodes'] };
    }

    const installed = [show(config, ['metadata', 'name'])];
    const database = databaseOf(config);
    // Whatever is not `false` is on (kube-ovn pkg/controller/ovn-ic.go, resyncInterConnection).
    const isOff = config.data?.['enable-ic'] === 'false';
    if (isOff || zone === '' || database === undefined) {
      return {
        verdict: 'present',
        irrelevant: ['gatewayNodes'],
        mode: 'off',
        evidence: installed,
        claims: [],
      };
    }

    const medium = { kind: 'address' as const, value: `ovn-ic ${database}` };
    const identity = [
      show(config, ['data', 'az-name']),
      show(config, ['data', 'ic-db-host']),
    ];
    const { state, reason, evidence } = judgeGateways(gatewayNodes);
    return {
      verdict: 'present',
      mode:
        config.data?.['auto-route'] === 'true'
          ? 'automatic routes'
          : 'manual routes',
      evidence: installed,
      claims: [
        {
          type: 'membership',
          instance: database,
          identities: [{ kind: 'id', value: zone }, medium],
          role: 'zone',
          evidence: identity,
        },
        {
          type: 'peer',
          plane: 'data',
          instance: database,
          peer: {
            name: `zones at ${database}`,
            identities: [medium],
            everyone: true,
          },
          direction: 'both',
          expects: 'mutual',
          state,
          reason,
          encryption: 'none',
          routes: ['pod'],
          evidence: [...identity, ...evidence],
        },
      ],
    };
  },
});

/** The hosts may be a list, in any order, where the database is replicated. */
function databaseOf({ data }: Config): string | undefined {
  const hosts = (data?.['ic-db-host'] ?? '')
    .split(',')
    .map(host => host.trim().toLowerCase())
    .filter(host => host !== '')
    .sort();
  const ports = [
    data?.['ic-nb-port'] || NB_PORT,
    data?.['ic-sb-port'] || SB_PORT,
  ];
  return hosts.length === 0
    ? undefined
    : `${hosts.join(',')}:${ports.join('/')}`;
}
