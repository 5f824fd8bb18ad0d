/** A signal that comes after a while, unless it is ended before. */
export type Deadline = {
  signal: AbortSignal;
  end(): void;
};

const LATE = new Error('The time is up');

/**
 * Ends with what it was for: a signal of `AbortSignal.timeout` comes all the same, and until then
 * holds all that listened to it.
 *
 * @param outer - when this comes first, so does the deadline's
 */
export function startDeadline(ms: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(LATE), ms);
  const giveUp = () => controller.abort(outer?.reason);
  outer?.addEventListener('abort', giveUp, { once: true });
  if (outer?.aborted) {
    giveUp();
  }
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', giveUp);
    },
  };
}
