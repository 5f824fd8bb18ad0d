import { useCallback, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useApi } from '@backstage/core-plugin-api';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';

/** The report of an entity, and the way to have its clusters observed anew. */
export function useReport(entityRef: string): {
  report: Report | undefined;
  loading: boolean;
  error: Error | undefined;
  retry(): void;
  refresh(): void;
  refreshing: boolean;
  /** Whether what is shown came from a refresh, to tell of it once. */
  refreshed: boolean;
  refreshError: Error | undefined;
} {
  const api = useApi(interconnectApiRef);
  const loaded = useAsyncRetry(
    () => api.getReport(entityRef),
    [api, entityRef],
  );
  const [fresh, setFresh] = useState<{ of: string; report: Report }>();
  const [refreshing, setRefreshing] = useState(false);
  const [refreshError, setRefreshError] = useState<Error>();

  const refresh = useCallback(async () => {
    setRefreshing(true);
    setRefreshError(undefined);
    try {
      setFresh({ of: entityRef, report: await api.refresh(entityRef) });
    } catch (error) {
      setRefreshError(error instanceof Error ? error : new Error(`${error}`));
    } finally {
      setRefreshing(false);
    }
  }, [api, entityRef]);

  const refreshed = fresh?.of === entityRef;
  return {
    report: refreshed ? fresh.report : loaded.value,
    loading: loaded.loading,
    error: loaded.error,
    retry: loaded.retry,
    refresh,
    refreshing,
    refreshed,
    refreshError,
  };
}
