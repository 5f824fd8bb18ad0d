import {
  defineDetector,
  imageVersion,
  list,
  LocalClaim,
  optional,
  Seen,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  addressesOf,
  AddressedServiceSchema,
  isOnNodes,
  NodeSchema,
} from '../../serviceAddresses';
import { Federation, federationClaims, federationOf } from './federation';
import { Member, memberOf, ownId } from './member';
import { peeringClaim, peeringIds } from './peering';
import {
  DeploymentSchema,
  PeeringAcceptorSchema,
  PeeringDialerSchema,
  ServerConfigSchema,
} from './schema';
import { serversClaim } from './servers';
import { gatewayRemarks, gatewayTrouble, ofComponent } from './trouble';

const GROUP = 'consul.hashicorp.com';
// The chart's name stands in this label, whatever the release is called.
const CHART = { labelSelector: 'chart=consul-helm' };

const deployments = list('apps', 'deployments', DeploymentSchema, CHART);

const reads = {
  deployments,
  acceptors: list(GROUP, 'peeringacceptors', PeeringAcceptorSchema),
  dialers: list(GROUP, 'peeringdialers', PeeringDialerSchema),
  services: optional(list('', 'services', AddressedServiceSchema, CHART)),
  // Other ConfigMaps of the chart hold what operators add, which may be secret.
  configs: optional(
    list('', 'configmaps', ServerConfigSchema, {
      name: 'consul-server-config',
      whenSeen: deployments,
    }),
  ),
  nodes: optional(list('', 'nodes', NodeSchema)),
};

/** Consul on Kubernetes: datacenters that are peers, federated, or share their servers. */
export const consul = defineDetector({
  id: 'consul',
  title: 'Consul',
  homepage: 'https://developer.hashicorp.com/consul',
  layer: 'l7',
  ridesOnNetwork: true,
  tellsMore: {
    commands: [
      'kubectl exec -n <namespace> <server pod> -- consul peering list',
      'kubectl exec -n <namespace> <server pod> -- consul members -wan',
    ],
    metrics: ['consul_peering_healthy'],
    meaning:
      'The state of each peering or of the other datacenters, as the servers know it',
  },
  groups: ['consul.hashicorp.com'],
  version: 1,
  reads,

  detect(seen) {
    const [injector] = ofComponent(seen.deployments, 'connect-injector');
    if (injector === undefined) {
      return {
        verdict: 'absent',
        irrelevant: ['services', 'configs', 'nodes'],
      };
    }

    const member = memberOf(injector, seen.configs);
    const federation = federationOf(seen.configs, member);
    const version = imageVersion(
      injector.spec.template.spec.containers.find(
        ({ name }) => name === 'sidecar-injector',
      )?.image,
    );
    return {
      verdict: 'present',
      irrelevant: reachable(seen).some(isOnNodes) ? [] : ['nodes'],
      ...(version === undefined ? {} : { version }),
      ...modeOf(seen, member, federation),
      remarks: gatewayRemarks(seen.deployments),
      evidence: [show(injector, ['metadata', 'name'])],
      claims: claimsOf(seen, member, federation),
    };
  },
});

function claimsOf(
  seen: Seen<typeof reads>,
  member: Member,
  federation: Federation | undefined,
): LocalClaim[] {
  const { datacenter, injector, partition } = member;
  const peerings = [...seen.acceptors, ...seen.dialers];
  const trouble = gatewayTrouble(seen.deployments, seen.services);
  return [
    {
      type: 'membership',
      identities: [
        ...peeringIds(peerings, member),
        ...ownId(member),
        ...reachable(seen).flatMap(each => addressesOf(each, seen.nodes)),
      ],
      role: roleOf(member, federation),
      evidence: [
        show(injector, ['metadata', 'name']),
        ...(datacenter ? [datacenter.evidence] : []),
        ...(partition ? [partition.evidence] : []),
      ],
    },
    ...peerings.map(peering => peeringClaim(peering, member, trouble)),
    ...(federation ? federationClaims(federation, member, trouble) : []),
    ...serversClaim(member),
  ];
}

/** Where others come in: mesh gateways, and servers that are exposed. */
function reachable({ services }: Seen<typeof reads>) {
  return ['mesh-gateway', 'server'].flatMap(component =>
    ofComponent(services, component),
  );
}

function roleOf(
  { servers }: Member,
  federation: Federation | undefined,
): string {
  if (servers !== undefined) {
    return 'clients';
  }
  return federation?.isPrimary ? 'primary datacenter' : 'datacenter';
}

function modeOf(
  { acceptors, dialers, configs }: Seen<typeof reads>,
  { partition, servers }: Member,
  federation: Federation | undefined,
): { mode?: string } {
  const modes = [
    ...(partition ? [`partition ${partition.value}`] : []),
    ...(servers && !partition ? ['servers elsewhere'] : []),
    ...(acceptors.length + dialers.length > 0 ? ['peering'] : []),
    ...(federation ? ['WAN federation'] : []),
  ];
  if (modes.length > 0) {
    return { mode: modes.join(', ') };
  }
  // What is not seen of a federation is no sign that there is none.
  return configs === undefined ? {} : { mode: 'single datacenter' };
}
