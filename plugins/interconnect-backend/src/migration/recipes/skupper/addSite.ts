import { defineRecipe } from '../../defineRecipe';
import { joiningSteps } from './joiningSteps';
import { networkToJoin } from './network';
import { skupperReads } from './reads';
import { namesOf } from './site';
import { say } from '../../../say';

/** Adds a site that others can link with to a network of Skupper 2 (skupper.io, docs/kube-yaml, 2.2). */
export const addSite = defineRecipe({
  id: 'skupper/add-site',
  pattern: 'skupper',
  reads: skupperReads,
  title: ({ newcomer }, { hubs }) =>
    say`Add ${newcomer.name} as a site that listens to the network of ${namesOf(
      hubs,
    )}`,
  applies: networkToJoin,
  steps: (situation, network) => joiningSteps(situation, network, 'listening'),
});
