import { StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { manifestOf } from '../../manifest';
import { script, Value, word } from '../../shell';
import { meshGatewayOf } from './checks';
import { Peer } from './peers';
import { say } from '../../../say';

/** A datacenter with what peering takes (developer.hashicorp.com/consul, east-west/cluster-peering, tech-specs/k8s). */
export function installConsul(
  id: string,
  cluster: Peer,
  version: Value,
): StepDraft {
  const context = word(cluster.name);
  return {
    id,
    title: say`Install Consul in ${cluster.name}`,
    why: [
      say`Peers are datacenters with servers of their own. This one is called ${cluster.peer}, and has a mesh gateway.`,
      say`Add the values that your other datacenters have, such as those for access control lists and gossip encryption: they are hard to turn on later.`,
    ],
    cluster: cluster.ref,
    kind: 'change',
    run: script(
      [version],
      [
        `helm --kube-context ${context} install consul hashicorp/consul --version ${word(
          version,
        )} \\`,
        `  --namespace ${word(cluster.namespace)} --create-namespace \\`,
        ...[
          'global.name=consul',
          `global.datacenter=${cluster.peer}`,
          'global.tls.enabled=true',
          'global.peering.enabled=true',
          'meshGateway.enabled=true',
        ].map(value => `  --set ${word(value)} \\`),
        '  --wait --timeout 10m',
      ],
    ),
    rollback: `helm --kube-context ${context} uninstall consul --namespace ${word(
      cluster.namespace,
    )}  # volumes of the servers stay`,
    checks: [
      {
        id: 'installed',
        title: say`Consul runs there, in the version of the others`,
        probe: technologyPresent.ask({
          cluster: cluster.ref,
          technology: 'consul',
          ...(version.type === 'known' ? { version: version.text } : {}),
        }),
      },
      {
        id: 'gateway',
        title: say`It has a mesh gateway`,
        probe: meshGatewayOf(cluster.ref),
      },
    ],
  };
}

/** Only where the datacenter is new: elsewhere there may be a Mesh with other settings already. */
export function peerThroughGateways(id: string, cluster: Peer): StepDraft {
  const at = `kubectl --context ${word(cluster.name)} -n ${word(
    cluster.namespace,
  )}`;
  return {
    id,
    title: say`Let peerings of ${cluster.name} go through its mesh gateway`,
    why: say`Otherwise the servers themselves had to be reachable for every later peer that dials.`,
    cluster: cluster.ref,
    kind: 'change',
    manifest: manifestOf([
      {
        apiVersion: 'consul.hashicorp.com/v1alpha1',
        kind: 'Mesh',
        metadata: { name: 'mesh', namespace: cluster.namespace },
        spec: { peering: { peerThroughMeshGateways: true } },
      },
    ]),
    run: `${at} apply -f ${id}.yaml  # the manifest of this step`,
    rollback: `${at} delete mesh.consul.hashicorp.com mesh`,
    checks: [
      {
        id: 'mesh',
        title: say`The Mesh says so`,
        probe: objectExists.ask({
          cluster: cluster.ref,
          group: 'consul.hashicorp.com',
          resource: 'meshes',
          kind: 'Mesh',
          name: 'mesh',
          field: {
            path: ['spec', 'peering', 'peerThroughMeshGateways'],
            value: true,
          },
          expected: 'present',
        }),
      },
    ],
  };
}
