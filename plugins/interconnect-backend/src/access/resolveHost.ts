import { lookup } from 'dns/promises';
import { setNewest } from '../setNewest';
import { Resolve } from './resolvePlace';

/**
 * Node.js gives half of its threads to the system's resolver, which blocks one for as long as a
 * name server is silent. Half of that half is left to the rest of Backstage.
 */
const AT_ONCE = Math.max(
  1,
  Math.floor((Number(process.env.UV_THREADPOOL_SIZE) || 4) / 4),
);

/** A name server that is well answers sooner. */
const PATIENCE_MS = 500;

/** As many names as are remembered; far more than there are clusters. */
const MOST_KNOWN = 10_000;

/**
 * Resolves names by the system's resolver, so that names which nobody answers for hold up no others
 * for long: a few at a time, those first that have answered before, and one that does not answer in
 * time leads where it led the last time.
 */
export function createResolve(
  ask: Resolve = askSystem,
  { atOnce = AT_ONCE, patienceMs = PATIENCE_MS } = {},
): Resolve {
  const known = new Map<string, string[]>();
  const underWay = new Map<string, Promise<string[]>>();
  const waiting = new Map<string, () => void>();
  let busy = 0;

  function next() {
    const [first] = waiting.keys();
    const host = [...waiting.keys()].find(name => known.has(name)) ?? first;
    if (host === undefined || busy >= atOnce) {
      return;
    }
    const begin = waiting.get(host);
    waiting.delete(host);
    busy += 1;
    begin?.();
  }

  async function askInTurn(host: string): Promise<string[]> {
    await new Promise<void>(begin => {
      waiting.set(host, begin);
      next();
    });
    try {
      const addresses = await ask(host);
      setNewest(known, host, addresses, MOST_KNOWN);
      return addresses;
    } catch (error) {
      known.delete(host);
      throw error;
    } finally {
      underWay.delete(host);
      busy -= 1;
      next();
    }
  }

  return host => {
    const asked = underWay.get(host) ?? askInTurn(host);
    underWay.set(host, asked);
    const last = known.get(host);
    return last === undefined ? asked : within(patienceMs, asked, last);
  };
}

/** What was promised, or something else when it takes too long. */
function within<T>(ms: number, promise: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(otherwise), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function askSystem(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}

/** One for the process, as its threads are. */
export const resolveHost = createResolve();
