import { Phrase } from '@interconnect/backstage-plugin-interconnect-common';
import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { cidrsDistinct } from '../../probes/cidrsDistinct';
import { rangeFree } from '../../probes/rangeFree';
import { script, word } from '../../shell';
import { GLOBAL_CIDR_PATHS, Globalnet } from './globalnet';
import { Member } from './member';
import { Mesh } from './mesh';
import { say } from '../../../say';

/** Without Globalnet, no two clusters may have addresses in common. */
export function distinctRanges(
  newcomers: readonly Member[],
  members: readonly Member[],
  why: Phrase = say`Without Globalnet a packet finds its cluster by its address, and this broker was deployed without Globalnet.`,
): StepDraft {
  const all = [...newcomers, ...members];
  const only = newcomers.length === 1;
  return {
    id: 'distinct-cidrs',
    title: say`Make sure that no address range is used twice`,
    why,
    ...(only ? { cluster: newcomers[0].ref } : {}),
    kind: 'preflight',
    run: all
      .map(({ name }) => `subctl show networks --context ${word(name)}`)
      .join('\n'),
    checks: newcomers.flatMap(({ ref, name }, index) => {
      const others = all.slice(index + 1).map(other => other.ref);
      return others.length === 0
        ? []
        : [
            {
              id: only ? 'distinct' : `distinct ${ref}`,
              title: only
                ? say`The ranges of ${name} are used by no member`
                : say`The ranges of ${name} are used by none of the others`,
              probe: cidrsDistinct.ask({ cluster: ref, others }),
            },
          ];
    }),
  };
}

/** With Globalnet, the range that a cluster gets must be its alone, and nobody's own. */
export function freeGlobalRange(
  member: Member,
  { members, brokerContext, brokerNamespace }: Mesh,
  { range, supernet }: Globalnet,
): StepDraft {
  const clusters = [member, ...members].map(({ ref }) => ref);
  const atBroker = `kubectl --context ${word(brokerContext)} -n ${word(
    brokerNamespace,
  )}`;
  return {
    id: 'free-global-range',
    title: say`Find a free range of Globalnet for ${member.name}`,
    why: [
      say`This mesh uses Globalnet: clusters may have the same ranges, and each gets a global one, from which its exported services and its outgoing traffic take their addresses.`,
      range === undefined
        ? say`Not all ranges that are given were seen, so that the broker chooses the next free one.`
        : say`${range} is the first that is neither given to another member nor used by pods or services.`,
    ],
    cluster: member.ref,
    kind: 'preflight',
    run: script(
      [brokerContext],
      [
        `${atBroker} get configmap submariner-globalnet-info -o yaml`,
        `${atBroker} get clusters.submariner.io -o custom-columns=ID:.spec.cluster_id,GLOBAL:.spec.global_cidr`,
      ],
    ),
    checks: [
      {
        id: 'free',
        title:
          range === undefined
            ? say`The ranges of Globalnet meet those of no cluster`
            : say`${range} is free`,
        probe: freeOf(range, supernet, clusters),
      },
    ],
  };
}

function freeOf(
  range: string | undefined,
  supernet: string | undefined,
  clusters: string[],
) {
  if (range !== undefined) {
    const given = { technology: 'submariner', paths: GLOBAL_CIDR_PATHS };
    return rangeFree.ask({ range, clusters, given });
  }
  return supernet === undefined
    ? byHand.ask({
        because: say`From which range the broker gives was not seen`,
      })
    : rangeFree.ask({ range: supernet, clusters });
}

/**
 * Globalnet gives a Service an external address, and redirects it in the chains of kube-proxy
 * (submariner.io, getting-started/architecture/globalnet, Prerequisites).
 */
export function globalnetAllowed(members: readonly Member[]): StepDraft {
  const [first] = members;
  const only = members.length === 1;
  return {
    id: 'globalnet-allowed',
    title: say`Make sure that Globalnet may work`,
    why: say`Globalnet writes Services with external addresses, which an admission controller can forbid, and needs kube-proxy, because it redirects what arrives into its rules.`,
    ...(only ? { cluster: first.ref } : {}),
    kind: 'preflight',
    run: members
      .flatMap(({ name }) => [
        `kubectl --context ${word(
          name,
        )} -n default create service clusterip globalnet-check --tcp=80 --dry-run=client -o json | jq '.spec.externalIPs = ["242.255.255.254"]' | kubectl --context ${word(
          name,
        )} apply --dry-run=server -f -`,
        `kubectl --context ${word(
          name,
        )} get pods -A -l k8s-app=kube-proxy  # k3s runs it within itself`,
      ])
      .join('\n'),
    checks: [
      {
        id: 'allowed',
        title: say`External addresses are admitted, and kube-proxy runs`,
        probe: byHand.ask({
          because: say`Admission controllers are settings of the API server, which no object shows`,
        }),
      },
    ],
  };
}
