import { Phrase } from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { installPrimary } from '../istio/installPrimary';
import { joinSteps } from '../istio/joinSteps';
import { meshOf, meshToJoin } from '../istio/meshToJoin';
import { newcomerSite } from '../istio/newcomerSite';
import { newMesh } from '../istio/newMesh';
import { afterStart, beforeStart, startMesh } from '../istio/startSteps';

/**
 * The mesh on the tunnels: joined by the newcomer where there is one, else made of those that have
 * the tunnels. Which addresses are used twice is asked of the tunnels already, and a route to the
 * pods is what they are.
 */
export function overlay(
  situation: MigrationSituation,
  members: readonly string[] | undefined,
): Applicable<StepDraft[]> {
  if (meshOf(situation.report) === undefined) {
    const mesh = newMesh(situation, { members, network: 'submariner' });
    return mesh.type === 'does-not-apply'
      ? mesh
      : {
          type: 'applies',
          context: [
            ...beforeStart(mesh.context),
            ...startMesh(mesh.context),
            ...afterStart(mesh.context),
          ],
        };
  }

  const found = meshToJoin(situation);
  if (found.type === 'does-not-apply') {
    return found;
  }
  const mesh = found.context;
  const reason = unfit(mesh);
  if (reason !== undefined) {
    return doesNotApply(reason);
  }
  const site = newcomerSite(situation.newcomer, mesh);
  return {
    type: 'applies',
    context: joinSteps(site, mesh, {
      look: [],
      install: [installPrimary(site, mesh)],
    }),
  };
}

function unfit({
  flat,
  ambient,
}: {
  flat: boolean;
  ambient: boolean;
}): Phrase | undefined {
  if (!flat) {
    return say`The mesh is on several networks, and its gateways need no tunnels.`;
  }
  return ambient
    ? say`Istio does not support ambient mode across clusters of one network.`
    : undefined;
}
