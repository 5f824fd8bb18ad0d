import { readFileSync } from 'fs';
import { parseAllDocuments } from 'yaml';
import { valueAt } from '../evidence';
import { parseLabelSelector } from '../labelSelector';
import { nameOfRead } from '../nameOfRead';
import { Gate, Reads, ResourceSpec } from '../reads';
import { Observation, ObservedObject, ReadOutcome } from '../snapshot';

/**
 * What is otherwise in the way when a cluster is read, by name of read.
 *
 * @public
 */
export type ObservedOptions = {
  cluster?: string;
  /** ISO 8601; also what `{{now}}` and `{{unix-now}}` in the manifests become. */
  observedAt?: string;
  /** Reads that fail, by name of read. */
  outcomes?: Record<string, ReadOutcome>;
  /** API groups that are served beside those of which there are objects. */
  apiGroups?: readonly string[];
  /** What `/version` says. */
  gitVersion?: string;
};

/** @public */
export const OBSERVED_AT = '2026-11-01T12:00:00.000Z';

/**
 * The objects of a manifest file or text, with the placeholders of inventory folders for times
 * filled in.
 *
 * @public
 */
export function manifests(
  fileOrText: string,
  observedAt: string = OBSERVED_AT,
): ObservedObject[] {
  const text = /\.ya?ml$/.test(fileOrText)
    ? readFileSync(fileOrText, 'utf8')
    : fileOrText;
  return parseAllDocuments(fillInTimes(text, Date.parse(observedAt)))
    .map(document => document.toJS())
    .filter(object => object !== null && object !== undefined);
}

/**
 * What the declared reads would bring from a cluster that holds just these objects.
 *
 * @public
 */
export function observed(
  reads: Reads | readonly Reads[],
  objects: readonly ObservedObject[],
  options: ObservedOptions = {},
): Observation {
  const observedAt = options.observedAt ?? OBSERVED_AT;
  const outcomes: Record<string, ReadOutcome> = {};
  const all: readonly Reads[] = isList(reads) ? reads : [reads];

  for (const read of all.flatMap(each => Object.values(each))) {
    outcomes[nameOfRead(read.spec)] = {
      status: 'seen',
      objects: select(read.spec, objects, options),
    };
  }

  return {
    cluster: options.cluster ?? 'resource:default/here',
    attemptedAt: observedAt,
    observedAt,
    reads: { ...outcomes, ...options.outcomes },
  };
}

function isList(reads: Reads | readonly Reads[]): reads is readonly Reads[] {
  return Array.isArray(reads);
}

function select(
  spec: Reads[string]['spec'],
  objects: readonly ObservedObject[],
  options: ObservedOptions,
): ObservedObject[] {
  switch (spec.type) {
    case 'version':
      return [
        {
          apiVersion: 'v1',
          kind: 'Version',
          metadata: { name: 'version' },
          gitVersion: options.gitVersion ?? 'v1.33.4',
        },
      ];
    case 'api-groups':
      return [...groupsOf(objects, options)]
        .sort()
        .filter(name => spec.name === undefined || name === spec.name)
        .map(name => ({
          apiVersion: 'v1',
          kind: 'APIGroup',
          metadata: { name },
        }));
    default:
      return isMade(spec, objects, options)
        ? objects.filter(object => matches(spec, object))
        : [];
  }
}

function isMade(
  { whenServed, whenSeen }: ResourceSpec,
  objects: readonly ObservedObject[],
  options: ObservedOptions,
): boolean {
  return (
    (whenServed === undefined || groupsOf(objects, options).has(whenServed)) &&
    (whenSeen === undefined ||
      whenSeen.some(gate => isOpen(gate, objects, options)))
  );
}

function isOpen(
  { spec, such }: Gate,
  objects: readonly ObservedObject[],
  options: ObservedOptions,
): boolean {
  const outcome = options.outcomes?.[nameOfRead(spec)];
  return (
    outcome?.status === 'failed' ||
    select(spec, objects, options).some(object => such?.is(object) ?? true)
  );
}

function groupsOf(
  objects: readonly ObservedObject[],
  { apiGroups = [] }: ObservedOptions,
): Set<string> {
  return new Set(
    [
      ...objects.map(groupOf),
      ...objects.flatMap(definedGroup),
      ...apiGroups,
    ].filter(group => group !== ''),
  );
}

/** A resource definition makes its group served, even without objects of it. */
function definedGroup(object: ObservedObject): string[] {
  const group = valueAt(object, ['spec', 'group']);
  return object.kind === 'CustomResourceDefinition' && typeof group === 'string'
    ? [group]
    : [];
}

function groupOf(object: ObservedObject): string {
  const [group, version] = String(object.apiVersion).split('/');
  return version === undefined ? '' : group;
}

function matches(spec: ResourceSpec, object: ObservedObject): boolean {
  return (
    groupOf(object) === spec.group &&
    object.kind === spec.kind &&
    (spec.namespace === undefined ||
      valueAt(object, ['metadata', 'namespace']) === spec.namespace) &&
    (spec.name === undefined ||
      valueAt(object, ['metadata', 'name']) === spec.name) &&
    isSelected(spec.labelSelector, valueAt(object, ['metadata', 'labels']))
  );
}

function isSelected(selector: string | undefined, labels: unknown): boolean {
  if (selector === undefined) {
    return true;
  }
  const selects = parseLabelSelector(selector);
  if (selects === undefined) {
    throw new Error(`The label selector ${selector} is not understood here`);
  }
  return selects(
    typeof labels === 'object' && labels !== null
      ? Object.fromEntries(Object.entries(labels))
      : {},
  );
}

const UNITS: Record<string, number> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

function fillInTimes(text: string, now: number): string {
  return text.replace(
    /\{\{(unix-)?now(?:-(\d+)([smhd]))?\}\}/g,
    (_whole, unix, amount, unit) => {
      const time = now - (amount === undefined ? 0 : amount * UNITS[unit]);
      return unix
        ? String(Math.floor(time / 1000))
        : new Date(time).toISOString().replace('.000Z', 'Z');
    },
  );
}
