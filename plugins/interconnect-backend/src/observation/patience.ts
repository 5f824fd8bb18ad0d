import { ClusterSource } from './ClusterSource';

/**
 * An API server on the other side of the world may take longer, which does no harm: it is waited
 * for all the same, beside others.
 */
export const PATIENCE_MS = 250;

/** Counted in ticks: while the event loop is held up, no cluster can be heard. */
const TICKS = 4;

export type Patience = {
  /** The same source; its answers renew the patience. */
  with(source: ClusterSource): ClusterSource;
  end(): void;
};

/**
 * Tells, once, when a cluster has given no whole answer for a while. Bytes do not count: a cluster
 * that answers in drips keeps its reader waiting as well.
 */
export function createPatience(onSlow: () => void): Patience {
  let ticks = 0;
  let isOver = false;
  const timer = setInterval(() => {
    ticks += 1;
    if (ticks === TICKS) {
      end();
      onSlow();
    }
  }, PATIENCE_MS / TICKS);

  function end() {
    isOver = true;
    clearInterval(timer);
  }

  return {
    with: source => ({
      async get(path, request) {
        const answer = await source.get(path, request);
        if (answer.type !== 'failed' && !isOver) {
          ticks = 0;
          timer.refresh();
        }
        return answer;
      },
    }),
    end,
  };
}
