import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { controllerOf, linkObject } from './checks';
import {
  controllerCommands,
  Direction,
  linkCommands,
  removeControllerCommands,
  revokeCommands,
  unlinkCommands,
} from './commands';
import { installControlPlane, installMulticluster } from './install';
import { linkOneWay, verifyLinks } from './linkOneWay';
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
    say`Link ${newcomer.name} by Linkerd with ${namesOf(mesh.partners)}`,
  applies: meshToJoin,
  steps: (situation, mesh) => [
    ...preflight(situation, mesh),
    ...(mesh.hasControlPlane
      ? []
      : [
          installControlPlane(
            'install-control-plane',
            situation.newcomer,
            mesh.version,
            { anchorsOf: mesh.partners[0], shared: mesh.partners },
          ),
        ]),
    installMulticluster(
      'install-multicluster',
      situation.newcomer,
      mesh.partners.map(({ ref }) => mesh.names[ref]),
    ),
    ...mesh.partners.flatMap(partner => [
      linkTo(partner, situation, mesh),
      linkFrom(partner, situation, mesh),
    ]),
    verifyLinks(
      [situation.newcomer, ...mesh.partners],
      mesh.partners.map(partner => [situation.newcomer, partner]),
    ),
  ],
});

/** The newcomer consumes a member; its controller came with the extension. */
function linkTo(
  partner: ReportCluster,
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft {
  const link = mesh.names[partner.ref];
  return linkOneWay(
    `link-to-${link}`,
    newcomer,
    partner,
    link,
    mesh.names[newcomer.ref],
  );
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
