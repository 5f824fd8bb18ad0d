import { ClusterSource } from './ClusterSource';

/** An API server on the other side of the world answers a list in half of it. */
export const PATIENCE_MS = 1_000;

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
  const timer = setTimeout(onSlow, PATIENCE_MS);
  let isOver = false;
  return {
    with: source => ({
      async get(path, request) {
        const answer = await source.get(path, request);
        if (answer.type !== 'failed' && !isOver) {
          timer.refresh();
        }
        return answer;
      },
    }),
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
