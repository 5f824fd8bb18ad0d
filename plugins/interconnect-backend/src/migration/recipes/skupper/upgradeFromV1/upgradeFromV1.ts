import { defineRecipe, StepDraft } from '../../../defineRecipe';
import { namesOf } from '../../../namesOf';
import { byHand } from '../../../probes/byHand';
import { technologyPresent } from '../../../probes/technologyPresent';
import { script } from '../../../shell';
import {
  buildNetwork,
  freeForNew,
  newLinksUp,
  reachListeners,
  RELEASE,
  seeClusters,
} from '../newNetwork';
import { skupperReads } from '../reads';
import { kubectlIn } from '../site';
import { deleteOld, oldGone } from './deleteOld';
import { exposeAgain } from './exposeAgain';
import { networkToUpgrade, OldNetwork } from './oldNetwork';
import { oldNetworkWorks, servicesFit } from './preflight';
import { say } from '../../../../say';

/**
 * Replaces a network of version 1 by one of version 2. Sites of both cannot be linked, and there is
 * no tool: a new network is made beside the old one (skupper.io, docs/overview/migrating, 2.2).
 */
export const upgradeFromV1 = defineRecipe({
  id: 'skupper/upgrade-from-v1',
  change: 'switch',
  pattern: 'skupper',
  reads: skupperReads,
  title: (_, { next }) =>
    say`Move ${namesOf(next.sites)} from Skupper 1 to Skupper 2`,
  applies: networkToUpgrade,
  steps: (_, network) => {
    const { next, sites } = network;
    return [
      seeClusters(next),
      oldNetworkWorks(network),
      servicesFit(network),
      freeForNew(next),
      ...reachListeners(next),
      ...buildNetwork(next),
      ...sites.map(site => exposeAgain(site, next.sites)),
      // Sites that others connect to go last, so that no link of the old network is lost before its site.
      ...[...sites].reverse().map(deleteOld),
      ...newLinksUp(next),
      servicesWork(network),
    ];
  },
});

function servicesWork({ sites, next }: OldNetwork): StepDraft {
  return {
    id: 'services-work',
    title: say`Call the services through the new network`,
    why: say`Only real calls tell that every name leads somewhere; the old network is gone, so that whatever answers is reached through the new one.`,
    cluster: next.sites[0].ref,
    kind: 'verify',
    run: script(
      next.sites.map(({ namespace }) => namespace),
      next.sites.map(
        site =>
          `${kubectlIn(
            site,
          )} get listeners,connectors,attachedconnectorbindings`,
      ),
    ),
    checks: [
      ...sites.flatMap(site => [
        {
          id: site.next.ref,
          title: say`${site.next.name} runs the new version`,
          probe: technologyPresent.ask({
            cluster: site.next.ref,
            technology: 'skupper',
            ...(RELEASE.type === 'known' ? { version: RELEASE.text } : {}),
          }),
        },
        oldGone(site),
      ]),
      {
        id: 'calls',
        title: say`Workloads of every site reach what they call`,
        probe: byHand.ask({
          because: say`Only the answers of the services themselves tell`,
        }),
      },
    ],
  };
}
