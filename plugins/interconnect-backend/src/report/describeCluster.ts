import {
  BlindSpot,
  Cluster,
  EntryPoints,
  FactEvidence,
  Facts,
  FoundBy,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { distinct, sortedBy } from '../sortedBy';

const RULES: readonly FoundBy[] = ['system', 'dependsOn', 'annotation'];

type Established = {
  facts: Facts;
  factEvidence: FactEvidence;
  blindSpots: readonly BlindSpot[];
};

/** A cluster as a report of the whole inventory shows it. */
export function describeCluster(
  cluster: Cluster,
  observation: Observation | undefined,
  established: Established,
  otherSpots: readonly BlindSpot[],
  entryPoints: EntryPoints | undefined,
): ReportCluster {
  const { ref, name, title, owner, memberships } = cluster;
  const blindSpots = merge([
    ...spotsOf(observation),
    ...established.blindSpots,
    ...otherSpots,
  ]);
  const foundBy = new Set(memberships.flatMap(each => each.foundBy));

  return {
    ref,
    name,
    ...(title === undefined ? {} : { title }),
    ...(owner === undefined ? {} : { owner }),
    systems: distinct(memberships.map(({ system }) => system)),
    foundBy: RULES.filter(rule => foundBy.has(rule)),
    observation: extentOf(observation, blindSpots),
    ...(observation?.observedAt === undefined
      ? {}
      : { observedAt: observation.observedAt }),
    ...(observation === undefined
      ? {}
      : { attemptedAt: observation.attemptedAt }),
    facts: established.facts,
    factEvidence: established.factEvidence,
    blindSpots,
    ...(entryPoints === undefined ? {} : { entryPoints }),
  };
}

function extentOf(
  observation: Observation | undefined,
  blindSpots: readonly BlindSpot[],
): ReportCluster['observation'] {
  if (
    observation?.observedAt === undefined ||
    observation.failure !== undefined
  ) {
    return 'none';
  }
  return blindSpots.length === 0 ? 'whole' : 'partial';
}

/** A cluster that is not seen at all is a blind spot as a whole. */
function spotsOf(observation: Observation | undefined): BlindSpot[] {
  if (observation?.failure !== undefined) {
    return [{ read: 'cluster', ...observation.failure }];
  }
  return observation?.observedAt === undefined
    ? [{ read: 'cluster', reason: 'failed', message: 'Not observed yet' }]
    : [];
}

function merge(spots: readonly BlindSpot[]): BlindSpot[] {
  const once = new Map(
    spots.map(({ read, reason, message }) => [
      JSON.stringify([read, reason, message]),
      { read, reason, message },
    ]),
  );
  return sortedBy(
    once.values(),
    ({ read }) => read,
    ({ reason }) => reason,
    ({ message }) => message,
  );
}
