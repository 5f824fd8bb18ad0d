import { createHash } from 'crypto';
import { ClusterTransport } from './ClusterTransport';
import { Endpoint } from './Endpoint';
import { openTransport } from './openTransport';

export type Connection = {
  transport: ClusterTransport;
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

export function createConnections(): Connections {
  const kept = new Map<
    string,
    { fingerprint: string; transport: ClusterTransport }
  >();
  const fingerprints = new WeakMap<Endpoint, string>();

  function fingerprintOf(endpoint: Endpoint): string {
    const known = fingerprints.get(endpoint) ?? digestOf(endpoint);
    fingerprints.set(endpoint, known);
    return known;
  }

  function connectionOf(
    cluster: string,
    transport: ClusterTransport,
  ): Connection {
    return {
      transport,
      discard() {
        if (kept.get(cluster)?.transport === transport) {
          kept.delete(cluster);
        }
        transport.destroy();
      },
    };
  }

  return {
    to(cluster, endpoint) {
      const fingerprint = fingerprintOf(endpoint);
      const known = kept.get(cluster);
      if (known !== undefined && known.fingerprint === fingerprint) {
        return connectionOf(cluster, known.transport);
      }
      known?.transport.close();
      const transport = openTransport(endpoint);
      kept.set(cluster, { fingerprint, transport });
      return connectionOf(cluster, transport);
    },
    async keepOnly(clusters) {
      for (const [cluster, { transport }] of kept) {
        if (!clusters.has(cluster)) {
          kept.delete(cluster);
          transport.close();
        }
      }
    },
    async close() {
      for (const { transport } of kept.values()) {
        transport.destroy();
      }
      kept.clear();
    },
  };
}

/** A digest, because an endpoint may hold a private key. */
function digestOf(endpoint: Endpoint): string {
  const { origin, ca, cert, key, verify, pinned } = endpoint;
  return createHash('sha256')
    .update(JSON.stringify([origin, ca, cert, key, verify, pinned]))
    .digest('base64');
}
