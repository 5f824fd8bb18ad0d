import {
  LocalEvidence,
  LocalMembership,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { ClusterProperty } from './schema';

/** By what name a cluster goes, and in which set, as far as it says. */
export type Self = {
  id?: { value: string; evidence: LocalEvidence };
  clusterSet?: string;
};

// The second is what the first was called in early drafts of KEP-2149.
const ID_NAMES = ['cluster.clusterset.k8s.io', 'id.k8s.io'];

/** Reads it from the properties that the About API has of a cluster. */
export function selfOf(properties: readonly ClusterProperty[] = []): Self {
  const id = propertyOf(properties, ...ID_NAMES);
  const set = propertyOf(properties, 'clusterset.k8s.io');
  return {
    ...(id === undefined
      ? {}
      : {
          id: { value: id.spec.value, evidence: show(id, ['spec', 'value']) },
        }),
    ...(set === undefined ? {} : { clusterSet: set.spec.value }),
  };
}

/** A cluster as one of its set; none where it does not say its name. */
export function membershipOf({ id, clusterSet }: Self): LocalMembership[] {
  return id === undefined
    ? []
    : [
        {
          type: 'membership',
          ...(clusterSet === undefined ? {} : { instance: clusterSet }),
          identities: [{ kind: 'id', value: id.value }],
          evidence: [id.evidence],
        },
      ];
}

function propertyOf(
  properties: readonly ClusterProperty[],
  ...names: string[]
): ClusterProperty | undefined {
  return names
    .flatMap(name =>
      properties.filter(({ metadata }) => metadata.name === name),
    )
    .find(({ spec }) => spec.value !== '');
}
