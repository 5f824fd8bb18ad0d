import { OpenTransport } from './ClusterTransport';
import { tlsTransport } from './tlsTransport';

/** A transport that, where it cannot be made, as with certificates that cannot be read, says so when it is used. */
export const openTransport: OpenTransport = endpoint => {
  try {
    return tlsTransport(endpoint);
  } catch (error) {
    return {
      get: async () => ({ type: 'broken', error }),
      close() {},
      destroy() {},
    };
  }
};
