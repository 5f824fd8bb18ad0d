import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { EndpointSlice, ServiceImport } from './schema';
import { Self } from './selfOf';

const SOURCE_LABEL = 'multicluster.kubernetes.io/source-cluster';

type Use = { from: string; ready: boolean; evidence: LocalEvidence };

/** One claim for each cluster whose Services are imported here, sorted by its id. */
export function importClaims(
  imports: readonly ServiceImport[],
  slices: readonly EndpointSlice[],
  { id, clusterSet }: Self,
): LocalPeerClaim[] {
  const uses = new Map<string, Use[]>();
  for (const use of [...imports.flatMap(usesOf), ...slices.flatMap(useOf)]) {
    if (use.from !== id?.value) {
      uses.set(use.from, [...(uses.get(use.from) ?? []), use]);
    }
  }

  return [...uses.keys()].sort().map(from => {
    const its = uses.get(from) ?? [];
    return {
      type: 'peer',
      plane: 'data',
      ...(clusterSet === undefined ? {} : { instance: clusterSet }),
      peer: { name: from, identities: [{ kind: 'id', value: from }] },
      direction: 'outgoing',
      expects: 'one-way',
      // An import names the importing cluster too if it exports the same Service. Who does not know
      // its own name cannot tell itself from a stranger.
      ifUnmatched: id === undefined ? 'drop' : 'loose',
      ...stateOf(its),
      evidence: its.map(({ evidence }) => evidence),
    };
  });
}

function usesOf(object: ServiceImport): Use[] {
  const ready = !(object.status?.conditions ?? []).some(
    ({ type, status }) => type === 'Ready' && status === 'False',
  );
  return (object.status?.clusters ?? []).map(({ cluster }, index) => ({
    from: cluster,
    ready,
    evidence: show(object, ['status', 'clusters', index, 'cluster']),
  }));
}

function useOf(slice: EndpointSlice): Use[] {
  const from = slice.metadata.labels?.[SOURCE_LABEL];
  return from === undefined || from === ''
    ? []
    : [
        {
          from,
          ready: true,
          evidence: show(slice, ['metadata', 'labels', SOURCE_LABEL]),
        },
      ];
}

function stateOf(uses: readonly Use[]): { state: LinkState; reason: string } {
  const waiting = uses.filter(({ ready }) => !ready).length;
  if (waiting === 0) {
    return {
      state: 'configured',
      reason:
        'Its Services are imported; the API does not tell whether traffic flows',
    };
  }
  return waiting === uses.length
    ? { state: 'pending', reason: 'No import from it is ready yet' }
    : { state: 'degraded', reason: 'Some imports from it are not ready' };
}
