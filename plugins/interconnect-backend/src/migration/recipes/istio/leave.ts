import {
  Applicable,
  defineRecipe,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { beforeLeave } from './beforeLeave';
import { closeGateway } from './closeGateway';
import { forgetLeaver, forgetOthers } from './forget';
import { Leaving } from './leaving';
import { existingMesh, meshOf } from './meshToJoin';
import { nobodyCalls } from './nobodyCalls';
import { removeCa, takeOutWorkloads, uninstall } from './uninstall';
import { say } from '../../../say';

/**
 * Takes a cluster out of a mesh. First nobody sends to it any more, then it sends to nobody, then
 * the way into it is closed, and only then its own proxies and control plane go.
 */
export const leave = defineRecipe({
  id: 'istio/leave',
  change: 'leave',
  pattern: 'istio',
  title: (_situation, { leaver, others }) =>
    say`Take ${leaver.name} out of the Istio mesh with ${namesOf(others)}`,
  applies,
  steps: (_situation, leaving) => [
    ...beforeLeave(leaving),
    ...leaving.others.map(other => forgetLeaver(other, leaving)),
    forgetOthers(leaving),
    ...(leaving.flat ? [] : [closeGateway(leaving)]),
    takeOutWorkloads(leaving),
    uninstall(leaving),
    removeCa(leaving),
    nobodyCalls(leaving),
  ],
});

function applies({
  report,
  newcomer,
}: MigrationSituation): Applicable<Leaving> {
  const interconnect = meshOf(report);
  if (!interconnect?.members.includes(newcomer.ref)) {
    return doesNotApply(
      say`${newcomer.name} is no member of an Istio mesh of this System.`,
    );
  }
  const found = existingMesh(report, interconnect);
  if (found.type === 'does-not-apply') {
    return found;
  }
  const mesh = found.context;
  const leaver = mesh.members.find(({ ref }) => ref === newcomer.ref);
  return leaver === undefined
    ? doesNotApply(say`What ${newcomer.name} has of the mesh was not seen.`)
    : {
        type: 'applies',
        context: {
          ...mesh,
          leaver,
          others: mesh.members.filter(({ ref }) => ref !== leaver.ref),
        },
      };
}
