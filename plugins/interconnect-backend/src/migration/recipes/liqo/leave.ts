import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { noLink } from '../../probes/linkState';
import { technologyAbsent } from '../../probes/technologyPresent';
import { dnsLabel, script, word } from '../../shell';
import { say } from '../../../say';
import { installLiqo } from './install';
import { peerCommands, providerIdOf, roleCheck } from './peer';
import { liqoReads } from './reads';
import { seeClusters } from './seeClusters';
import { idOf, Peering, peeringsToEnd, Star } from './star';

/** Ends the peerings of a cluster, and takes Liqo out of it (docs.liqo.io, usage/peer, Tear down, and installation/uninstall, 1.2). */
export const leave = defineRecipe({
  id: 'liqo/leave',
  change: 'leave',
  pattern: 'liqo',
  reads: liqoReads,
  title: ({ newcomer }) => say`End the Liqo peerings of ${newcomer.name}`,
  applies: peeringsToEnd,
  steps: (situation, star) => [
    seeClusters(situation, star),
    direction(situation, star),
    bringHome(situation, star),
    ...star.peerings.map(peering => unpeer(situation, star, peering)),
    uninstall(situation, star),
    isAlone(situation, star),
  ],
});

function direction(
  { newcomer, report }: MigrationSituation,
  star: Star,
): StepDraft {
  const pairs = star.peerings
    .map(({ consumer, provider }) => `${consumer.name} -> ${provider.name}`)
    .join(', ');
  return {
    id: 'direction',
    title: say`Make sure who consumes: ${pairs}`,
    why: say`A peering is ended in the direction in which it was made. Where a check fails, swap the two contexts in the step that ends it; where both roles are there, run it both ways.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: star.peers
      .map(({ name }) => `kubectl --context ${word(name)} get foreignclusters`)
      .join('\n'),
    checks: star.peerings.map(peering =>
      roleCheck(peering, providerIdOf(peering, report, newcomer)),
    ),
  };
}

function bringHome(
  { newcomer, report }: MigrationSituation,
  star: Star,
): StepDraft {
  return {
    id: 'bring-home',
    title: say`Bring home the pods that run elsewhere`,
    why: say`Ending a peering deletes the virtual node; its pods are scheduled anew where their namespace still may run, and need room there. List them, give the consumer enough nodes, and let liqoctl unoffload namespaces that have no other provider.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: star.peerings
      .flatMap(peering => {
        const context = word(peering.consumer.name);
        const node = providerIdOf(peering, report, newcomer);
        return [
          `kubectl --context ${context} get namespaceoffloadings.offloading.liqo.io -A`,
          `kubectl --context ${context} get pods -A -o wide${
            node === undefined
              ? ''
              : ` --field-selector spec.nodeName=${word(node)}`
          }`,
        ];
      })
      .join('\n'),
    checks: [
      {
        id: 'home',
        title: say`What runs there can run elsewhere`,
        probe: byHand.ask({
          because: say`Whether there is room for the pods no object tells`,
        }),
      },
    ],
  };
}

function unpeer(
  { newcomer }: MigrationSituation,
  star: Star,
  peering: Peering,
): StepDraft {
  const { consumer, provider } = peering;
  const other = consumer.ref === newcomer.ref ? provider : consumer;
  const commands = peerCommands(peering);
  return {
    id:
      star.peerings.length === 1 ? 'unpeer' : `unpeer-${dnsLabel(other.name)}`,
    title: say`End the peering of ${consumer.name} with ${provider.name}`,
    why: say`The command deletes the virtual node, the resources that were lent, the Identity and the Tenant, and last the tunnel.`,
    cluster: consumer.ref,
    kind: 'change',
    run: commands.unpeer,
    rollback: commands.peer,
    disruptive: say`Pods of ${consumer.name} that run in ${provider.name} are stopped and scheduled anew, and connections over the tunnel break.`,
    checks: [noTunnelCheck(peering)],
  };
}

function uninstall(
  { newcomer, report }: MigrationSituation,
  star: Star,
): StepDraft {
  const { ref, name, label, cluster } = newcomer;
  const context = word(name);
  const { values, command } = installLiqo(
    { ref, name, facts: cluster?.facts },
    idOf(ref, report) ?? label,
    star.version,
  );
  return {
    id: 'uninstall-liqo',
    title: say`Uninstall Liqo from ${name}`,
    why: say`Without a peer it has nothing to do. It hangs while peerings are left, so that it comes last.`,
    cluster: ref,
    kind: 'change',
    run: `liqoctl uninstall --context ${context} --purge`,
    rollback: script(values, [command]),
    checks: [
      {
        id: 'gone',
        title: say`Liqo is not installed in ${name} any more`,
        probe: technologyAbsent.ask({ cluster: ref, technology: 'liqo' }),
      },
    ],
  };
}

function isAlone({ newcomer }: MigrationSituation, star: Star): StepDraft {
  return {
    id: 'is-alone',
    title: say`See that nothing is left of it`,
    why: say`Firewall rules for UDP 51840 between these clusters can go now.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: star.peers
      .map(({ name }) => `liqoctl info peer --context ${word(name)}`)
      .join('\n'),
    checks: star.peerings.map(noTunnelCheck),
  };
}

function noTunnelCheck({ consumer, provider }: Peering) {
  return {
    id: `${consumer.ref} ${provider.ref}`,
    title: say`There is no tunnel between ${consumer.name} and ${provider.name}`,
    probe: noLink.ask({
      technology: 'liqo',
      plane: 'data',
      from: consumer.ref,
      to: provider.ref,
    }),
  };
}
