import { Translate } from '../translation';
import { WANT_NAMES } from './requestInUrl';

/** The criteria beside the fourteen requirements: what facts and questions of the form weigh. */
const OTHERS = [
  'apiOnly',
  'cloud',
  'constrained',
  'growth',
  'joinsExisting',
] as const;

/** How a criterion is called; one that is not known yet by its id. */
export function sayCriterion(id: string, t: Translate): string {
  const requirement = WANT_NAMES.find(name => name === id);
  if (requirement) {
    return t(`requirement.${requirement}`);
  }
  const other = OTHERS.find(name => name === id);
  return other ? t(`criterion.${other}`) : inWords(id);
}

/** An id as people write it: `joinsExisting` is "Joins existing". */
function inWords(id: string): string {
  const words = id.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
