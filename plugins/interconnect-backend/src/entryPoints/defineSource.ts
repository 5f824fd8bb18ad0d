import {
  Balancing,
  EntryPointKind,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  Reads,
  Seen,
} from '@interconnect/backstage-plugin-interconnect-node';

/** A host name that an entry point serves, who leads clients to it, and where that was seen. */
export type ServedHost = {
  host: string;
  balancing: Balancing;
  strategy?: string;
  evidence: LocalEvidence;
};

/** Where an entry point is reached. */
export type ServedAddress = { address: string; evidence: LocalEvidence };

/** One object through which clients come in, whole. */
export type FoundEntryPoint = {
  kind: EntryPointKind;
  namespace?: string;
  name: string;
  controller?: string;
  hosts: ServedHost[];
  addresses: ServedAddress[];
};

/** Finds entry points of one kind. All its reads are optional. */
export type EntryPointSource<R extends Reads = Reads> = {
  kind: EntryPointKind;
  reads: R;
  /** The reads that bring the objects themselves: where these are none, no other read matters. */
  objects: readonly string[];
  /**
   * @param others - what the sources before this one have found
   */
  find(seen: Seen<R>, others: readonly FoundEntryPoint[]): FoundEntryPoint[];
};

/** Declares a source; gives `find` the types of its reads. */
export function defineSource<R extends Reads>(
  source: EntryPointSource<R> & { objects: readonly (keyof R & string)[] },
): EntryPointSource<R> {
  return source;
}
