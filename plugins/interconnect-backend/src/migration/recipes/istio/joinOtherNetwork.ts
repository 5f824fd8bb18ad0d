import {
  Applicable,
  defineRecipe,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { eastWestGateway } from './eastWestGateway';
import { installPrimary } from './installPrimary';
import { joinSteps } from './joinSteps';
import { ExistingMesh } from './mesh';
import { meshToJoin } from './meshToJoin';
import { newcomerSite } from './newcomerSite';
import { say } from '../../../say';

/** Adds a cluster to a mesh of several networks, as a primary on a network of its own. */
export const joinOtherNetwork = defineRecipe({
  id: 'istio/join-other-network',
  pattern: 'istio',
  title: ({ newcomer }, mesh) =>
    say`Add ${
      newcomer.name
    } as a primary on its own network to the Istio mesh of ${namesOf(
      mesh.members,
    )}`,
  applies,
  steps({ newcomer }, mesh) {
    const site = newcomerSite(newcomer, mesh);
    return joinSteps(site, mesh, {
      look: [],
      install: [installPrimary(site, mesh), ...eastWestGateway(site, mesh)],
    });
  },
});

function applies(situation: MigrationSituation): Applicable<ExistingMesh> {
  const found = meshToJoin(situation);
  if (found.type === 'does-not-apply') {
    return found;
  }
  const { flat, members, gateways } = found.context;
  if (flat) {
    return doesNotApply(
      say`The mesh is on one network, and has no gateways between networks.`,
    );
  }
  const hidden = members.find(
    ({ network }) => network?.type !== 'known' || !gateways.has(network.text),
  );
  return hidden === undefined
    ? found
    : doesNotApply(
        say`No gateway is labelled with the network of ${hidden.name}, so that a newcomer would not find it; gateways that are only named in meshNetworks are not copied by this plan.`,
      );
}
