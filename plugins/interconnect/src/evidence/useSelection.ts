import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

const TYPES = ['cluster', 'link', 'peer', 'mesh', 'finding', 'host'] as const;

/** What the evidence drawer shows: a thing on a screen, by its key. */
export type Selection = { type: (typeof TYPES)[number]; id: string };

/** What is selected lives in the address, so that it can be shared. */
export function useSelection(): {
  selection: Selection | undefined;
  select(selection: Selection | undefined): void;
} {
  const [params, setParams] = useSearchParams();

  const selection = useMemo(() => {
    for (const type of TYPES) {
      const id = params.get(type);
      if (id !== null) {
        return { type, id };
      }
    }
    return undefined;
  }, [params]);

  const select = useCallback(
    (next: Selection | undefined) =>
      setParams(
        previous => {
          const changed = new URLSearchParams(previous);
          TYPES.forEach(type => changed.delete(type));
          if (next) {
            changed.set(next.type, next.id);
          }
          return changed;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { selection, select };
}
