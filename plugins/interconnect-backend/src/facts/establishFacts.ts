import {
  BlindSpot,
  FactEvidence,
  Facts,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  Observation,
  readAll,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { mergeEvidence } from '../mergeEvidence';
import { sortedBy } from '../sortedBy';
import { watchTime } from '../watchTime';
import { facts } from './facts';

/** What is known of a cluster, where it was seen, and what could not be. */
export type EstablishedFacts = {
  facts: Facts;
  factEvidence: FactEvidence;
  /** Sorted by read; each once. */
  blindSpots: BlindSpot[];
  /** Whether a fact asked when the cluster was seen; else all would be the same at any other time. */
  timely: boolean;
};

/** All that facts need to read. */
export const factReads: readonly Reads[] = facts.map(fact => fact.reads);

/** Establishes every fact that what was read in a cluster shows. */
export function establishFacts(observation: Observation): EstablishedFacts {
  const established: EstablishedFacts = {
    facts: {},
    factEvidence: {},
    blindSpots: [],
    timely: false,
  };
  if (observation.observedAt === undefined) {
    return established;
  }

  const observedAt = Date.parse(observation.observedAt);
  const spots = new Map<string, BlindSpot>();
  for (const fact of facts) {
    const { seen, blindSpots } = readAll(fact.reads, observation);
    blindSpots.forEach(spot => spots.set(JSON.stringify(spot), spot));

    const whole = blindSpots.length === 0;
    const { looked, wasAsked } = watchTime({ observedAt, whole });
    const found = fact.establish(seen, looked);
    established.timely ||= wasAsked();
    if (found !== undefined) {
      const { cluster } = observation;
      Object.assign(established.facts, { [fact.id]: found.value });
      established.factEvidence[fact.id] = mergeEvidence(
        found.evidence.map(item => ({ cluster, ...item })),
      );
    }
  }

  return {
    ...established,
    blindSpots: sortedBy(
      spots.values(),
      spot => spot.read,
      spot => spot.reason,
      spot => spot.message,
    ),
  };
}
