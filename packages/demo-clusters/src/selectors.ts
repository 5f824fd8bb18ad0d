import { badRequest } from './status';
import { KubernetesObject } from './kubernetesObject';

/** Whether an object is selected. */
export type Selector = (object: KubernetesObject) => boolean;

const KEY = String.raw`(?:[A-Za-z0-9.-]+\/)?[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?`;
const VALUE = String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)?`;
const EQUALITY = new RegExp(`^(${KEY})\\s*(==|=|!=)\\s*(${VALUE})$`);
const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EXISTENCE = new RegExp(`^(!?)\\s*(${KEY})$`);
const SET_VALUE = new RegExp(`^${VALUE}$`);

// The fields that each resource's registry strategy can select by, beside the two that all can.
const SELECTABLE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  namespaces: ['status.phase'],
  nodes: ['spec.unschedulable'],
  pods: ['spec.nodeName', 'spec.serviceAccountName', 'status.phase'],
  secrets: ['type'],
  services: ['spec.clusterIP', 'spec.type'],
};
const FIELDS_OF_ALL: readonly string[] = [
  'metadata.name',
  'metadata.namespace',
];

/** Reads a label selector: equality, sets, and existence, as k8s.io/apimachinery `labels.Parse` does. */
export function parseLabelSelector(text: string): Selector {
  const requirements = splitOutsideParentheses(text).map(requirement =>
    labelRequirement(requirement, text),
  );
  return object => {
    const labels = new Map(Object.entries(object.metadata.labels ?? {}));
    return requirements.every(matches => matches(labels));
  };
}

/** Reads a field selector; a field that this resource cannot be selected by is the caller's mistake. */
export function parseFieldSelector(
  text: string,
  group: string,
  plural: string,
): Selector {
  const allowed = [
    ...FIELDS_OF_ALL,
    ...(group === '' ? SELECTABLE_FIELDS[plural] ?? [] : []),
  ];
  const requirements = fieldRequirements(text);
  for (const { field } of requirements) {
    if (!allowed.includes(field)) {
      throw badRequest(
        `field label not supported: ${field}; ${plural} can be selected by ${allowed.join(
          ', ',
        )}`,
      );
    }
  }
  return object =>
    requirements.every(
      ({ field, negated, value }) =>
        (fieldOf(object, field.split('.')) === value) !== negated,
    );
}

/** The one name that a field selector asks for, by which Kubernetes authorises a list like a get. */
export function nameSelectedBy(fieldSelector: string): string | undefined {
  return fieldRequirements(fieldSelector).find(
    ({ field, negated }) => field === 'metadata.name' && !negated,
  )?.value;
}

type LabelRequirement = (labels: ReadonlyMap<string, string>) => boolean;

function labelRequirement(text: string, whole: string): LabelRequirement {
  const equality = EQUALITY.exec(text);
  if (equality) {
    const [, key, operator, value] = equality;
    // Kubernetes counts an object without the label as different.
    return operator === '!='
      ? labels => labels.get(key) !== value
      : labels => labels.get(key) === value;
  }
  const set = SET.exec(text);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    if (values.every(value => SET_VALUE.test(value))) {
      return labels => {
        const label = labels.get(key);
        const isIn = label !== undefined && values.includes(label);
        return isIn === (operator === 'in');
      };
    }
  }
  const existence = EXISTENCE.exec(text);
  if (existence) {
    const [, not, key] = existence;
    return labels => labels.has(key) === (not === '');
  }
  throw badRequest(
    `unable to parse requirement: "${text}" in the label selector "${whole}"`,
  );
}

function splitOutsideParentheses(text: string): string[] {
  return text
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter((part, _, all) => part !== '' || all.length > 1);
}

type FieldRequirement = {
  readonly field: string;
  readonly negated: boolean;
  readonly value: string;
};

function fieldRequirements(text: string): FieldRequirement[] {
  return text
    .split(',')
    .filter(part => part !== '')
    .map(part => {
      const match = /^([^!=]+)(==|=|!=)(.*)$/.exec(part);
      if (!match) {
        throw badRequest(
          `invalid selector: '${text}'; can't understand '${part}'`,
        );
      }
      const [, field, operator, value] = match;
      return { field: field.trim(), negated: operator === '!=', value };
    });
}

function fieldOf(value: unknown, path: readonly string[]): string {
  const [first, ...rest] = path;
  if (first === undefined) return value === undefined ? '' : String(value);
  if (typeof value !== 'object' || value === null) return '';
  return fieldOf(new Map(Object.entries(value)).get(first), rest);
}
