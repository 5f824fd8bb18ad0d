import { toError } from '@backstage/errors';
import { useCallback, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useInterval from 'react-use/esm/useInterval';
import { useApi } from '@backstage/core-plugin-api';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';

/** How often an open page asks whether something new was seen; an unchanged report is a 304. */
const POLL_MS = 30_000;

/** While clusters are being looked at for the first time, seconds matter. */
const FIRST_LOOK_POLL_MS = 2_000;

/** The report of an entity, kept up to date, and the way to have its clusters observed anew. */
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
  const [newer, setNewer] = useState<{ of: string; report: Report }>();
  const [refreshed, setRefreshed] = useState(false);
  const [refreshing, setRefreshing] = useState(false);
  const [refreshError, setRefreshError] = useState<Error>();

  const refresh = useCallback(async () => {
    setRefreshing(true);
    setRefreshed(false);
    setRefreshError(undefined);
    try {
      setNewer({ of: entityRef, report: await api.refresh(entityRef) });
      setRefreshed(true);
    } catch (error) {
      setRefreshError(toError(error));
    } finally {
      setRefreshing(false);
    }
  }, [api, entityRef]);

  const report = newer?.of === entityRef ? newer.report : loaded.value;
  useInterval(
    async () => {
      try {
        setNewer({ of: entityRef, report: await api.getReport(entityRef) });
        setRefreshed(false);
        setRefreshError(undefined);
      } catch {
        // What is shown says how old it is; the next round may succeed.
      }
    },
    report === undefined || refreshing ? null : pollAfter(report),
  );

  return {
    report,
    loading: loaded.loading,
    error: loaded.error,
    retry: loaded.retry,
    refresh,
    refreshing,
    refreshed,
    refreshError,
  };
}

function pollAfter({ clusters }: Report): number {
  return clusters.some(({ attemptedAt }) => attemptedAt === undefined)
    ? FIRST_LOOK_POLL_MS
    : POLL_MS;
}
