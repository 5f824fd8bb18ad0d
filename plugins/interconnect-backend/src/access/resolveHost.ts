import { ADDRCONFIG } from 'dns';
import { lookup } from 'dns/promises';
import { z } from 'zod';
import { setNewest } from '../setNewest';
import { Resolve } from './resolvePlace';

/**
 * Node.js gives half of its threads to the system's resolver, which blocks one for as long as a
 * name server is silent. Names that were not answered the last time have half of these.
 */
const AT_ONCE = Math.max(
  1,
  Math.floor((Number(process.env.UV_THREADPOOL_SIZE) || 4) / 4),
);

/** A name server that is well answers sooner. */
const PATIENCE_MS = 500;

/** As many names as are remembered; far more than there are clusters. */
const MOST_KNOWN = 10_000;

/** The name leads nowhere; anything else may be a matter of the moment. */
const isNowhere = z.looseObject({ code: z.enum(['ENOTFOUND', 'ENODATA']) });

/** How a name answered the last time. */
type Manner = 'well' | 'new' | 'slow';

type Lane = { manners: readonly Manner[]; busy: number };

/**
 * Resolves names by the system's resolver, so that names which nobody answers for hold up no others
 * for long: a few at a time, those that were not answered the last time in a lane that they cannot
 * leave, and there after all others; and a name that does not answer in time leads where it led the
 * last time.
 */
export function createResolve(
  ask: Resolve = askSystem,
  { atOnce = AT_ONCE, patienceMs = PATIENCE_MS } = {},
): Resolve {
  const known = new Map<string, string[]>();
  const slow = new Map<string, true>();
  const underWay = new Map<string, Promise<string[]>>();
  const waiting: Record<Manner, ((lane: Lane) => void)[]> = {
    well: [],
    new: [],
    slow: [],
  };
  const lanes: Lane[] = [
    { manners: ['well', 'new'], busy: 0 },
    { manners: ['new', 'slow'], busy: 0 },
  ];

  function mannerOf(host: string): Manner {
    if (slow.has(host)) {
      return 'slow';
    }
    return known.has(host) ? 'well' : 'new';
  }

  function next() {
    for (const lane of lanes.filter(({ busy }) => busy < atOnce)) {
      const first = lane.manners.find(manner => waiting[manner].length > 0);
      const begin = first && waiting[first].shift();
      if (begin !== undefined) {
        lane.busy += 1;
        begin(lane);
      }
    }
  }

  async function askInTurn(host: string): Promise<string[]> {
    const lane = await new Promise<Lane>(begin => {
      waiting[mannerOf(host)].push(begin);
      next();
    });
    slow.delete(host);
    const late = setTimeout(
      () => setNewest(slow, host, true, MOST_KNOWN),
      patienceMs,
    );
    try {
      const addresses = await ask(host);
      setNewest(known, host, addresses, MOST_KNOWN);
      return addresses;
    } catch (error) {
      const last = known.get(host);
      if (last !== undefined && !isNowhere.safeParse(error).success) {
        return last;
      }
      known.delete(host);
      throw error;
    } finally {
      clearTimeout(late);
      underWay.delete(host);
      lane.busy -= 1;
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
  const found = await lookup(host, { all: true, hints: ADDRCONFIG });
  return found.map(({ address }) => address);
}

/** One for the process, as its threads are. */
export const resolveHost = createResolve();
