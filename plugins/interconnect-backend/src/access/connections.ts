import { createHash } from 'crypto';
import { Pool } from 'undici';
import { pinnedLookup } from './pinnedLookup';

/** Where a connection goes and how it is secured. Everything that, when changed, needs a new one. */
export type Endpoint = {
  origin: string;
  ca?: string;
  cert?: string;
  key?: string;
  /** False only where the operator's config says so. */
  verify: boolean;
  /** Addresses that were checked for a host name: the connection goes there and nowhere else. */
  pinned?: readonly string[];
};

export type Connection = {
  pool: Pool;
  /** Gives it up at once, requests included; the next request opens another. */
  discard(): void;
};

/** The connections that are kept from one observation to the next, one for each cluster. */
export type Connections = {
  /** The kept connection; a new one when the cluster's endpoint has changed. */
  to(cluster: string, endpoint: Endpoint): Connection;
  /** Closes those of clusters that are no more. */
  keepOnly(clusters: ReadonlySet<string>): Promise<void>;
  close(): Promise<void>;
};

/** A cluster that does not complete TCP and TLS in this time is dark. */
export const CONNECT_TIMEOUT_MS = 2_000;

/** Longer than a minute, so that a connection outlives the usual pause between observations. */
const KEEP_ALIVE_MS = 90_000;

/** Below the idle timeout of cloud load balancers, which is a minute at the shortest. */
const TCP_KEEP_ALIVE_MS = 30_000;

export function createConnections(): Connections {
  const kept = new Map<string, { fingerprint: string; pool: Pool }>();

  return {
    to(cluster, endpoint) {
      const fingerprint = fingerprintOf(endpoint);
      const known = kept.get(cluster);
      if (known !== undefined && known.fingerprint === fingerprint) {
        return connectionOf(cluster, known.pool);
      }
      if (known !== undefined) {
        endGently(known.pool);
      }
      const pool = openPool(endpoint);
      kept.set(cluster, { fingerprint, pool });
      return connectionOf(cluster, pool);
    },
    async keepOnly(clusters) {
      const gone = [...kept].filter(([cluster]) => !clusters.has(cluster));
      gone.forEach(([cluster]) => kept.delete(cluster));
      await Promise.all(gone.map(([, { pool }]) => pool.close()));
    },
    async close() {
      const pools = [...kept.values()];
      kept.clear();
      await Promise.all(pools.map(({ pool }) => pool.destroy()));
    },
  };

  function connectionOf(cluster: string, pool: Pool): Connection {
    return {
      pool,
      discard() {
        if (kept.get(cluster)?.pool === pool) {
          kept.delete(cluster);
        }
        endAtOnce(pool);
      },
    };
  }
}

/**
 * One HTTP/2 connection carries all requests of a cluster.
 *
 * With HTTP/1.1, which some proxies speak alone, requests queue on that one connection.
 */
function openPool({ origin, ca, cert, key, verify, pinned }: Endpoint): Pool {
  return new Pool(origin, {
    connections: 1,
    allowH2: true,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    connect: {
      ca,
      cert,
      key,
      rejectUnauthorized: verify,
      preferH2: true,
      timeout: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelay: TCP_KEEP_ALIVE_MS,
      ...(pinned === undefined ? {} : { lookup: pinnedLookup(pinned) }),
    },
  });
}

/** A digest, because an endpoint may hold a private key. */
function fingerprintOf(endpoint: Endpoint): string {
  const { origin, ca, cert, key, verify, pinned } = endpoint;
  return createHash('sha256')
    .update(JSON.stringify([origin, ca, cert, key, verify, pinned]))
    .digest('base64');
}

function endGently(pool: Pool) {
  pool.close().catch(() => endAtOnce(pool));
}

function endAtOnce(pool: Pool) {
  // Destroying fails only for a pool that has ended already, which is what is wanted.
  pool.destroy().catch(() => undefined);
}
