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

/** A plan, and what can be done with its steps; each answer replaces its step alone. */
export function usePlan(planId: string) {
  const api = useApi(interconnectApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.getPlan(planId),
    [api, planId],
  );
  const [changed, setChanged] = useState<Record<string, Step>>({});
  const [pending, setPending] = useState<
    Record<string, PendingAction | undefined>
  >({});
  const [stepErrors, setStepErrors] = useState<
    Record<string, Error | undefined>
  >({});
  const [checkingAll, setCheckingAll] = useState<number>();

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

  const plan: MigrationPlan | undefined = value && {
    ...value,
    steps: value.steps.map(step => changed[step.id] ?? step),
  };
  const check = (id: string) =>
    act(id, 'check', () => api.checkStep(planId, id));

  // One after the other: each check makes the backend look at clusters.
  async function checkAll() {
    const steps = plan?.steps ?? [];
    for (const [i, step] of steps.entries()) {
      if (step.checks.length > 0) {
        setCheckingAll(i + 1);
        await check(step.id);
      }
    }
    setCheckingAll(undefined);
  }

  return {
    plan,
    error,
    retry,
    pending,
    stepErrors,
    checkingAll,
    check,
    checkAll,
    complete: (id: string, note?: string) =>
      act(id, 'tick', () => api.completeStep(planId, id, note)),
    skip: (id: string, note?: string) =>
      act(id, 'tick', () => api.skipStep(planId, id, note)),
  };
}
