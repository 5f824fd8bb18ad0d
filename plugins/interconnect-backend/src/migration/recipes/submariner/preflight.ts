import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { cidrsDistinct } from '../../probes/cidrsDistinct';
import { clusterSeen } from '../../probes/clusterSeen';
import { factAmong } from '../../probes/factAmong';
import { kubernetesAtLeast } from '../../probes/kubernetesAtLeast';
import { linkState } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { script, word } from '../../shell';
import { Mesh } from './mesh';
import { say } from '../../../say';

/** submariner.io, getting-started, Prerequisites (0.19). */
const TESTED_CNIS = [
  'calico',
  'canal',
  'flannel',
  'openshift-sdn',
  'ovn-kubernetes',
  'weave',
];

/** What can be known to go wrong before anything is changed. */
export function preflight(
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft[] {
  const context = word(newcomer.name);
  const cluster = newcomer.ref;
  const names = mesh.members.map(({ name }) => name).join(', ');
  return [
    {
      id: 'see-cluster',
      title: say`See ${newcomer.name}`,
      why: say`Every later check looks at ${newcomer.name}, so it must be in the catalog and readable from here.`,
      cluster,
      kind: 'preflight',
      run: `kubectl --context ${context} cluster-info`,
      checks: [
        {
          id: 'seen',
          title: say`${newcomer.name} is observed`,
          probe: clusterSeen.ask({ cluster }),
        },
      ],
    },
    ...(mesh.globalnet ? [] : [distinctRanges({ newcomer }, mesh)]),
    {
      id: 'free-cluster-id',
      title: say`Make sure that no member is called ${newcomer.label}`,
      why: say`Members are told apart by their cluster ids alone; a second one of the same id takes over the tunnels of the first.`,
      cluster: mesh.broker?.ref,
      kind: 'preflight',
      run: script(
        [mesh.brokerContext],
        [
          `kubectl --context ${word(mesh.brokerContext)} -n ${word(
            mesh.brokerNamespace,
          )} get clusters.submariner.io`,
        ],
      ),
      checks: [
        {
          id: 'free',
          title: say`The broker knows no ${newcomer.label}`,
          probe:
            mesh.broker === undefined
              ? byHand.ask({
                  because: say`Which cluster holds the broker was not seen`,
                })
              : objectExists.ask({
                  cluster: mesh.broker.ref,
                  group: 'submariner.io',
                  resource: 'clusters',
                  kind: 'Cluster',
                  namespace: mesh.brokerNamespace,
                  name: newcomer.label,
                  expected: 'absent',
                }),
        },
      ],
    },
    {
      id: 'supported',
      title: say`Compare CNI, Kubernetes and subctl with what Submariner supports`,
      why: say`Submariner programs routes past the CNI, which is tested with some only; service discovery takes Kubernetes 1.21; and subctl must have the version of the mesh.`,
      cluster,
      kind: 'preflight',
      run: script(
        [mesh.version],
        [
          `subctl show networks --context ${context}`,
          `subctl version  # must print ${word(mesh.version)}`,
        ],
      ),
      checks: [
        {
          id: 'cni',
          title: say`The CNI is one that Submariner is tested with`,
          probe: factAmong.ask({ cluster, fact: 'cni', among: TESTED_CNIS }),
        },
        {
          id: 'kubernetes',
          title: say`Kubernetes is 1.21 or newer`,
          probe: kubernetesAtLeast.ask({ cluster, version: '1.21' }),
        },
      ],
    },
    {
      id: 'open-firewalls',
      title: say`Let ${newcomer.name} and the other gateways through`,
      why: say`Each gateway sends UDP 4500 (tunnel) and UDP 4490 (NAT discovery) to each other one: between ${
        newcomer.name
      } and ${names}. ${
        newcomer.name
      } also opens TCP to the broker's API server${
        mesh.brokerApiServer === undefined ? '' : ` ${mesh.brokerApiServer}`
      }. Where neither side is behind NAT, IP protocol 50 (ESP) takes the place of UDP 4500.`,
      kind: 'preflight',
      run: mesh.members
        .map(({ name }) => `subctl show endpoints --context ${word(name)}`)
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
    },
    {
      id: 'mesh-healthy',
      title: say`Look at the tunnels that are there`,
      why: say`A tunnel that is broken before the join would be taken for a fault of the join afterwards.`,
      kind: 'preflight',
      run: mesh.members
        .map(({ name }) => `subctl show connections --context ${word(name)}`)
        .join('\n'),
      checks: mesh.tunnels.map(({ from, to, plane, technology }) => ({
        id: `${from} ${to}`,
        title: say`The tunnel between ${nameOf(from, mesh)} and ${nameOf(
          to,
          mesh,
        )} is up`,
        probe: linkState.ask({ technology, plane, from, to, atLeast: 'up' }),
      })),
    },
  ];
}

function distinctRanges(
  { newcomer }: Pick<MigrationSituation, 'newcomer'>,
  mesh: Mesh,
): StepDraft {
  return {
    id: 'distinct-cidrs',
    title: say`Make sure that no address range is used twice`,
    why: say`Without Globalnet a packet finds its cluster by its address, and this broker was deployed without Globalnet.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: [newcomer, ...mesh.members]
      .map(({ name }) => `subctl show networks --context ${word(name)}`)
      .join('\n'),
    checks: [
      {
        id: 'distinct',
        title: say`The ranges of ${newcomer.name} are used by no member`,
        probe: cidrsDistinct.ask({
          cluster: newcomer.ref,
          others: mesh.members.map(({ ref }) => ref),
        }),
      },
    ],
  };
}

function nameOf(ref: string, { members }: Mesh): string {
  return members.find(member => member.ref === ref)?.name ?? ref;
}
