import { ClusterTransport, OpenTransport } from './ClusterTransport';
import { http2Transport } from './http2Transport';
import { undiciTransport } from './undiciTransport';

/** HTTP/2 of Node.js itself for what speaks it, undici for all else: plain HTTP, and HTTP/1.1. */
export const openTransport: OpenTransport = endpoint => {
  try {
    return endpoint.origin.startsWith('https:')
      ? http2Transport(endpoint, () => undiciTransport(endpoint))
      : undiciTransport(endpoint);
  } catch (error) {
    return unusable(error);
  }
};

/** Of an endpoint whose certificates cannot be read. */
function unusable(error: unknown): ClusterTransport {
  return {
    get: async () => ({ type: 'broken', error }),
    close() {},
    destroy() {},
  };
}
