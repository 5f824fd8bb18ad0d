import {
  Applicable,
  defineRecipe,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { joiningSteps } from './joiningSteps';
import { Network, networkToJoin } from './network';
import { skupperReads } from './reads';
import { isForEdge } from './reach';
import { say } from '../../../say';

/** Adds an edge site to a network of Skupper 2 (skupper.io, docs/kube-yaml, 2.2). */
export const addEdgeSite = defineRecipe({
  id: 'skupper/add-edge-site',
  pattern: 'skupper',
  reads: skupperReads,
  title: ({ newcomer }, { hubs }) =>
    say`Add ${newcomer.name} as an edge site of ${namesOf(hubs)}`,
  applies: networkOfEdge,
  steps: (situation, network) => joiningSteps(situation, network, 'edge'),
});

function networkOfEdge(situation: MigrationSituation): Applicable<Network> {
  const { newcomer } = situation;
  const network = networkToJoin(situation);
  return network.type === 'applies' && !isForEdge(newcomer)
    ? doesNotApply(say`${newcomer.name} need not be an edge site.`)
    : network;
}
