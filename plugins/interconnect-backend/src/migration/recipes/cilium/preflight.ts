import { StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { cidrsDistinct } from '../../probes/cidrsDistinct';
import { factAmong } from '../../probes/factAmong';
import { fieldAcross } from '../../probes/fieldAcross';
import { linkState } from '../../probes/linkState';
import { script, word } from '../../shell';
import { say } from '../../../say';
import { Member, Mesh } from './mesh';
import { seeAll } from '../../steps/seeAll';

/** Asks a key of `cilium-config` in a cluster, against the same key in others. */
export const CONFIG = {
  group: '',
  resource: 'configmaps',
  kind: 'ConfigMap',
  namespace: 'kube-system',
  name: 'cilium-config',
} as const;

/**
 * What can be known to go wrong before clusters are meshed (docs.cilium.io,
 * network/clustermesh/setup, Prerequisites, 1.18): each of `joining` against each of `all`.
 */
export function preflight(
  joining: readonly Member[],
  all: readonly Member[],
): StepDraft[] {
  const names = namesOf(all);
  const first = joining[0].ref;
  return [
    {
      id: 'see-clusters',
      title: say`See ${names}`,
      why: say`Every later check looks at these clusters, so they must be in the catalog and readable from here.`,
      cluster: first,
      ...seeAll(all),
    },
    sameCilium(joining, all),
    sameDatapath(joining, all),
    {
      id: 'distinct-cidrs',
      title: say`Make sure that no pod range is used twice`,
      why: say`Packets find a pod of another cluster by its own address, and no address is translated. Ranges of services may be the same.`,
      cluster: first,
      kind: 'preflight',
      run: all
        .map(
          ({ name }) =>
            `kubectl --context ${word(
              name,
            )} -n kube-system get configmap cilium-config -o yaml | grep -E 'ipam:|cluster-pool-ipv[46]-cidr|native-routing-cidr'`,
        )
        .join('\n'),
      checks: joining.map(({ ref, name }) => ({
        id: ref,
        title: say`The pod ranges of ${name} are used by no other`,
        probe: cidrsDistinct.ask({
          cluster: ref,
          others: refsWithout(ref, all),
          between: 'pods',
        }),
      })),
    },
    reachNodes(joining, all),
  ];
}

/** That a mesh works before it grows. */
export function meshHealthy({ links, members }: Mesh): StepDraft {
  const nameOf = (ref: string) =>
    members.find(member => member.ref === ref)?.name ?? ref;
  return {
    id: 'mesh-healthy',
    title: say`Look at the mesh that is there`,
    why: say`What is broken before the join would be taken for a fault of the join afterwards.`,
    kind: 'preflight',
    run: members
      .map(({ name }) => `cilium clustermesh status --context ${word(name)}`)
      .join('\n'),
    checks: links.map(({ from, to, plane, technology }) => ({
      id: `${from} ${to}`,
      title: say`${nameOf(from)} and ${nameOf(to)} are connected`,
      probe: linkState.ask({
        technology,
        plane,
        from,
        to,
        atLeast: 'configured',
      }),
    })),
  };
}

function sameCilium(
  joining: readonly Member[],
  all: readonly Member[],
): StepDraft {
  return {
    id: 'same-cilium',
    title: say`Compare the versions of Cilium`,
    why: say`Every cluster of a mesh runs Cilium as its network, and the agents read what those of the other clusters have written, so that they should be of one minor version.`,
    cluster: joining[0].ref,
    kind: 'preflight',
    run: all
      .map(({ name }) => `cilium version --context ${word(name)}`)
      .join('\n'),
    checks: joining.flatMap(({ ref, name }) => [
      {
        id: `cni ${ref}`,
        title: say`The network of ${name} is Cilium`,
        probe: factAmong.ask({ cluster: ref, fact: 'cni', among: ['cilium'] }),
      },
      {
        id: `version ${ref}`,
        title: say`The agents of ${name} have the minor version of the others`,
        probe: fieldAcross.ask({
          cluster: ref,
          others: refsWithout(ref, all),
          group: 'apps',
          resource: 'daemonsets',
          kind: 'DaemonSet',
          label: { key: 'k8s-app', value: 'cilium' },
          path: ['spec', 'template', 'spec', 'containers', '0', 'image'],
          rule: 'same-minor',
        }),
      },
    ]),
  };
}

function sameDatapath(
  joining: readonly Member[],
  all: readonly Member[],
): StepDraft {
  const settings = [
    ['routing-mode', 'tunnel'],
    ['tunnel-protocol', 'vxlan'],
    ['max-connected-clusters', '255'],
  ];
  return {
    id: 'same-datapath',
    title: say`Compare what must be set alike in all clusters`,
    why: [
      say`Nodes understand the packets of the others only in the same routing mode and tunnel protocol.`,
      say`Agents refuse a cluster with another max-connected-clusters, which cannot be changed while a cluster runs.`,
      say`With native routing, ipv4-native-routing-cidr must cover the pod ranges of all clusters.`,
    ],
    cluster: joining[0].ref,
    kind: 'preflight',
    run: all
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} -n kube-system get configmap cilium-config -o yaml | grep -E 'routing-mode|tunnel-protocol|max-connected-clusters|native-routing-cidr'`,
      )
      .join('\n'),
    checks: joining.flatMap(({ ref, name }) =>
      settings.map(([setting, unset]) => ({
        id: `${setting} ${ref}`,
        title: say`${setting} of ${name} is that of the others`,
        probe: fieldAcross.ask({
          ...CONFIG,
          cluster: ref,
          others: refsWithout(ref, all),
          path: ['data', setting],
          rule: 'equal',
          unset,
        }),
      })),
    ),
  };
}

/** docs.cilium.io, operations/system_requirements, Firewall Rules (1.18). */
function reachNodes(
  joining: readonly Member[],
  all: readonly Member[],
): StepDraft {
  const names = namesOf(all);
  return {
    id: 'reach-nodes',
    title: say`Let the nodes of all clusters reach each other`,
    why: [
      say`There is no gateway: each node of ${names} sends to the internal address of each node of the others, and none of them may be behind NAT.`,
      say`Open UDP 8472 (VXLAN) or 6081 (Geneve), UDP 51871 with WireGuard, TCP 4240 and ICMP for health checks, and TCP 2379 to each clustermesh-apiserver (32379 where it is a NodePort). With native routing, open every port of the pods.`,
    ],
    cluster: joining[0].ref,
    kind: 'preflight',
    run: script(
      [],
      all.map(
        ({ name }) => `kubectl --context ${word(name)} get nodes -o wide`,
      ),
    ),
    rollback: '# remove the firewall rules again',
    checks: [
      {
        id: 'open',
        title: say`The nodes reach each other`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls and routes; the connectivity test of the last step will tell`,
        }),
      },
    ],
  };
}

export function refsWithout(ref: string, members: readonly Member[]): string[] {
  return members.map(member => member.ref).filter(other => other !== ref);
}
