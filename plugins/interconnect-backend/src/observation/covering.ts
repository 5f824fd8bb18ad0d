import {
  kubernetesObject,
  ObservedObject,
  parseLabelSelector,
  ReadOutcome,
  ResourceSpec,
  valueAt,
} from '@interconnect/backstage-plugin-interconnect-node';
import { packOutcome } from '../packedOutcome';
import { FieldMask, fieldMask, unionOfMasks } from './fieldMask';
import { PlannedRead } from './planReads';
import { project } from './projection';

type Seen = Extract<ReadOutcome, { status: 'seen' }>;

/** A planned read, and the version in which this cluster is asked for it. */
export type Listing = {
  read: PlannedRead;
  spec: ResourceSpec;
  version: string;
  /** Where so many are not all, there is no use in more. */
  limit?: number;
};

/** Where the objects of a list are told apart by. */
export const SELECTABLE = fieldMask([kubernetesObject('')]);

const NARROWINGS = ['namespace', 'name', 'labelSelector'] as const;

/** Whether one list holds every object of another, whatever it holds of each. */
export function holds(wide: Listing, narrow: Listing): boolean {
  return (
    wide.spec.group === narrow.spec.group &&
    wide.spec.resource === narrow.spec.resource &&
    wide.version === narrow.version &&
    NARROWINGS.every(
      by => wide.spec[by] === undefined || wide.spec[by] === narrow.spec[by],
    ) &&
    selectorOf(narrow.spec) !== undefined
  );
}

/** Whether one list can stand in for another: it has all objects, with all that is kept of them. */
export function covers(wide: Listing, narrow: Listing): boolean {
  return (
    holds(wide, narrow) && (!wide.spec.metadataOnly || narrow.spec.metadataOnly)
  );
}

/** Widest first, so that no list waits for one that waits for it. */
export function byWidth(a: Listing, b: Listing): number {
  const narrowings = ({ spec }: Listing) =>
    NARROWINGS.filter(by => spec[by] !== undefined).length;
  return (
    narrowings(a) - narrowings(b) ||
    Number(a.spec.metadataOnly) - Number(b.spec.metadataOnly) ||
    (a.read.name < b.read.name ? -1 : 1)
  );
}

/** What must be kept of a list's objects while others are answered from it. */
export function maskFor(
  wide: Listing,
  answered: readonly Listing[],
): FieldMask {
  return unionOfMasks([
    SELECTABLE,
    ...[wide, ...answered].map(({ read }) => read.mask),
  ]);
}

const narrowedBefore = new WeakMap<
  ReadOutcome,
  WeakMap<Listing, ReadOutcome>
>();

/**
 * The outcome of a narrow read, from a list that covers it; from one that is still the same, the
 * very outcome of the last time.
 */
export function narrowed(outcome: ReadOutcome, to: Listing): ReadOutcome {
  if (outcome.status !== 'seen') {
    return outcome;
  }
  const known =
    narrowedBefore.get(outcome) ?? new WeakMap<Listing, ReadOutcome>();
  narrowedBefore.set(outcome, known);
  const made = known.get(to) ?? narrowDown(outcome, to);
  known.set(to, made);
  return made;
}

function narrowDown(outcome: Seen, to: Listing): ReadOutcome {
  const objects = selected(outcome.objects, to).map(object => ({
    ...fieldsOf(project(to.read.mask, object)),
    apiVersion: object.apiVersion,
    kind: object.kind,
  }));
  return packOutcome({ ...outcome, objects });
}

/** The objects of a list that a narrower one has too. */
function selected(
  objects: readonly ObservedObject[],
  { spec }: Listing,
): ObservedObject[] {
  const { namespace, name } = spec;
  const selects = selectorOf(spec);
  return objects.filter(
    object =>
      (namespace === undefined ||
        valueAt(object, ['metadata', 'namespace']) === namespace) &&
      (name === undefined || valueAt(object, ['metadata', 'name']) === name) &&
      selects?.(fieldsOf(valueAt(object, ['metadata', 'labels']))),
  );
}

function selectorOf({ labelSelector }: ResourceSpec) {
  return labelSelector === undefined
    ? () => true
    : parseLabelSelector(labelSelector);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
