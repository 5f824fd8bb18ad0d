import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useApi } from '@backstage/core-plugin-api';
import {
  AddClusterRequest,
  Recommendation,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';

/** A ranking on its way, failed, or there. */
export type RankingState = {
  ranked: Recommendation[] | undefined;
  error: Error | undefined;
  retry(): void;
};

/** Asks for the patterns for a request, best first; for nothing while none is named. */
export function useRanking(
  systemRef: string,
  request: AddClusterRequest | undefined,
): RankingState {
  const api = useApi(interconnectApiRef);
  const { value, error, loading, retry } = useAsyncRetry(
    async () => request && api.recommend(systemRef, request),
    [api, systemRef, request],
  );
  return {
    // What a former request was answered with says nothing of this one.
    ranked: loading
      ? undefined
      : value && [...value].sort((a, b) => a.rank - b.rank),
    error: loading ? undefined : error,
    retry,
  };
}
