import {
  Link,
  LinkState,
} from '@interconnect/backstage-plugin-interconnect-common';
import { worstKnownOf } from '../linkState';
import { JudgedContext, RuleFinding } from './defineRule';
import { clusterNames, technologyTitles } from './wording';

const BAD_IN_ITSELF: readonly LinkState[] = ['down', 'degraded', 'pending'];

/** A finding for each of some links: that it is in its state, and what each end says of that. */
export function troubleOf(
  links: readonly Link[],
  says: string,
  context: JudgedContext,
): RuleFinding[] {
  const nameOf = clusterNames(context);
  const titleOf = technologyTitles(context);
  return links.map(link => {
    const { technology, from, to, state } = link;
    const told = link.views
      .filter(view => view.state === state)
      .map(({ cluster, reason }) => `${nameOf(cluster)}: ${reason}`);
    return {
      clusters: [from, to].sort(),
      link: link.id,
      params: { technology, from: nameOf(from), to: nameOf(to), state },
      message: `The ${titleOf(technology)} link of ${nameOf(from)} and ${nameOf(
        to,
      )} ${says}`,
      remedy: `Look at what each end says: ${told.join('; ')}`,
      evidence: link.evidence,
    };
  });
}

/**
 * A link that is well as far as its only teller sees, and yet counts as degraded, lacks a direction
 * that should exist. Links that go one way by design keep the state that their teller gives them.
 */
export function lacksADirection({
  corroboration,
  state,
  views,
}: Link): boolean {
  return (
    corroboration === 'one-sided' &&
    state === 'degraded' &&
    views.length === 1 &&
    !BAD_IN_ITSELF.includes(worstKnownOf(views.map(view => view.state)))
  );
}
