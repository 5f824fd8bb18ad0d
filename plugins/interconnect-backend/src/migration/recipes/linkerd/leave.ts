import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { word } from '../../shell';
import { seeMembers } from '../../steps/seeMembers';
import { gatewayOf, linkObject, notLinked } from './checks';
import {
  controllerCommands,
  Direction,
  legacyLinkCommands,
  legacyUnlinkCommands,
  linkCommands,
  removeControllerCommands,
  revokeCommands,
  unlinkCommands,
} from './commands';
import { linksOf, Mesh, meshToLeave } from './mesh';
import { linkerdReads } from './reads';
import { say } from '../../../say';

/**
 * Takes a cluster out of the links that lead through gateways, at both ends (linkerd.io, 2-edge,
 * tasks/uninstall-multicluster). Linkerd itself stays; the other clusters' links stay as they are.
 */
export const leave = defineRecipe({
  id: 'linkerd/leave',
  change: 'leave',
  pattern: 'linkerd',
  reads: linkerdReads,
  title: ({ newcomer }, mesh) =>
    say`Unlink ${newcomer.name} from ${namesOf(mesh.partners)}`,
  applies: meshToLeave,
  steps: (situation, mesh) => [
    seeMembers(situation.newcomer, mesh.partners, {
      id: 'linkerd',
      title: 'Linkerd',
    }),
    nobodyCalls(situation, mesh),
    ...mesh.partners.flatMap(partner => unlinkPair(partner, situation, mesh)),
    uninstall(situation),
    verify(situation, mesh),
  ],
});

function nobodyCalls({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  return {
    id: 'nobody-calls',
    title: say`Make sure that nobody uses what will be gone`,
    why: say`The mirrored services of both sides are removed with the Links, and whoever still calls one of them gets no answer. Federated services lose their endpoints in ${newcomer.name}.`,
    kind: 'preflight',
    run: [
      `kubectl --context ${word(
        newcomer.name,
      )} get services --all-namespaces -l mirror.linkerd.io/mirrored-service=true`,
      ...mesh.partners.map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get services --all-namespaces -l ${word(
            `mirror.linkerd.io/cluster-name=${mesh.names[newcomer.ref]}`,
          )}`,
      ),
    ].join('\n'),
    checks: [
      {
        id: 'unused',
        title: say`Nobody calls the services that these commands list`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show who calls a service`,
        }),
      },
    ],
  };
}

/** Each end has a Link, or only one of them has. */
function unlinkPair(
  partner: ReportCluster,
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft[] {
  const ends = { newcomer, partner };
  return linksOf(newcomer.ref, partner.ref, mesh).map(link => {
    const isOurs = link.cluster === newcomer.ref;
    const [source, target] = isOurs
      ? [ends.newcomer, ends.partner]
      : [ends.partner, ends.newcomer];
    const direction: Direction = {
      source: source.name,
      target: target.name,
      link: link.name,
      consumer: mesh.names[source.ref],
    };
    return {
      id: `unlink-${isOurs ? 'from' : 'in'}-${mesh.names[partner.ref]}`,
      title: say`Let ${source.name} use services of ${target.name} no more`,
      why: [
        say`The controller goes first, so that it mirrors nothing anew; then the Link with its credentials, the mirrored services, and the account that these credentials belong to.`,
        say`Where the extension is installed by Helm or from Git, take the entry out of the controllers in its values as well, so that the next upgrade does not bring it back.`,
      ],
      cluster: source.ref,
      kind: 'change' as const,
      run: (mesh.declarative
        ? [
            ...removeControllerCommands(direction),
            ...unlinkCommands(direction),
            ...revokeCommands(direction),
          ]
        : legacyUnlinkCommands(direction)
      ).join('\n'),
      rollback: (mesh.declarative
        ? [...controllerCommands(direction), ...linkCommands(direction)]
        : legacyLinkCommands(direction)
      ).join('\n'),
      disruptive: say`Calls from ${source.name} to mirrored services of ${target.name} fail from here on.`,
      checks: [
        {
          id: 'link',
          title: say`The Link is gone`,
          probe: linkObject(source.ref, link.name, 'absent'),
        },
      ],
    };
  });
}

function uninstall({ newcomer }: MigrationSituation): StepDraft {
  const context = word(newcomer.name);
  return {
    id: 'uninstall-multicluster',
    title: say`Uninstall the multicluster extension of ${newcomer.name}`,
    why: [
      say`Nobody comes in by its gateway any more, and with the extension go the accounts that others had. The control plane stays, and with it the mesh inside the cluster.`,
      say`The command refuses while there is a Link, such as to a cluster of another System: then leave the extension, and skip this step.`,
    ],
    cluster: newcomer.ref,
    kind: 'change',
    run: [
      `linkerd --context ${context} multicluster uninstall \\`,
      `  | kubectl --context ${context} delete -f -`,
    ].join('\n'),
    rollback: [
      `linkerd --context ${context} multicluster install \\`,
      `  | kubectl --context ${context} apply -f -`,
    ].join('\n'),
    disruptive: say`The gateway's address is given back, and is another one after a new installation.`,
    checks: [
      {
        id: 'gateway',
        title: say`The gateway is gone`,
        probe: gatewayOf(newcomer.ref, 'absent'),
      },
    ],
  };
}

function verify({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  return {
    id: 'verify-unlinked',
    title: say`See that nothing links ${newcomer.name} any more`,
    why: say`The links of the other clusters among each other must be as they were.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: mesh.partners
      .map(
        ({ name }) => `linkerd --context ${word(name)} multicluster gateways`,
      )
      .join('\n'),
    checks: mesh.partners.map(({ ref, name }) => ({
      id: ref,
      title: say`${newcomer.name} and ${name} are not linked`,
      probe: notLinked(newcomer.ref, ref),
    })),
  };
}
