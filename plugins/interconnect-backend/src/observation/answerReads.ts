import { BlindSpotReason } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Gate,
  nameOfRead,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Question } from './askCluster';
import {
  byWidth,
  covers,
  holds,
  Listing,
  maskFor,
  narrowed,
  selected,
} from './covering';
import { listObjects, ReadLimits } from './listObjects';
import { PlannedRead } from './planReads';
import { scoutsFor } from './scouts';

/** How a cluster is asked. */
export type Look = Pick<Question, 'source' | 'signal'> & { limits: ReadLimits };

/** A planned read: its outcome where that needs no request, else the list to ask for. */
export type ResolvedRead = {
  read: PlannedRead;
  resolved: ReadOutcome | Listing;
};

/** What keeps one request from an answer keeps all from it: asking on is in vain. */
export const HIDES_EVERYTHING: ReadonlySet<BlindSpotReason> = new Set([
  'unauthorized',
  'unreachable',
  'timeout',
]);

const NOTHING: ReadOutcome = { status: 'seen', objects: [] };

/** Works out each outcome once, when somebody first wants it. */
class Answers {
  readonly #look: Look;
  readonly #plan: ReadonlyMap<string, ReadOutcome | Listing>;
  readonly #covers: ReadonlyMap<Listing, Listing | undefined>;
  readonly #scouts: ReadonlyMap<Listing, Listing | undefined>;
  readonly #outcomes = new Map<string, Promise<ReadOutcome>>();
  readonly #found = new Map<Listing, Promise<ReadOutcome>>();

  constructor(reads: readonly ResolvedRead[], look: Look) {
    this.#look = look;
    this.#plan = new Map(
      reads.map(({ read, resolved }) => [read.name, resolved]),
    );
    const listings = reads.flatMap(({ resolved }) =>
      'read' in resolved ? [resolved] : [],
    );
    // Nobody waits for a list that may turn out not to be made.
    const certain = listings.filter(({ spec }) => spec.whenSeen === undefined);
    const wide = [...certain, ...scoutsFor(listings, certain)].sort(byWidth);
    const widest = (to: Listing, is: typeof covers) =>
      wide.find(
        from =>
          is(from, to) && (byWidth(from, to) < 0 || !certain.includes(to)),
      );
    this.#covers = new Map(listings.map(to => [to, widest(to, covers)]));
    this.#scouts = new Map(listings.map(to => [to, widest(to, holds)]));
  }

  outcomeOf(name: string): Promise<ReadOutcome> {
    return once(this.#outcomes, name, () =>
      this.#answer(this.#plan.get(name) ?? NOTHING),
    );
  }

  async #answer(resolved: ReadOutcome | Listing): Promise<ReadOutcome> {
    if (!('read' in resolved)) {
      return resolved;
    }
    const gates = resolved.spec.whenSeen;
    if (gates !== undefined && !(await this.#isAnyOpen(gates))) {
      return NOTHING;
    }

    const cover = this.#covers.get(resolved);
    if (cover !== undefined) {
      const outcome = await this.#find(cover);
      if (isFinal(outcome)) {
        return narrowed(outcome, resolved);
      }
    }
    const outcome = await this.#find(resolved);
    return this.#isShared(resolved) ? narrowed(outcome, resolved) : outcome;
  }

  async #isAnyOpen(gates: readonly Gate[]): Promise<boolean> {
    const open = await Promise.all(
      gates.map(async ({ spec, such }) => {
        const outcome = await this.outcomeOf(nameOfRead(spec));
        return outcome.status === 'seen'
          ? outcome.truncated === true ||
              outcome.objects.some(object => such?.is(object) ?? true)
          : outcome.status === 'failed';
      }),
    );
    return open.includes(true);
  }

  /** What a list holds, with what all need to know who are answered from it. */
  #find(listing: Listing): Promise<ReadOutcome> {
    return once(this.#found, listing, async () => {
      const scout = this.#scouts.get(listing);
      const names = scout && (await this.#find(scout));
      if (scout && names && isFinal(names)) {
        if (names.status !== 'seen') {
          return names;
        }
        if (selected(names.objects, listing).length === 0) {
          return NOTHING;
        }
      }
      return this.#list(listing);
    });
  }

  #list(listing: Listing): Promise<ReadOutcome> {
    const { read, spec, version, limit = Infinity } = listing;
    const { source, signal, limits } = this.#look;
    return listObjects({
      read: this.#isShared(listing)
        ? { ...read, mask: maskFor(listing, usersIn(this.#covers, listing)) }
        : read,
      spec,
      version,
      limits: {
        ...limits,
        maxObjectsPerRead: Math.min(limit, limits.maxObjectsPerRead),
      },
      question: { source, signal },
    });
  }

  #isShared(listing: Listing): boolean {
    return [this.#covers, this.#scouts].some(
      sources => usersIn(sources, listing).length > 0,
    );
  }
}

function usersIn(
  sources: ReadonlyMap<Listing, Listing | undefined>,
  source: Listing,
): Listing[] {
  return [...sources].flatMap(([user, from]) =>
    from === source ? [user] : [],
  );
}

/** Whether an answer leaves nothing to find out by a narrower question. */
function isFinal(outcome: ReadOutcome): boolean {
  return outcome.status === 'failed'
    ? HIDES_EVERYTHING.has(outcome.reason)
    : outcome.status === 'not-served' || outcome.truncated !== true;
}

function once<K, T>(
  known: Map<K, Promise<T>>,
  key: K,
  make: () => Promise<T>,
): Promise<T> {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

/**
 * Answers all planned reads of one cluster with as few requests as will do. What is read whole is
 * not read again in part; where many parts of one resource are wanted, its names tell which are
 * worth asking for; and what follows another read is asked for only where that saw something.
 *
 * None of it hides anything: where the wider answer fails or is cut off, the narrower reads are
 * made all the same.
 *
 * @returns outcomes by name of read, in the order of the plan
 */
export async function answerReads(
  reads: readonly ResolvedRead[],
  look: Look,
): Promise<[read: string, outcome: ReadOutcome][]> {
  const answers = new Answers(reads, look);
  return Promise.all(
    reads
      .filter(({ read }) => !read.onlyGate)
      .map(
        async ({ read }): Promise<[string, ReadOutcome]> => [
          read.name,
          await answers.outcomeOf(read.name),
        ],
      ),
  );
}
