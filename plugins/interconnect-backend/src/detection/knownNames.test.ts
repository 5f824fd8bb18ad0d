import { Snapshot } from '@interconnect/backstage-plugin-interconnect-node';
import {
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { knownNames, nameReads } from './knownNames';

const CLUSTER = 'resource:default/here';

function property(name: string, value: string) {
  return {
    apiVersion: 'about.k8s.io/v1beta1',
    kind: 'ClusterProperty',
    metadata: { name },
    spec: { value },
  };
}

const namespace = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, uid: `uid-of-${name}` },
});

function namesIn(objects: readonly object[], seen = true): string[] {
  const observation = observed([nameReads], objects as never, {
    cluster: CLUSTER,
  });
  const snapshot: Snapshot = {
    takenAt: OBSERVED_AT,
    staleAfterMs: 1,
    inventory: { clusters: [] },
    observations: {
      [CLUSTER]: seen ? observation : { ...observation, observedAt: undefined },
    },
  };
  return (knownNames(snapshot).byCluster.get(CLUSTER) ?? []).map(
    ({ identities: [{ kind, of, value }], instance, evidence }) =>
      `${kind} ${of} ${value} in ${instance}, as ${evidence[0].shows} in ${evidence[0].cluster} shows`,
  );
}

const UID = `uid undefined uid-of-kube-system in undefined, as uid-of-kube-system in ${CLUSTER} shows`;

describe('what clusters are called', () => {
  it.each<[string, object[], string[]]>([
    ['by the uid of kube-system', [namespace('kube-system')], [UID]],
    ['not by that of another namespace', [namespace('default')], []],
    [
      'by their id in their set',
      [
        property('cluster.clusterset.k8s.io', 'one'),
        property('clusterset.k8s.io', 'retail'),
        namespace('kube-system'),
      ],
      [UID, `id about.k8s.io one in retail, as one in ${CLUSTER} shows`],
    ],
    [
      'by an id of no set that is known',
      [property('cluster.clusterset.k8s.io', 'one')],
      [`id about.k8s.io one in undefined, as one in ${CLUSTER} shows`],
    ],
    ['not by other properties', [property('location', 'one')], []],
    ['not by an empty one', [property('cluster.clusterset.k8s.io', '')], []],
    [
      'not by what cannot be understood',
      [
        {
          ...namespace('kube-system'),
          metadata: { name: 'kube-system', uid: 7 },
        },
      ],
      [],
    ],
  ])('%s', (_name, objects, names) => {
    expect(namesIn(objects)).toEqual(names);
  });

  it('is not known of a cluster that was never seen', () => {
    expect(namesIn([namespace('kube-system')], false)).toEqual([]);
  });
});
