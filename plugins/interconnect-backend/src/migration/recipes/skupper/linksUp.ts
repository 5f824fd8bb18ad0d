import { StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { linkState } from '../../probes/linkState';
import { script } from '../../shell';
import { kubectlIn, Site } from './site';
import { say } from '../../../say';

/** Sees that the links of a site work. */
export function linksUp(
  from: Site,
  hubs: readonly Site[],
  id = 'link-up',
): StepDraft {
  return {
    id,
    title: say`See ${from.name} linked with ${namesOf(hubs)}`,
    why: say`Only an operational link carries traffic. From here on, services are exposed one by one, with a Connector where they run and a Listener where they are called.`,
    cluster: from.ref,
    kind: 'verify',
    run: script([from.namespace], [`${kubectlIn(from)} get link`]),
    checks: hubs.map((hub, index) => ({
      id: index === 0 ? 'up' : `up-${hub.ref}`,
      title: say`The link from ${from.name} to ${hub.name} is up`,
      probe: linkState.ask({
        technology: 'skupper',
        plane: 'data',
        from: from.ref,
        to: hub.ref,
        atLeast: 'up',
      }),
    })),
  };
}
