import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { PatternsView, paramsOfView, viewFromParams } from './viewInUrl';

/** The view of the comparison, which is its address. */
export function usePatternsView(): {
  view: PatternsView;
  /** Changes it in place; a page that is only looked at otherwise is no step back. */
  change(change: Partial<PatternsView>): void;
  /** Changes it so that the browser's back button undoes it. */
  go(change: Partial<PatternsView>): void;
} {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => viewFromParams(params), [params]);
  const to = (change: Partial<PatternsView>) =>
    paramsOfView({ ...view, ...change });
  return {
    view,
    change: change => setParams(to(change), { replace: true }),
    go: change => setParams(to(change)),
  };
}
