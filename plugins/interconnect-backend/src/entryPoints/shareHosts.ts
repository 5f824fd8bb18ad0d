import {
  Balancing,
  SharedHost,
} from '@interconnect/backstage-plugin-interconnect-common';
import { mergeEvidence } from '../mergeEvidence';
import { sortedBy } from '../sortedBy';
import { ServedHost } from './defineSource';
import { ClusterEntries, evidenceIn } from './findEntryPoints';

/** What leads clients to a cluster best comes first. */
const BALANCINGS: readonly Balancing[] = ['k8gb', 'external-dns', 'plain'];

/** Objects of one cluster that show that it serves a host; more prove no more. */
const MAX_PROOFS = 3;

/** Which host names several clusters serve, and who leads clients to which of them. */
export function shareHosts(entries: readonly ClusterEntries[]): SharedHost[] {
  const servers = new Map<string, Map<string, ServedHost[]>>();
  for (const { cluster, points } of entries) {
    for (const served of points.flatMap(({ hosts }) => hosts)) {
      const clusters = servers.get(served.host) ?? new Map();
      clusters.set(cluster, [...(clusters.get(cluster) ?? []), served]);
      servers.set(served.host, clusters);
    }
  }

  const shared = [...servers].filter(([, clusters]) => clusters.size > 1);
  return sortedBy(
    shared.map(([host, clusters]) => describe(host, clusters)),
    ({ host }) => host,
  );
}

function describe(
  host: string,
  clusters: ReadonlyMap<string, readonly ServedHost[]>,
): SharedHost {
  const byCluster = sortedBy(clusters, ([cluster]) => cluster).map(
    ([cluster, served]) => ({
      cluster,
      served: sortedBy(
        served,
        ({ balancing }) => String(BALANCINGS.indexOf(balancing)),
        ({ strategy }) => strategy ?? '~',
        ({ evidence }) => JSON.stringify(evidence),
      ),
    }),
  );
  return {
    host,
    servedBy: byCluster.map(
      ({ cluster, served: [{ balancing, strategy }] }) => ({
        cluster,
        balancing,
        ...(strategy === undefined ? {} : { strategy }),
      }),
    ),
    evidence: mergeEvidence(
      byCluster.flatMap(({ cluster, served }) =>
        served.slice(0, MAX_PROOFS).map(each => evidenceIn(cluster, each)),
      ),
    ),
  };
}
