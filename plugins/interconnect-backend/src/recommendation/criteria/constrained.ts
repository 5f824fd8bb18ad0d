import { quote, say } from '../../say';
import { defineCriterion } from '../defineCriterion';

/** What runs on a small device must be light; encryption of all traffic is not. */
export const constrained = defineCriterion({
  id: 'constrained',
  title: 'Small devices',
  question: 'Does it run on an edge device with little CPU and memory?',
  weigh(pattern, { newcomer }) {
    const known = newcomer.constrained;
    if (known?.value !== true) {
      return { effect: 'neutral' };
    }
    const { value, why, source } = pattern.needs.weight;
    const argument = {
      params: {
        pattern: pattern.title,
        cluster: newcomer.name,
        weight: value,
        ...(known.from === undefined ? {} : { from: known.from }),
      },
      evidence: known.evidence,
      source,
    };
    const whence =
      known.from === undefined
        ? []
        : [say`(that its devices are small is concluded from its environment)`];
    switch (value) {
      case 'light':
        return {
          ...argument,
          effect: 'for',
          points: 2,
          message: [
            say`Light enough for the small devices of ${newcomer.name}:`,
            quote(why),
            ...whence,
          ],
        };
      case 'moderate':
        return { effect: 'neutral' };
      case 'heavy':
        return {
          ...argument,
          effect: 'against',
          points: -4,
          message: [
            say`Heavy for the small devices of ${newcomer.name}:`,
            quote(why),
            ...whence,
          ],
        };
      default:
        return value satisfies never;
    }
  },
});
