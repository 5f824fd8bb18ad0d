import { Membership } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineDetector,
  kubernetesObject,
  list,
  LocalClaim,
  objectMeta,
  Observation,
  optional,
  runDetector,
  show,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import { clusterProperties } from './multiClusterServices/schema';
import { selfOf } from './multiClusterServices/selfOf';

/** Names by which any technology may mean a cluster, whether it is installed there or not. */
export type KnownNames = {
  /** Of which sorts they are, apart from uids. */
  sorts: readonly string[];
  /** By entity ref. */
  byCluster: ReadonlyMap<string, readonly Membership[]>;
};

/** The sort of names that the About API has, within the set that it names. */
export const ABOUT = 'about.k8s.io';

/** Reads names like a detector, of no technology. */
const names = defineDetector({
  id: 'names',
  title: 'Names of clusters',
  homepage: 'https://multicluster.sigs.k8s.io/concepts/about-api/',
  layer: 'l3',
  version: 1,
  reads: {
    properties: clusterProperties,
    kubeSystem: optional(
      list(
        '',
        'namespaces',
        kubernetesObject('Namespace', { metadata: objectMeta() }),
        {
          name: 'kube-system',
        },
      ),
    ),
  },

  detect({ kubeSystem = [], properties }) {
    const { id, clusterSet } = selfOf(properties);
    const claims: LocalClaim[] = [];
    for (const namespace of kubeSystem) {
      const { uid } = namespace.metadata;
      if (uid !== undefined) {
        claims.push({
          type: 'membership',
          identities: [{ kind: 'uid', value: uid }],
          evidence: [show(namespace, ['metadata', 'uid'])],
        });
      }
    }
    if (id !== undefined) {
      claims.push({
        type: 'membership',
        ...(clusterSet === undefined ? {} : { instance: clusterSet }),
        identities: [{ kind: 'id', of: ABOUT, value: id.value }],
        evidence: [id.evidence],
      });
    }
    return { verdict: 'present', evidence: [], claims };
  },
});

/** What they are read from; others read both too. */
export const nameReads = names.reads;

/**
 * What clusters are called whatever joins them: by the uid of their kube-system namespace, which
 * several technologies go by, and by their id in a cluster set (KEP-2149).
 *
 * @param recognise - the names that one observation shows, for a caller that remembers them
 */
export function knownNames(
  { observations }: Snapshot,
  recognise: (observation: Observation) => readonly Membership[] = namesIn,
): KnownNames {
  return {
    sorts: [ABOUT],
    byCluster: new Map(
      Object.entries(observations).map(([cluster, observation]) => [
        cluster,
        recognise(observation),
      ]),
    ),
  };
}

/** The names that one cluster's observation shows. */
export function namesIn(observation: Observation): readonly Membership[] {
  return runDetector(names, observation).detection.claims.filter(
    claim => claim.type === 'membership',
  );
}
