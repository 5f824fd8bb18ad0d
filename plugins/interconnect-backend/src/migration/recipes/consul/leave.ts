import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Applicable,
  defineRecipe,
  doesNotApply,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { partnersToLeave } from '../../partners';
import { byHand } from '../../probes/byHand';
import { word } from '../../shell';
import { seeMembers } from '../../steps/seeMembers';
import { notPeered } from './checks';
import {
  Half,
  halfExists,
  manifestOfHalf,
  moveToken,
  removeCommands,
} from './peering';
import { halvesSeen } from './halvesSeen';
import { consulReads } from './reads';
import { say } from '../../../say';

type Pairs = { partners: readonly ReportCluster[]; halves: readonly Half[] };

/**
 * Ends the peerings of a cluster, the dialer's end before the acceptor's
 * (developer.hashicorp.com/consul, east-west/cluster-peering/manage/k8s). Its datacenter stays.
 */
export const leave = defineRecipe({
  id: 'consul/leave',
  change: 'leave',
  pattern: 'consul',
  reads: consulReads,
  title: ({ newcomer }, { partners }) =>
    say`End the peerings of ${newcomer.name} with ${namesOf(partners)}`,
  applies: pairsToEnd,
  steps: (situation, pairs) => [
    seeMembers(situation.newcomer, pairs.partners, {
      id: 'consul',
      title: 'Consul',
    }),
    nobodyCalls(situation, pairs),
    ...pairs.halves.map(half => remove(half, pairs)),
    verify(situation, pairs),
  ],
});

function pairsToEnd(situation: MigrationSituation): Applicable<Pairs> {
  const { report, newcomer } = situation;
  const found = partnersToLeave('consul', situation);
  if (found === undefined) {
    return doesNotApply(say`${newcomer.name} has no peers.`);
  }
  const pairs = found.partners.map(partner =>
    halvesSeen(partner.ref, found.links, situation),
  );
  if (pairs.some(halves => halves.length === 0)) {
    return doesNotApply(
      say`${newcomer.name} is not linked by peerings alone, but by WAN federation or partitions, and this plan ends peerings only.`,
    );
  }
  const partners = report.clusters.filter(({ ref }) =>
    found.partners.some(partner => partner.ref === ref),
  );
  return { type: 'applies', context: { partners, halves: pairs.flat() } };
}

function nobodyCalls(
  { newcomer }: MigrationSituation,
  { partners }: Pairs,
): StepDraft {
  return {
    id: 'nobody-calls',
    title: say`Make sure that nobody uses services of the other side`,
    why: say`Exported services disappear from the peer at once. Take the peers out of exports, intentions, and what services fail over or redirect to, before the peerings end.`,
    kind: 'preflight',
    run: [newcomer, ...partners]
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get exportedservices,serviceintentions,serviceresolvers,samenessgroups --all-namespaces -o yaml | grep -n 'peer:'`,
      )
      .join('\n'),
    checks: [
      {
        id: 'unused',
        title: say`No line names a peer that will be gone`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show who calls a service`,
        }),
      },
    ],
  };
}

function remove(half: Half, { halves }: Pairs): StepDraft {
  const { kind, at, other } = half;
  const dials = kind === 'PeeringDialer';
  const opposite = halves.find(
    each => each.at.ref === other.ref && each.other.ref === at.ref,
  );
  return {
    id: `${dials ? 'stop-dialing' : 'stop-accepting'}-${other.peer}-in-${
      at.peer
    }`,
    title: dials
      ? say`Let ${at.name} dial ${other.name} no more`
      : say`Let ${at.name} accept ${other.name} no more`,
    why: dials
      ? say`Consul ends the peering and forgets what it imported by it; the copy of the token goes too.`
      : say`Consul ends the peering at this end, and the token is removed with it.`,
    cluster: at.ref,
    kind: 'change',
    run: removeCommands(half).join('\n'),
    rollback: restore(half, opposite),
    ...(dials
      ? {
          disruptive: say`Calls between services of ${at.name} and ${other.name} fail from here on. The peerings of others stay as they are.`,
        }
      : {}),
    checks: [
      {
        id: 'gone',
        title: say`The object of this end is gone`,
        probe: halfExists(half, 'absent'),
      },
    ],
  };
}

/** The acceptor makes a new token when it comes again, which the dialer needs a copy of. */
function restore(half: Half, opposite: Half | undefined): string {
  const at = `kubectl --context ${word(half.at.name)}`;
  const token =
    half.kind === 'PeeringDialer' && opposite !== undefined
      ? moveToken(opposite, half)
      : [];
  return [
    ...token,
    `${at} apply -f - <<'EOF'`,
    `${manifestOfHalf(half)}EOF`,
  ].join('\n');
}

function verify(
  { newcomer }: MigrationSituation,
  { partners }: Pairs,
): StepDraft {
  return {
    id: 'verify-ended',
    title: say`See that ${newcomer.name} has no peers any more`,
    why: say`The peerings of the other clusters among each other must be as they were.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: [newcomer, ...partners]
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get peeringacceptors,peeringdialers --all-namespaces`,
      )
      .join('\n'),
    checks: partners.map(({ ref, name }) => ({
      id: ref,
      title: say`${newcomer.name} and ${name} are no peers`,
      probe: notPeered(newcomer.ref, ref),
    })),
  };
}
