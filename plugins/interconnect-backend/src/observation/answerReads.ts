import { BlindSpotReason } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Gate,
  nameOfRead,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Question } from './askCluster';
import { Listing, narrowed } from './covering';
import { listObjects, ReadLimits } from './listObjects';
import { PlannedRead } from './planReads';
import { ClusterMemory } from './ReadMemory';
import { createSlots, Slots } from './slots';
import { Sources, sourcesOf } from './sources';

/** How a cluster is asked. */
export type Look = Pick<Question, 'source' | 'signal' | 'turn'> & {
  limits: ReadLimits;
  memory?: ClusterMemory;
};

/** A planned read: its outcome where that needs no list, else the list to ask for. */
export type ResolvedRead = {
  read: PlannedRead;
  resolved: ReadOutcome | Promise<ReadOutcome> | Listing;
};

/** What keeps one request from an answer keeps all from it: asking on is in vain. */
export const HIDES_EVERYTHING: ReadonlySet<BlindSpotReason> = new Set([
  'unauthorized',
  'unreachable',
  'timeout',
]);

/**
 * Hardly a cluster has more to be asked for. One that claims to serve everything could otherwise
 * have hundreds of answers, each as long as one may be, held at the same time.
 */
const MOST_LISTS_AT_ONCE = 32;

const NOTHING: ReadOutcome = { status: 'seen', objects: [] };

/** Works out each outcome once, when somebody first wants it. */
class Answers {
  readonly #look: Look;
  readonly #plan: ReadonlyMap<string, ResolvedRead['resolved']>;
  readonly #sources: Sources;
  readonly #outcomes = new Map<string, Promise<ReadOutcome>>();
  readonly #found = new Map<Listing, Promise<ReadOutcome>>();
  readonly #inSlot: Slots = createSlots(MOST_LISTS_AT_ONCE);

  constructor(reads: readonly ResolvedRead[], look: Look) {
    this.#look = look;
    this.#sources = sourcesOf(
      reads.flatMap(({ resolved }) => ('read' in resolved ? [resolved] : [])),
    );
    this.#plan = new Map(
      reads.map(({ read, resolved }) => [
        read.name,
        this.#sources.listings.get(read.name) ?? resolved,
      ]),
    );
  }

  outcomeOf(name: string): Promise<ReadOutcome> {
    return once(this.#outcomes, name, () =>
      this.#answer(this.#plan.get(name) ?? NOTHING),
    );
  }

  async #answer(resolved: ResolvedRead['resolved']): Promise<ReadOutcome> {
    if (!('read' in resolved)) {
      return resolved;
    }
    const gates = resolved.spec.whenSeen;
    if (gates !== undefined && !(await this.#isAnyOpen(gates))) {
      return NOTHING;
    }

    const cover = this.#sources.covers.get(resolved);
    if (cover !== undefined) {
      const outcome = await this.#find(cover);
      if (isFinal(outcome)) {
        return narrowed(outcome, resolved);
      }
    }
    const outcome = await this.#find(resolved);
    return this.#sources.shared.has(resolved)
      ? narrowed(outcome, resolved)
      : outcome;
  }

  async #isAnyOpen(gates: readonly Gate[]): Promise<boolean> {
    const open = await Promise.all(
      gates.map(async gate =>
        isOpen(gate, await this.outcomeOf(nameOfRead(gate.spec))),
      ),
    );
    return open.includes(true);
  }

  /** What a list holds, with what all need to know who are answered from it. */
  #find(listing: Listing): Promise<ReadOutcome> {
    return once(this.#found, listing, async () => {
      const scout = this.#sources.scouts.get(listing);
      const names = scout && (await this.#find(scout));
      if (scout && names && isFinal(names)) {
        if (names.status !== 'seen') {
          return names;
        }
        const its = narrowed(names, listing);
        if (its.status === 'seen' && its.objects.length === 0) {
          return NOTHING;
        }
      }
      return this.#list(listing);
    });
  }

  #list(listing: Listing): Promise<ReadOutcome> {
    const { read, spec, version, limit = Infinity } = listing;
    const { source, signal, turn, limits, memory } = this.#look;
    const mask = this.#sources.shared.get(listing) ?? read.mask;
    return this.#inSlot(() =>
      listObjects({
        read: { ...read, mask },
        spec,
        version,
        limits: {
          ...limits,
          maxObjectsPerRead: Math.min(limit, limits.maxObjectsPerRead),
        },
        question: { source, signal, turn },
        ...(memory === undefined ? {} : { memory }),
      }),
    );
  }
}

const opened = new WeakMap<ReadOutcome, Map<Gate, boolean>>();

/** Of an outcome that is still the very same, what was found the last time. */
function isOpen(gate: Gate, outcome: ReadOutcome): boolean {
  if (outcome.status !== 'seen') {
    return outcome.status === 'failed';
  }
  const known = opened.get(outcome) ?? new Map<Gate, boolean>();
  opened.set(outcome, known);
  return once(
    known,
    gate,
    () =>
      outcome.truncated === true ||
      outcome.objects.some(object => gate.such?.is(object) ?? true),
  );
}

/** Whether an answer leaves nothing to find out by a narrower question. */
function isFinal(outcome: ReadOutcome): boolean {
  return outcome.status === 'failed'
    ? HIDES_EVERYTHING.has(outcome.reason)
    : outcome.status === 'not-served' || outcome.truncated !== true;
}

function once<K, T>(known: Map<K, T>, key: K, make: () => T): T {
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
