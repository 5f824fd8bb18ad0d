import {
  BlindSpot,
  EntryPointKind,
  Evidence,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  nameOfRead,
  Observation,
  readAll,
  Reads,
  ReadResult,
} from '@interconnect/backstage-plugin-interconnect-node';
import { sortedBy } from '../sortedBy';
import {
  EntryPointSource,
  FoundEntryPoint,
  ServedAddress,
  ServedHost,
} from './defineSource';
import { sources } from './sources';

/** All that entry points need to read. */
export const entryPointReads: readonly Reads[] = sources.map(
  ({ reads }) => reads,
);

/** Sources call what they share by the same name, so that it is parsed once. */
const everyRead: Reads = Object.assign({}, ...entryPointReads);

/** How clients come into one cluster, all of it, and what could not be seen of that. */
export type ClusterEntries = {
  /** Entity ref. */
  cluster: string;
  /** Sorted by kind, namespace and name. */
  points: FoundEntryPoint[];
  unseen: EntryPointKind[];
  blindSpots: BlindSpot[];
};

/** Finds every object through which clients come into a cluster; undefined when it was never seen. */
export function findEntryPoints(
  observation: Observation,
): ClusterEntries | undefined {
  if (observation.observedAt === undefined) {
    return undefined;
  }

  const { seen, blindSpots: all } = readAll(everyRead, observation);
  const points: FoundEntryPoint[] = [];
  const unseen: EntryPointKind[] = [];
  const blindSpots: BlindSpot[] = [];
  for (const source of sources) {
    const reads = new Set(
      Object.values(source.reads).map(({ spec }) => nameOfRead(spec)),
    );
    const its = all.filter(({ read }) => reads.has(read));
    points.push(...source.find(seen, points));
    if (isShort(source, seen, its)) {
      unseen.push(source.kind);
      blindSpots.push(...its);
    }
  }
  return {
    cluster: observation.cluster,
    points: sortedBy(
      points.map(tidy),
      ({ kind }) => kind,
      ({ namespace }) => namespace ?? '',
      ({ name }) => name,
      each => JSON.stringify(each),
    ),
    unseen: unseen.sort(),
    blindSpots,
  };
}

/** Whether there may be more than was found: not where there surely are no such objects. */
function isShort(
  { objects, reads }: EntryPointSource,
  seen: ReadResult['seen'],
  blindSpots: readonly BlindSpot[],
): boolean {
  const hidden = new Set(blindSpots.map(({ read }) => read));
  const surelyNone = objects.every(
    name =>
      seen[name]?.length === 0 && !hidden.has(nameOfRead(reads[name].spec)),
  );
  return hidden.size > 0 && !surelyNone;
}

/** Each host and each address once, the hosts of those who balance before the same ones plain. */
function tidy(point: FoundEntryPoint): FoundEntryPoint {
  const { namespace, controller, ...rest } = point;
  return {
    ...rest,
    ...(namespace === undefined ? {} : { namespace }),
    ...(controller === undefined ? {} : { controller }),
    hosts: once(
      sortedBy(
        point.hosts,
        ({ host }) => host,
        ({ balancing }) => (balancing === 'plain' ? '1' : '0'),
        ({ evidence }) => JSON.stringify(evidence),
      ),
      ({ host }: ServedHost) => host,
    ),
    addresses: once(
      sortedBy(
        point.addresses,
        ({ address }) => address,
        ({ evidence }) => JSON.stringify(evidence),
      ),
      ({ address }: ServedAddress) => address,
    ),
  };
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set<string>();
  return items.filter(item => {
    const isNew = !known.has(keyOf(item));
    known.add(keyOf(item));
    return isNew;
  });
}

/** What was seen in one cluster, as evidence that says in which. */
export function evidenceIn(
  cluster: string,
  { evidence }: ServedHost | ServedAddress,
): Evidence {
  return { cluster, ...evidence };
}
