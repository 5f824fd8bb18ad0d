import useAsync from 'react-use/esm/useAsync';
import { useApi } from '@backstage/core-plugin-api';
import {
  Candidate,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';

/** What is observed of the candidate: in the System's report, else in a report of its own. */
export function useCandidateCluster(
  { ref }: Candidate,
  report: Report,
): { cluster: ReportCluster | undefined; loading: boolean } {
  const api = useApi(interconnectApiRef);
  const own = report.clusters.find(cluster => cluster.ref === ref);
  const elsewhere = own === undefined ? ref : undefined;
  const { value, loading } = useAsync(async () => {
    const reported =
      elsewhere === undefined ? undefined : await api.getReport(elsewhere);
    return reported?.clusters.find(cluster => cluster.ref === elsewhere);
  }, [api, elsewhere]);
  return { cluster: own ?? value, loading: elsewhere !== undefined && loading };
}
