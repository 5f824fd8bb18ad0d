import { defineRecipe, MigrationSituation } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { newMesh } from './newMesh';
import { afterStart, beforeStart, startMesh } from './startSteps';
import { say } from '../../../say';

/** Makes a mesh of clusters that have none: a primary in each, each on a network of its own. */
export const start = defineRecipe({
  id: 'istio/start',
  pattern: 'istio',
  title: (_situation, { sites }) =>
    say`Make an Istio mesh of ${namesOf(sites)}`,
  applies: (situation: MigrationSituation) => newMesh(situation),
  steps: (_situation, mesh) => [
    ...beforeStart(mesh),
    ...startMesh(mesh),
    ...afterStart(mesh),
  ],
});
