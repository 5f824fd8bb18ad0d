import { LookupFunction } from 'net';

/**
 * A `lookup` for `net.connect`, `tls.connect` and whatever passes its options on to them: answers
 * with the addresses that were checked, whatever DNS has come to say in the meantime.
 *
 * A connection to a host name of the catalog must be made with it, by any transport.
 */
export function pinnedLookup(addresses: readonly string[]): LookupFunction {
  const entries = addresses.map(address => ({
    address,
    family: address.includes(':') ? 6 : 4,
  }));
  return (_host, options, callback) => {
    if (options.all) {
      callback(null, entries);
    } else {
      callback(null, entries[0].address, entries[0].family);
    }
  };
}
