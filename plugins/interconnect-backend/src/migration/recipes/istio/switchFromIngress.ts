import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { noLink } from '../../probes/linkState';
import { word } from '../../shell';
import { closeFrontDoor, onlyClusters } from './closeFrontDoor';
import { enterMesh } from './enterMesh';
import { Leftover, replaceable } from './frontDoorsToMesh';
import { moveCalls } from './moveCall';
import { say } from '../../../say';

/**
 * Lets clusters that call each other by their front doors do so through a mesh. The mesh is made
 * beside what is there; callers move to it one by one; a front door is closed when nobody is left.
 */
export const switchFromIngress = defineRecipe({
  id: 'istio/switch-from-ingress',
  change: 'switch',
  pattern: 'istio',
  title: (_situation, { sites }) =>
    say`Let ${namesOf(
      sites,
    )} call each other through an Istio mesh instead of their front doors`,
  applies: (situation: MigrationSituation) => replaceable(situation),
  steps: (_situation, context) => [
    ...context.before,
    onlyClusters(context.doors),
    ...context.build,
    ...context.sites.flatMap(site => {
      const namespaces = context.namespacesOf(site);
      return namespaces.length === 0
        ? []
        : [enterMesh(site, namespaces, context.mesh)];
    }),
    ...moveCalls(context.calls),
    ...context.doors.map(closeFrontDoor),
    ...context.after,
    unused(context),
  ],
});

function unused({ links, sites }: Leftover): StepDraft {
  const nameOf = (ref: string) =>
    sites.find(site => site.ref === ref)?.name ?? ref;
  return {
    id: 'front-doors-unused',
    title: say`See that no cluster calls another by its front door`,
    why: say`A Service that still stands for a host name or address of another cluster would be a caller that was forgotten.`,
    kind: 'verify',
    run: sites
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get services -A --field-selector spec.type=ExternalName`,
      )
      .join('\n'),
    checks: links.map(({ technology, from, to }) => ({
      id: `${technology} ${from} ${to}`,
      title: say`${nameOf(from)} and ${nameOf(
        to,
      )} are not joined by front doors any more`,
      probe: noLink.ask({ technology, plane: 'data', from, to }),
    })),
  };
}
