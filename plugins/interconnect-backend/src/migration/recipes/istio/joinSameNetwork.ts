import {
  Applicable,
  defineRecipe,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { installPrimary } from './installPrimary';
import { joinSteps } from './joinSteps';
import { ExistingMesh } from './mesh';
import { meshToJoin } from './meshToJoin';
import { newcomerSite } from './newcomerSite';
import { networkUnder } from './networkUnder';
import { oneNetwork } from './oneNetwork';
import { say } from '../../../say';

/** Adds a cluster to a mesh on one flat network, as one more primary. */
export const joinSameNetwork = defineRecipe({
  id: 'istio/join-same-network',
  pattern: 'istio',
  title: ({ newcomer }, mesh) =>
    say`Add ${
      newcomer.name
    } as a primary on the same network to the Istio mesh of ${namesOf(
      mesh.members,
    )}`,
  applies,
  steps({ newcomer }, mesh) {
    const site = newcomerSite(newcomer, mesh);
    return joinSteps(site, mesh, {
      look: [oneNetwork([site], mesh.members)],
      install: [installPrimary(site, mesh)],
    });
  },
});

function applies(situation: MigrationSituation): Applicable<ExistingMesh> {
  const found = meshToJoin(situation);
  if (found.type === 'does-not-apply') {
    return found;
  }
  const { flat, ambient } = found.context;
  if (!flat) {
    return doesNotApply(say`The mesh is on several networks.`);
  }
  if (ambient) {
    return doesNotApply(
      say`Istio does not support ambient mode across clusters of one network.`,
    );
  }
  const under = networkUnder(situation);
  return under === undefined
    ? found
    : doesNotApply(
        say`The mesh lies over ${under}, of which ${situation.newcomer.name} is no part; it joins that first.`,
      );
}
