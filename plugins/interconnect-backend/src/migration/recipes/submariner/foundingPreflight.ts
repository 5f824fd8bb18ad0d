import { StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { rangeFree } from '../../probes/rangeFree';
import { technologyAbsent } from '../../probes/technologyPresent';
import { word } from '../../shell';
import { distinctRanges, globalnetAllowed } from './addressRanges';
import { Founding } from './founding';
import { DEFAULT_SUPERNET } from './globalnet';
import { supported } from './supported';
import { say } from '../../../say';
import { seeAll } from '../../steps/seeAll';

/** What can be known to go wrong before the first cluster is changed. */
export function foundingPreflight(founding: Founding): StepDraft[] {
  const { members, globalnet } = founding;
  return [
    seeClusters(founding),
    nothingThere(founding),
    ...(globalnet === undefined
      ? [
          distinctRanges(
            members,
            [],
            say`Without Globalnet a packet finds its cluster by its address. Should two ranges turn out to overlap, make the plan anew with them: it then uses Globalnet.`,
          ),
        ]
      : [freeSupernet(founding), globalnetAllowed(members)]),
    supported(members),
    reachBroker(founding),
    openFirewalls(founding),
  ];
}

function seeClusters({ members }: Founding): StepDraft {
  return {
    id: 'see-clusters',
    title: say`See all clusters`,
    why: say`Every later check looks at the clusters, so they must be in the catalog and readable from here.`,
    ...seeAll(members),
  };
}

function nothingThere({ members }: Founding): StepDraft {
  return {
    id: 'nothing-there',
    title: say`Make sure that no cluster has Submariner already`,
    why: say`A cluster is a member of one set only; remains of an earlier one would be taken over.`,
    kind: 'preflight',
    run: members
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get namespace submariner-operator submariner-k8s-broker --ignore-not-found`,
      )
      .join('\n'),
    checks: members.map(({ ref, name }) => ({
      id: ref,
      title: say`${name} has no Submariner`,
      probe: technologyAbsent.ask({ cluster: ref, technology: 'submariner' }),
    })),
  };
}

function freeSupernet({ members, globalnet }: Founding): StepDraft {
  const supernet = globalnet?.supernet ?? DEFAULT_SUPERNET;
  return {
    id: 'free-supernet',
    title: say`Make sure that the range of Globalnet is free`,
    why: say`Clusters have addresses in common, so each gets a part of ${supernet} from the broker, from which its exported services and its outgoing traffic take their addresses.`,
    kind: 'preflight',
    run: members
      .map(({ name }) => `subctl show networks --context ${word(name)}`)
      .join('\n'),
    checks: [
      {
        id: 'free',
        title: say`${supernet} is used by no cluster`,
        probe: rangeFree.ask({
          range: supernet,
          clusters: members.map(({ ref }) => ref),
        }),
      },
    ],
  };
}

/** The broker's address is that of the kubectl context which deploy-broker is run with. */
function reachBroker({ broker, members, whyBroker }: Founding): StepDraft {
  const address = `"$(kubectl config view --minify --context ${word(
    broker.name,
  )} -o jsonpath='{.clusters[0].cluster.server}')/livez"`;
  return {
    id: 'reach-broker',
    title: say`Reach the API server of ${broker.name} from every cluster`,
    why: [
      say`Each member keeps a connection to the broker, an API server that all must reach, at the address by which kubectl knows it.`,
      whyBroker,
    ],
    kind: 'preflight',
    run: members
      .filter(({ ref }) => ref !== broker.ref)
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} run reach-broker --rm -i --restart=Never --image=quay.io/submariner/nettest -- curl -sSk --max-time 10 ${address}`,
      )
      .join('\n'),
    checks: [
      {
        id: 'reachable',
        title: say`Every cluster gets an answer`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; any answer will do, even that access is denied`,
        }),
      },
    ],
  };
}

function openFirewalls({ broker, members }: Founding): StepDraft {
  return {
    id: 'open-firewalls',
    title: say`Let the gateways through`,
    why: [
      say`Each gateway sends UDP 4500 (tunnel) and UDP 4490 (NAT discovery) to each other one, at least one way for each two: ${namesOf(
        members,
      )}.`,
      say`All open TCP to the API server of ${broker.name}.`,
      say`Where neither side is behind NAT, IP protocol 50 (ESP) takes the place of UDP 4500.`,
      say`Inside each cluster, UDP 4800 carries traffic between all nodes and the gateway, except with OVN-Kubernetes; metrics of the gateway are at TCP 8080, and those of Globalnet at TCP 8081.`,
    ],
    kind: 'preflight',
    run: members
      .map(({ name }) => `kubectl --context ${word(name)} get nodes -o wide`)
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
