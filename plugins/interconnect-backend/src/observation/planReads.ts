import {
  Gate,
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
  /** Whether it is only made to know which others are worth making, and not kept. */
  onlyGate: boolean;
};

type SharedRead = {
  spec: ReadSpec;
  schemas: z.core.$ZodType[];
  onlyGate: boolean;
};

const plans = new WeakMap<readonly Reads[], PlannedRead[]>();

/**
 * Puts the declared reads of all detectors together, sorted by name, with the reads by which they
 * know whether they are worth making: what several declare is read once, with the fields of each.
 */
export function planReads(declared: readonly Reads[]): PlannedRead[] {
  const known = plans.get(declared);
  if (known !== undefined) {
    return known;
  }

  const reads = declared.flatMap(each => Object.values(each));
  const shared = new Map<string, SharedRead>();
  for (const { spec, schema } of reads) {
    share(shared, { spec, schemas: [schema], onlyGate: false });
  }
  for (const gate of reads.flatMap(({ spec }) => gatesOf(spec))) {
    share(shared, {
      spec: gate.spec,
      schemas: [gate.schema],
      onlyGate: true,
    });
  }

  const plan = [...shared]
    .map(([name, { spec, schemas, onlyGate }]) => ({
      name,
      spec: isLoop(name, shared) ? withoutGates(spec) : spec,
      mask: maskOf(spec, schemas),
      onlyGate,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  plans.set(declared, plan);
  return plan;
}

function share(shared: Map<string, SharedRead>, read: SharedRead): void {
  const name = nameOfRead(read.spec);
  const earlier = shared.get(name);
  shared.set(
    name,
    earlier === undefined
      ? read
      : {
          spec: commonSpec(earlier.spec, read.spec),
          schemas: [...earlier.schemas, ...read.schemas],
          onlyGate: earlier.onlyGate && read.onlyGate,
        },
  );
}

/** The gates of a read, and theirs. */
function gatesOf(spec: ReadSpec): Gate[] {
  return spec.type === 'resource'
    ? (spec.whenSeen ?? []).flatMap(gate => [gate, ...gatesOf(gate.spec)])
    : [];
}

/** A name does not tell the versions: only one that all understand serves all. */
function commonSpec(first: ReadSpec, second: ReadSpec): ReadSpec {
  if (first.type !== 'resource' || second.type !== 'resource') {
    return first;
  }
  const { versions: ours, whenSeen: ourGates, ...spec } = first;
  const { versions: theirs, whenSeen: theirGates } = second;
  const common =
    ours === undefined || theirs === undefined
      ? ours ?? theirs
      : ours.filter(version => theirs.includes(version));
  const versions = common?.length === 0 ? ours : common;
  return {
    ...spec,
    ...(versions === undefined ? {} : { versions }),
    // Read wherever one of them would; without gates, everywhere.
    ...(ourGates === undefined || theirGates === undefined
      ? {}
      : { whenSeen: [...ourGates, ...theirGates] }),
  };
}

/** Whether reads of several detectors wait for each other. */
function isLoop(
  name: string,
  shared: ReadonlyMap<string, SharedRead>,
): boolean {
  const behind = (spec: ReadSpec) =>
    spec.type === 'resource'
      ? (spec.whenSeen ?? []).map(gate => nameOfRead(gate.spec))
      : [];
  const reached = new Set<string>();
  const next = [name];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const spec = shared.get(at)?.spec;
    for (const gate of spec === undefined ? [] : behind(spec)) {
      if (!reached.has(gate)) {
        reached.add(gate);
        next.push(gate);
      }
    }
  }
  return reached.has(name);
}

function withoutGates(spec: ReadSpec): ReadSpec {
  if (spec.type !== 'resource') {
    return spec;
  }
  const { whenSeen, ...always } = spec;
  return always;
}

/** Of what is read without payload nothing but metadata is kept, even if the server sends more. */
function maskOf(spec: ReadSpec, schemas: z.core.$ZodType[]): FieldMask {
  const mask = fieldMask(schemas);
  return spec.type === 'resource' && spec.metadataOnly
    ? onlyField(mask, 'metadata')
    : mask;
}
