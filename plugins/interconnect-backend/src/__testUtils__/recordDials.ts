import { lookup as systemLookup } from 'dns';
import { LookupFunction, Socket } from 'net';
import ipaddr from 'ipaddr.js';

type DialOptions = {
  host?: string;
  port?: number | string;
  path?: string;
  lookup?: LookupFunction;
};

/** What was dialled, until `restore`. */
export type Dials = {
  /** `address:port`, in order; of a name every address that it led to. */
  all(): readonly string[];
  clear(): void;
  restore(): void;
};

/**
 * Writes down every TCP connection that Node.js is asked for, whoever asks, and lets none leave
 * this machine: a connection elsewhere is refused here.
 */
export function recordDials(): Dials {
  let dialled: string[] = [];
  const { connect } = Socket.prototype;

  const refused = () =>
    Object.assign(new Error('refused by the test'), { code: 'ECONNREFUSED' });

  const watched =
    (lookup: LookupFunction, port: string): LookupFunction =>
    (host, options, callback) =>
      lookup(host, options, (error, address, family) => {
        const found = Array.isArray(address)
          ? address.map(each => each.address)
          : [address];
        if (!error) {
          dialled.push(...found.map(each => `${each}:${port}`));
        }
        if (!error && !found.every(staysHere)) {
          callback(refused(), []);
          return;
        }
        callback(error, address, family);
      });

  const spy = jest
    .spyOn(Socket.prototype, 'connect')
    .mockImplementation(function dial(this: Socket, ...args: unknown[]) {
      // Callers inside of Node.js give one array of options and callback, others the options.
      const normalized = Array.isArray(args[0]) ? args[0] : args;
      const options: DialOptions = normalized[0];
      const port = String(options.port);
      const host = options.host ?? 'localhost';
      if (options.path === undefined && ipaddr.isValid(host)) {
        dialled.push(`${host}:${port}`);
        if (!staysHere(host)) {
          process.nextTick(() => this.destroy(refused()));
          return this;
        }
      } else if (options.path === undefined) {
        normalized[0] = {
          ...options,
          lookup: watched(
            options.lookup ?? (systemLookup as LookupFunction),
            port,
          ),
        };
      }
      return Reflect.apply(connect, this, args);
    });

  return {
    all: () => [...dialled],
    clear() {
      dialled = [];
    },
    restore: () => spy.mockRestore(),
  };
}

function staysHere(address: string): boolean {
  return (
    ipaddr.isValid(address) &&
    ['loopback', 'unspecified'].includes(ipaddr.process(address).range())
  );
}
