import { defineRecipe, Newcomer } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { joiningSteps } from './joiningSteps';
import { networkToJoin } from './network';
import { skupperReads } from './reads';
import { SiteKind } from './site';
import { say } from '../../../say';

/** Adds an interior site to a network of Skupper 2, which lets others link with it where it can (skupper.io, docs/kube-yaml, 2.2). */
export const addSite = defineRecipe({
  id: 'skupper/add-site',
  pattern: 'skupper',
  reads: skupperReads,
  title: ({ newcomer }, { hubs }) =>
    kindOf(newcomer) === 'listening'
      ? say`Add ${
          newcomer.name
        } as a site that listens to the network of ${namesOf(hubs)}`
      : say`Add ${newcomer.name} as a site to the network of ${namesOf(hubs)}`,
  applies: networkToJoin,
  steps: (situation, network) =>
    joiningSteps(situation, network, kindOf(situation.newcomer)),
});

/** Without a load balancer or a route, a site that listens waits for its address and is never ready. */
function kindOf({ cluster, said }: Newcomer): SiteKind {
  const distribution = cluster?.facts.distribution ?? said.distribution ?? '';
  const waits = cluster?.facts.loadBalancer === 'pending';
  return waits && !/openshift/i.test(distribution) ? 'interior' : 'listening';
}
