import { OpenTransport } from './ClusterTransport';
import { http2Transport } from './http2Transport';
import { undiciTransport } from './undiciTransport';

/** HTTP/2 of Node.js itself for what speaks it, undici for all else: plain HTTP, and HTTP/1.1. */
export const openTransport = orUnusable(endpoint =>
  endpoint.origin.startsWith('https:')
    ? http2Transport(endpoint, () => undiciTransport(endpoint))
    : undiciTransport(endpoint),
);

/** Lets a transport that cannot be made, as with certificates that cannot be read, say so when it is used. */
export function orUnusable(open: OpenTransport): OpenTransport {
  return endpoint => {
    try {
      return open(endpoint);
    } catch (error) {
      return {
        get: async () => ({ type: 'broken', error }),
        close() {},
        destroy() {},
      };
    }
  };
}
