import {
  nameOfRead,
  Reads,
  ReadSpec,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { FieldMask, fieldMask, onlyField } from './fieldMask';

/** One read of a cluster, on behalf of all who declared it. */
export type PlannedRead = {
  name: string;
  spec: ReadSpec;
  /** The fields that any of them looks at. */
  mask: FieldMask;
};

type SharedRead = { spec: ReadSpec; schemas: z.core.$ZodType[] };

const plans = new WeakMap<readonly Reads[], PlannedRead[]>();

/**
 * Puts the declared reads of all detectors together, sorted by name: what several declare is
 * read once, with the fields of each.
 */
export function planReads(declared: readonly Reads[]): PlannedRead[] {
  const known = plans.get(declared);
  if (known !== undefined) {
    return known;
  }

  const shared = new Map<string, SharedRead>();
  for (const { spec, schema } of declared.flatMap(reads =>
    Object.values(reads),
  )) {
    const name = nameOfRead(spec);
    const earlier = shared.get(name);
    shared.set(
      name,
      earlier === undefined
        ? { spec, schemas: [schema] }
        : {
            spec: commonSpec(earlier.spec, spec),
            schemas: [...earlier.schemas, schema],
          },
    );
  }

  const plan = [...shared]
    .map(([name, { spec, schemas }]) => ({
      name,
      spec,
      mask: maskOf(spec, schemas),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  plans.set(declared, plan);
  return plan;
}

/** A name does not tell the versions: only one that all understand serves all. */
function commonSpec(first: ReadSpec, second: ReadSpec): ReadSpec {
  if (first.type !== 'resource' || second.type !== 'resource') {
    return first;
  }
  const theirs = second.versions;
  const versions =
    first.versions === undefined || theirs === undefined
      ? first.versions ?? theirs
      : first.versions.filter(version => theirs.includes(version));
  return versions === undefined || versions.length === 0
    ? first
    : { ...first, versions };
}

/** Of what is read without payload nothing but metadata is kept, even if the server sends more. */
function maskOf(spec: ReadSpec, schemas: z.core.$ZodType[]): FieldMask {
  const mask = fieldMask(schemas);
  return spec.type === 'resource' && spec.metadataOnly
    ? onlyField(mask, 'metadata')
    : mask;
}
