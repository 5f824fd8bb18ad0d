import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { clusterSeen } from '../../probes/clusterSeen';
import { linkState } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { script, word } from '../../shell';
import {
  distinctRanges,
  freeGlobalRange,
  globalnetAllowed,
} from './addressRanges';
import { registrationOf } from './joinBroker';
import { Member } from './member';
import { Mesh } from './mesh';
import { supported } from './supported';
import { say } from '../../../say';

/** What can be known to go wrong before anything is changed. */
export function preflight(member: Member, mesh: Mesh): StepDraft[] {
  return [
    seeCluster(member),
    mesh.globalnet === undefined
      ? distinctRanges([member], mesh.members)
      : freeGlobalRange(member, mesh, mesh.globalnet),
    ...(mesh.globalnet === undefined ? [] : [globalnetAllowed([member])]),
    freeClusterId(member, mesh),
    supported([member], mesh.version),
    openFirewalls(member, mesh),
    meshHealthy(mesh),
  ];
}

function seeCluster({ ref: cluster, name }: Member): StepDraft {
  return {
    id: 'see-cluster',
    title: say`See ${name}`,
    why: say`Every later check looks at ${name}, so it must be in the catalog and readable from here.`,
    cluster,
    kind: 'preflight',
    run: `kubectl --context ${word(name)} cluster-info`,
    checks: [
      {
        id: 'seen',
        title: say`${name} is observed`,
        probe: clusterSeen.ask({ cluster }),
      },
    ],
  };
}

function freeClusterId({ label }: Member, mesh: Mesh): StepDraft {
  const { broker, brokerContext, brokerNamespace } = mesh;
  return {
    id: 'free-cluster-id',
    title: say`Make sure that no member is called ${label}`,
    why: say`Members are told apart by their cluster ids alone; a second one of the same id takes over the tunnels of the first.`,
    cluster: broker?.ref,
    kind: 'preflight',
    run: script(
      [brokerContext],
      [
        `kubectl --context ${word(brokerContext)} -n ${word(
          brokerNamespace,
        )} get clusters.submariner.io`,
      ],
    ),
    checks: [
      {
        id: 'free',
        title: say`The broker knows no ${label}`,
        probe:
          broker === undefined
            ? byHand.ask({
                because: say`Which cluster holds the broker was not seen`,
              })
            : objectExists.ask({
                ...registrationOf(label, broker.ref, brokerNamespace),
                expected: 'absent',
              }),
      },
    ],
  };
}

function openFirewalls({ name, loadBalancer }: Member, mesh: Mesh): StepDraft {
  const { members, brokerApiServer } = mesh;
  const names = members.map(member => member.name).join(', ');
  return {
    id: 'open-firewalls',
    title: say`Let ${name} and the other gateways through`,
    why: [
      say`Each gateway sends UDP 4500 (tunnel) and UDP 4490 (NAT discovery) to each other one: between ${name} and ${names}.`,
      brokerApiServer === undefined
        ? say`${name} also opens TCP to the broker's API server.`
        : say`${name} also opens TCP to the broker's API server ${brokerApiServer}.`,
      say`Where neither side is behind NAT, IP protocol 50 (ESP) takes the place of UDP 4500.`,
      ...(loadBalancer
        ? [
            say`In ${name} both ports are open at a load balancer of its cloud, which must be able to balance UDP.`,
          ]
        : []),
      say`Inside ${name}, UDP 4800 carries traffic between all nodes and the gateway, except with OVN-Kubernetes; metrics of the gateway are at TCP 8080, and those of Globalnet at TCP 8081.`,
    ],
    kind: 'preflight',
    run: members
      .map(member => `subctl show endpoints --context ${word(member.name)}`)
      .join('\n'),
    rollback: '# remove the firewall rules again',
    checks: [
      {
        id: 'open',
        title: say`The ports are open`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; the tunnels of a later step will tell`,
        }),
      },
    ],
  };
}

function meshHealthy({ members, tunnels }: Mesh): StepDraft {
  const nameOf = (ref: string) =>
    members.find(member => member.ref === ref)?.name ?? ref;
  return {
    id: 'mesh-healthy',
    title: say`Look at the tunnels that are there`,
    why: say`A tunnel that is broken before the join would be taken for a fault of the join afterwards.`,
    kind: 'preflight',
    run: members
      .map(({ name }) => `subctl show connections --context ${word(name)}`)
      .join('\n'),
    checks: tunnels.map(({ from, to, plane, technology }) => ({
      id: `${from} ${to}`,
      title: say`The tunnel between ${nameOf(from)} and ${nameOf(to)} is up`,
      probe: linkState.ask({ technology, plane, from, to, atLeast: 'up' }),
    })),
  };
}
