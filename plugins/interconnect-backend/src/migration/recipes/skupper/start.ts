import {
  Applicable,
  defineRecipe,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { othersInSystem } from '../../othersInSystem';
import { callService } from './callService';
import { networkToJoin, skupperOf } from './network';
import {
  buildNetwork,
  freeForNew,
  NewNetwork,
  newLinksUp,
  reachListeners,
  seeClusters,
  starOfNew,
} from './newNetwork';
import { skupperReads } from './reads';
import { say } from '../../../say';

/** Where the sites of a new network lie, in every cluster. */
export const NAMESPACE = 'application-network';

/** Builds a network of Skupper 2 where there is none yet (skupper.io, docs/kube-yaml, 2.2). */
export const start = defineRecipe({
  id: 'skupper/start',
  pattern: 'skupper',
  reads: skupperReads,
  title: (_, { sites }) => say`Join ${namesOf(sites)} by a network of Skupper`,
  applies: networkToStart,
  steps: (_, network) => [
    seeClusters(network),
    freeForNew(network),
    ...reachListeners(network),
    ...buildNetwork(network),
    ...newLinksUp(network),
    callService(network.links[0].to, network.links[0].from),
  ],
});

function networkToStart(situation: MigrationSituation): Applicable<NewNetwork> {
  const { report, newcomer } = situation;
  if (skupperOf(report) !== undefined) {
    const joining = networkToJoin(situation);
    return joining.type === 'does-not-apply'
      ? joining
      : doesNotApply(say`The System has a Skupper network already.`);
  }
  const others = othersInSystem(situation);
  if (others.length === 0) {
    return doesNotApply(
      say`The System has no other cluster that ${newcomer.name} could be linked with.`,
    );
  }
  const network = starOfNew(situation, NAMESPACE);
  return network === undefined
    ? doesNotApply(
        say`One site must let the others connect to it, and no cluster of the System can be reached.`,
      )
    : { type: 'applies', context: network };
}
