import { BlindSpot } from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import { nameOfRead } from './nameOfRead';
import { Reads } from './reads';
import { KubernetesObject } from './schema';
import { Observation, ReadOutcome } from './snapshot';

/**
 * What declared reads brought, parsed.
 *
 * @public
 */
export type ReadResult = {
  /**
   * By the declared name, sorted by namespace and name; `undefined` for an optional read that
   * failed. Frozen.
   */
  seen: Readonly<Record<string, readonly KubernetesObject[] | undefined>>;
  /** Whether every required read was seen whole: nothing failed, left out or malformed. */
  whole: boolean;
  /** Whether a required read failed. */
  missing: boolean;
  blindSpots: BlindSpot[];
};

/**
 * Takes declared reads out of an observation and parses each object by its schema. An object
 * that does not parse is left out, and said to be malformed.
 *
 * @public
 */
export function readAll(reads: Reads, observation: Observation): ReadResult {
  const seen: Record<string, readonly KubernetesObject[] | undefined> = {};
  const blindSpots: BlindSpot[] = [];
  let whole = true;
  let missing = false;

  for (const [name, read] of Object.entries(reads)) {
    const readName = nameOfRead(read.spec);
    const outcome = outcomeOf(observation, readName);
    const { objects, spots } = parse(read.schema, readName, outcome);

    seen[name] = objects === undefined ? undefined : freeze(objects);
    blindSpots.push(...spots);
    if (read.type === 'required') {
      whole &&= spots.length === 0;
      missing ||= objects === undefined;
      seen[name] ??= [];
    }
  }

  return { seen: Object.freeze(seen), whole, missing, blindSpots };
}

function outcomeOf(observation: Observation, readName: string): ReadOutcome {
  return Object.hasOwn(observation.reads, readName)
    ? observation.reads[readName]
    : {
        status: 'failed',
        reason: 'failed',
        message: 'Not read yet: the next observation of this cluster will',
      };
}

function parse(
  schema: z.ZodType<KubernetesObject>,
  read: string,
  outcome: ReadOutcome,
): { objects: KubernetesObject[] | undefined; spots: BlindSpot[] } {
  if (outcome.status === 'not-served') {
    return { objects: [], spots: [] };
  }
  if (outcome.status === 'failed') {
    const { reason, message } = outcome;
    return { objects: undefined, spots: [{ read, reason, message }] };
  }

  const objects: KubernetesObject[] = [];
  const faults: string[] = [];
  for (const object of outcome.objects) {
    const parsed = schema.safeParse(object);
    if (parsed.success) {
      objects.push(parsed.data);
    } else {
      const [issue] = parsed.error.issues;
      faults.push(`.${issue.path.join('.')}: ${issue.message}`);
    }
  }

  const spots: BlindSpot[] = [];
  if (faults.length > 0) {
    spots.push({
      read,
      reason: 'malformed',
      message: `${faults.length} of ${outcome.objects.length} objects could not be understood; the first: ${faults[0]}`,
    });
  }
  if (outcome.truncated) {
    spots.push({
      read,
      reason: 'truncated',
      message: `Only the first ${outcome.objects.length} objects were read`,
    });
  }
  return { objects: objects.sort(byNamespaceAndName), spots };
}

// API servers promise no order across pages, versions and storage; detectors should not have to care.
function byNamespaceAndName(a: KubernetesObject, b: KubernetesObject): number {
  return (
    compare(a.metadata.namespace ?? '', b.metadata.namespace ?? '') ||
    compare(a.metadata.name, b.metadata.name)
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
