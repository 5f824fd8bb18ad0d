/**
 * Whether an object with these labels is selected.
 *
 * @public
 */
export type LabelSelector = (
  labels: Readonly<Record<string, unknown>>,
) => boolean;

const KEY = String.raw`(?:[a-z0-9.-]+\/)?[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?`;
const VALUE = String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)?`;
const EXISTENCE = new RegExp(`^(!?)\\s*(${KEY})$`);
const EQUALITY = new RegExp(`^(${KEY})\\s*(==|=|!=)\\s*(${VALUE})$`);
const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const SET_VALUE = new RegExp(`^${VALUE}$`);

/**
 * Reads a label selector as API servers do (k8s.io/apimachinery `labels.Parse`): existence,
 * equality and sets, all of which must hold.
 *
 * @returns undefined for what is none, or is of a form that only a server knows
 * @public
 */
export function parseLabelSelector(text: string): LabelSelector | undefined {
  const requirements: LabelSelector[] = [];
  for (const part of text.split(/,(?![^(]*\))/)) {
    const requirement = requirementOf(part.trim());
    if (requirement === undefined) {
      return undefined;
    }
    requirements.push(requirement);
  }
  return labels => requirements.every(holds => holds(labels));
}

function requirementOf(text: string): LabelSelector | undefined {
  const existence = EXISTENCE.exec(text);
  if (existence !== null) {
    const [, not, key] = existence;
    return labels => Object.hasOwn(labels, key) === (not === '');
  }

  const equality = EQUALITY.exec(text);
  if (equality !== null) {
    const [, key, operator, value] = equality;
    // An object without the label counts as different.
    return operator === '!='
      ? labels => valueOf(labels, key) !== value
      : labels => valueOf(labels, key) === value;
  }

  const set = SET.exec(text);
  if (set === null) {
    return undefined;
  }
  const [, key, operator, list] = set;
  const values = list.split(',').map(value => value.trim());
  if (!values.every(value => SET_VALUE.test(value))) {
    return undefined;
  }
  const isIn: LabelSelector = labels =>
    Object.hasOwn(labels, key) && values.some(value => value === labels[key]);
  return operator === 'in' ? isIn : labels => !isIn(labels);
}

function valueOf(labels: Readonly<Record<string, unknown>>, key: string) {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
