/** A cluster that does not complete TCP and TLS in this time is dark. */
export const CONNECT_TIMEOUT_MS = 2_000;

/**
 * Longer than the pause between observations, so that they find their connection open. Servers end
 * it earlier where they want to; an idle connection costs some 100 KB.
 */
export const KEEP_ALIVE_MS = 10 * 60_000;

/** Below the idle timeout of cloud load balancers, which is a minute at the shortest. */
export const PROBE_AFTER_MS = 30_000;

/** How much of one answer may be under way, so that a long way does not make it come in small pieces. */
export const STREAM_WINDOW_BYTES = 1024 * 1024;

/** How much of all answers of a cluster may be under way. */
export const CONNECTION_WINDOW_BYTES = 8 * 1024 * 1024;
