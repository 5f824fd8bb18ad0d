import {
  FactName,
  Facts,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  Reads,
  Seen,
} from '@interconnect/backstage-plugin-interconnect-node';

/** A fact, and where it was seen. */
export type Established<Id extends FactName> = {
  value: NonNullable<Facts[Id]>;
  evidence: LocalEvidence[];
};

/** How the cluster was looked at. */
export type LookedAt = {
  /** Milliseconds since 1970. */
  observedAt: number;
  /** Whether all of this fact's reads brought all that there is. */
  whole: boolean;
};

/**
 * One fact of a cluster. All its reads are optional: a fact that is in sight of none of its
 * sources is left out.
 */
export type Fact<Id extends FactName = FactName, R extends Reads = Reads> = {
  id: Id;
  reads: R;
  establish(seen: Seen<R>, looked: LookedAt): Established<Id> | undefined;
};

/** Declares a fact; gives `establish` the types of its reads. */
export function defineFact<const Id extends FactName, R extends Reads>(
  fact: Fact<Id, R>,
): Fact<Id, R> {
  return fact;
}
