import { toError } from '@backstage/errors';
import { useCallback, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useApi } from '@backstage/core-plugin-api';
import {
  MigrationPlan,
  Step,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';

/** What is being done with a step right now. */
export type PendingAction = 'check' | 'tick';

/** A plan, and what can be done with it; what is answered of a step replaces that step alone. */
export function usePlan(planId: string) {
  const api = useApi(interconnectApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.getPlan(planId),
    [api, planId],
  );
  const [checked, setChecked] = useState<MigrationPlan>();
  const [changed, setChanged] = useState<Record<string, Step>>({});
  const [pending, setPending] = useState<
    Record<string, PendingAction | undefined>
  >({});
  const [stepErrors, setStepErrors] = useState<
    Record<string, Error | undefined>
  >({});
  const [checkingAll, setCheckingAll] = useState(false);
  const [checkError, setCheckError] = useState<Error>();

  const act = useCallback(
    async (id: string, action: PendingAction, call: () => Promise<Step>) => {
      setPending(p => ({ ...p, [id]: action }));
      setStepErrors(e => ({ ...e, [id]: undefined }));
      try {
        const step = await call();
        setChanged(c => ({ ...c, [id]: step }));
      } catch (e) {
        const failure = toError(e);
        setStepErrors(errors => ({ ...errors, [id]: failure }));
      } finally {
        setPending(p => ({ ...p, [id]: undefined }));
      }
    },
    [],
  );

  const loaded = checked?.id === planId ? checked : value;
  const plan: MigrationPlan | undefined = loaded && {
    ...loaded,
    steps: loaded.steps.map(step => changed[step.id] ?? step),
  };

  async function checkAll() {
    setCheckingAll(true);
    setCheckError(undefined);
    try {
      setChecked(await api.checkPlan(planId));
      setChanged({});
    } catch (e) {
      setCheckError(toError(e));
    } finally {
      setCheckingAll(false);
    }
  }

  return {
    plan,
    error,
    retry,
    pending,
    stepErrors,
    checkingAll,
    checkError,
    checkAll,
    check: (id: string) => act(id, 'check', () => api.checkStep(planId, id)),
    complete: (id: string, note?: string) =>
      act(id, 'tick', () => api.completeStep(planId, id, note)),
    skip: (id: string, note: string) =>
      act(id, 'tick', () => api.skipStep(planId, id, note)),
    reopen: (id: string, note?: string) =>
      act(id, 'tick', () => api.reopenStep(planId, id, note)),
  };
}
