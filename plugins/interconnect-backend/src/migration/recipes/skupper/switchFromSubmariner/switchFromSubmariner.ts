import { defineRecipe, StepDraft } from '../../../defineRecipe';
import { namesOf } from '../../../namesOf';
import { byHand } from '../../../probes/byHand';
import { technologyPresent } from '../../../probes/technologyPresent';
import { word } from '../../../shell';
import { callService } from '../callService';
import {
  buildNetwork,
  freeForNew,
  newLinksUp,
  reachListeners,
  seeClusters,
} from '../newNetwork';
import { skupperReads } from '../reads';
import { exposeExported } from './exposeExported';
import { moveServices } from './moveServices';
import { noTunnels, takeDown } from './takeDown';
import { Tunnels, tunnelsToReplace } from './tunnels';
import { say } from '../../../../say';

/**
 * Replaces the tunnels of Submariner by a network of Skupper 2: both run side by side until the last
 * service has moved (skupper.io, docs/kube-yaml, 2.2; submariner.io, operations/deployment/subctl).
 */
export const switchFromSubmariner = defineRecipe({
  id: 'skupper/switch-from-submariner',
  change: 'switch',
  pattern: 'skupper',
  reads: skupperReads,
  title: (_, { next }) =>
    say`Move ${namesOf(next.sites)} from Submariner to Skupper`,
  applies: tunnelsToReplace,
  steps: (_, tunnels) => {
    const { next } = tunnels;
    return [
      seeClusters(next),
      tunnelsThere(tunnels),
      onlyServices(tunnels),
      freeForNew(next),
      ...reachListeners(next),
      ...buildNetwork(next),
      ...exposeExported(tunnels),
      ...moveServices(tunnels),
      ...takeDown(tunnels),
      ...newLinksUp(next),
      noTunnels(tunnels),
      callService(next.links[0].to, next.links[0].from),
    ];
  },
});

function tunnelsThere({ members, next }: Tunnels): StepDraft {
  return {
    id: 'tunnels-there',
    title: say`See where Submariner runs`,
    why: say`What is taken down at the end is what is seen now.`,
    cluster: next.sites[0].ref,
    kind: 'preflight',
    run: members
      .map(({ name }) => `subctl show all --context ${word(name)}`)
      .join('\n'),
    checks: members.map(({ ref, name }) => ({
      id: ref,
      title: say`Submariner runs in ${name}`,
      probe: technologyPresent.ask({ cluster: ref, technology: 'submariner' }),
    })),
  };
}

/** Tunnels carry everything, Skupper carries what is exposed (skupper.io, docs/overview, 2.2). */
function onlyServices({ members, next }: Tunnels): StepDraft {
  return {
    id: 'only-services',
    title: say`Find what goes through the tunnels beside exported services`,
    why: [
      say`Tunnels carry any traffic between addresses of pods and services. Skupper carries TCP to services that are exposed, and nothing else: no UDP, no addresses of pods, no headless services.`,
      say`Traffic of another kind needs another way before this change, or must not be needed any more.`,
    ],
    cluster: next.sites[0].ref,
    kind: 'preflight',
    run: members
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get serviceexports.multicluster.x-k8s.io,serviceimports.multicluster.x-k8s.io -A`,
      )
      .join('\n'),
    checks: [
      {
        id: 'only-tcp',
        title: say`Only TCP to exported services goes through the tunnels`,
        probe: byHand.ask({
          because: say`No object tells what goes through a tunnel; the traffic of the gateways does`,
        }),
      },
    ],
  };
}
