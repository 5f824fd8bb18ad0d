import {
  Observation,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';
import { jsonOfOutcome } from '../packedOutcome';
import { setNewest } from '../setNewest';
import { Discovery } from './discovery';
import { FieldMask } from './fieldMask';

type Known<T> = { mark: string; value: T };

/** An outcome, and which fields were kept of its objects. */
type KnownOutcome = Known<ReadOutcome> & { mask: FieldMask };

/** What one cluster answered the last time, so that an answer that is still the same need not be read again. */
export type ClusterMemory = {
  /** What came of reading a list, by the path of the request, if these fields were kept. */
  outcome(path: string, mask: FieldMask): KnownOutcome | undefined;
  keepOutcome(path: string, known: KnownOutcome): void;
  discovery(): Known<Discovery> | undefined;
  keepDiscovery(known: Known<Discovery>): void;
  /** The reads of the last observation where these are the same, so that nobody need compare or store them again. */
  settle(reads: Observation['reads']): Observation['reads'];
};

/** What all clusters answered the last time. */
export type ReadMemory = {
  /** To be called when a cluster begins to be looked at. */
  of(cluster: string): ClusterMemory;
  keepOnly(clusters: ReadonlySet<string>): void;
};

/** Beyond these, those that were looked at longest ago are forgotten. */
const MOST_CLUSTERS = 2_000;

/** In characters of JSON: longer lists are read again each time. */
const MOST_OF_LIST = 512 * 1024;

/** In characters of JSON: of a cluster with more, its reads are not held as a whole. */
const MOST_OF_CLUSTER = 1024 * 1024;

class RememberedCluster implements ClusterMemory {
  #before = new Map<string, KnownOutcome>();
  #now = new Map<string, KnownOutcome>();
  #discovery?: Known<Discovery>;
  #reads: Observation['reads'] = {};

  begin() {
    this.#before = this.#now;
    this.#now = new Map();
  }

  outcome(path: string, mask: FieldMask) {
    const known = this.#now.get(path) ?? this.#before.get(path);
    return known?.mask === mask ? known : undefined;
  }

  keepOutcome(path: string, known: KnownOutcome) {
    if (lengthOf(known.value) <= MOST_OF_LIST) {
      this.#now.set(path, known);
    }
  }

  settle(reads: Observation['reads']) {
    const before = this.#reads;
    const names = Object.keys(reads);
    const isSame =
      names.length === Object.keys(before).length &&
      names.every(
        name =>
          Object.hasOwn(before, name) &&
          isSameOutcome(before[name], reads[name]),
      );
    if (isSame) {
      return before;
    }
    const length = Object.values(reads)
      .map(lengthOf)
      .reduce((a, b) => a + b, 0);
    this.#reads = length <= MOST_OF_CLUSTER ? reads : {};
    return reads;
  }

  discovery() {
    return this.#discovery;
  }

  keepDiscovery(known: Known<Discovery>) {
    this.#discovery = known;
  }
}

/**
 * Remembers answers by their marks, with the very objects that observations hold, not copies.
 *
 * What was not asked for in the last observation of a cluster is forgotten with the next.
 */
export function createReadMemory(): ReadMemory {
  const clusters = new Map<string, RememberedCluster>();

  return {
    of(cluster) {
      const known = clusters.get(cluster) ?? new RememberedCluster();
      known.begin();
      setNewest(clusters, cluster, known, MOST_CLUSTERS);
      return known;
    },
    keepOnly(wanted) {
      for (const cluster of clusters.keys()) {
        if (!wanted.has(cluster)) {
          clusters.delete(cluster);
        }
      }
    },
  };
}

function isSameOutcome(one: ReadOutcome, other: ReadOutcome): boolean {
  return one === other || jsonOfOutcome(one) === jsonOfOutcome(other);
}

function lengthOf(outcome: ReadOutcome): number {
  return jsonOfOutcome(outcome).length;
}
