import { say } from '../../say';
import { defineCriterion, Weighing } from '../defineCriterion';
import { Pattern } from '../definePattern';
import { Situation } from '../situation';

/**
 * A front door is enough only where each cluster is a system of its own, the owners differ, and one
 * calls the other's API; there it is also the simplest, and anything more joins what should stay apart.
 */
export const apiOnly = defineCriterion({
  id: 'apiOnly',
  title: 'API calls only',
  question:
    'Does one system only call the API of another, of a different owner?',
  weigh(pattern, situation) {
    const asked = situation.requirements.apiOnly;
    if (pattern.category === 'ingress') {
      return frontDoor(pattern, situation);
    }
    return asked === true
      ? {
          effect: 'against',
          points: -2,
          message: say`${pattern.title} joins the networks or services of systems that only need each other's API`,
          params: { pattern: pattern.title },
          evidence: [],
          source: pattern.needs.layers[0].source,
        }
      : { effect: 'neutral' };
  },
});

function frontDoor(pattern: Pattern, situation: Situation): Weighing {
  const { source } = pattern.ratings.serviceDiscovery;
  const base = { params: { pattern: pattern.title }, evidence: [], source };
  switch (situation.requirements.apiOnly) {
    case true:
      return sameOwner(situation)
        ? {
            ...base,
            effect: 'against',
            points: -2,
            message: say`${situation.newcomer.name} has the same owner as the System, so more than its API is likely to be shared`,
          }
        : {
            ...base,
            effect: 'for',
            points: 6,
            message: say`Systems of different owners that only call each other's API need no network between them`,
          };
    case false:
      return {
        ...base,
        effect: 'blocks',
        message: say`The clusters share more than an API, which ${pattern.title} does not carry`,
        lift: say`Publish an API of its own for everything that crosses clusters`,
      };
    default:
      return {
        ...base,
        effect: 'against',
        points: -8,
        message: say`${pattern.title} fits only where one system calls the API of another, of a different owner; nothing says so here`,
      };
  }
}

function sameOwner({ newcomer, members }: Situation): boolean {
  return (
    newcomer.owner !== undefined &&
    members.some(({ owner }) => owner === newcomer.owner)
  );
}
