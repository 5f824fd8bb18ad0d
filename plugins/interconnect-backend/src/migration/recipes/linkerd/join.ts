import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { word } from '../../shell';
import { controllerOf, linked, linkObject } from './checks';
import {
  controllerCommands,
  Direction,
  linkCommands,
  removeControllerCommands,
  revokeCommands,
  unlinkCommands,
} from './commands';
import { installControlPlane, installMulticluster } from './install';
import { Mesh, meshToJoin } from './mesh';
import { preflight } from './preflight';
import { linkerdReads } from './reads';
import { say } from '../../../say';

/**
 * Links a cluster with those that Linkerd links already, through gateways and in both directions
 * (linkerd.io, 2-edge, tasks/installing-multicluster; declared as since 2.18).
 */
export const join = defineRecipe({
  id: 'linkerd/join',
  pattern: 'linkerd',
  reads: linkerdReads,
  title: ({ newcomer }, mesh) =>
    say`Link ${newcomer.name} by Linkerd with ${mesh.partners
      .map(({ name }) => name)
      .join(', ')}`,
  applies: meshToJoin,
  steps: (situation, mesh) => [
    ...preflight(situation, mesh),
    ...(mesh.hasControlPlane ? [] : [installControlPlane(situation, mesh)]),
    installMulticluster(situation, mesh),
    ...mesh.partners.flatMap(partner => [
      linkTo(partner, situation, mesh),
      linkFrom(partner, situation, mesh),
    ]),
    verify(situation, mesh),
  ],
});

/** The newcomer consumes a member. */
function linkTo(
  partner: ReportCluster,
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft {
  const link = mesh.names[partner.ref];
  const direction: Direction = {
    source: newcomer.name,
    target: partner.name,
    link,
    consumer: mesh.names[newcomer.ref],
  };
  return {
    id: `link-to-${link}`,
    title: say`Let ${newcomer.name} use services of ${partner.name}`,
    why: say`The Link says where the gateway of ${partner.name} is, and its credentials let the controller in ${newcomer.name} read which services are exported. They belong to an account of their own in ${partner.name}, and go through the pipe only.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: linkCommands(direction).join('\n'),
    rollback: [...unlinkCommands(direction), ...revokeCommands(direction)].join(
      '\n',
    ),
    checks: [
      {
        id: 'link',
        title: say`The Link is there`,
        probe: linkObject(newcomer.ref, link, 'present'),
      },
      {
        id: 'state',
        title: say`It leads to ${partner.name}, and is in order`,
        probe: linked(newcomer.ref, partner.ref),
      },
    ],
  };
}

/** A member consumes the newcomer. */
function linkFrom(
  partner: ReportCluster,
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft {
  const link = mesh.names[newcomer.ref];
  const direction: Direction = {
    source: partner.name,
    target: newcomer.name,
    link,
    consumer: mesh.names[partner.ref],
  };
  return {
    id: `link-from-${mesh.names[partner.ref]}`,
    title: say`Let ${partner.name} use services of ${newcomer.name}`,
    why: [
      say`A Link is one direction; this is the other one. The controllers that ${partner.name} has go on undisturbed.`,
      say`Where the extension is installed by Helm or from Git, add the same entry to the controllers in its values, so that the next upgrade keeps this one.`,
    ],
    cluster: partner.ref,
    kind: 'change',
    run: [...controllerCommands(direction), ...linkCommands(direction)].join(
      '\n',
    ),
    rollback: [
      ...removeControllerCommands(direction),
      ...unlinkCommands(direction),
      ...revokeCommands(direction),
    ].join('\n'),
    checks: [
      {
        id: 'controller',
        title: say`The controller for ${link} is deployed`,
        probe: controllerOf(partner.ref, link, 'present'),
      },
      {
        id: 'link',
        title: say`The Link is there`,
        probe: linkObject(partner.ref, link, 'present'),
      },
    ],
  };
}

function verify({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  return {
    id: 'verify-links',
    title: say`See that the gateways answer`,
    why: say`From here on, a service is used elsewhere once it has the label mirror.linkerd.io/exported=true, and the namespace exists in both clusters. Until one is mirrored, no object shows whether a gateway answers; the command asks the controllers.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: [newcomer, ...mesh.partners]
      .flatMap(({ name }) => [
        `linkerd --context ${word(name)} multicluster check`,
        `linkerd --context ${word(name)} multicluster gateways`,
      ])
      .join('\n'),
    checks: [
      ...mesh.partners.map(({ ref, name }) => ({
        id: ref,
        title: say`The link between ${newcomer.name} and ${name} is in order`,
        probe: linked(newcomer.ref, ref),
      })),
      {
        id: 'alive',
        title: say`All gateways are alive`,
        probe: byHand.ask({
          because: say`Only the command can tell while no service is mirrored`,
        }),
      },
    ],
  };
}
