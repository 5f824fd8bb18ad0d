import {
  ObservedObject,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';

type Seen = Extract<ReadOutcome, { status: 'seen' }>;

/** The JSON of its objects, where an outcome is held as that. */
const TEXT = Symbol('objects as JSON');

/** Fewer objects are small enough to be held as they are. */
const WORTH_PACKING = 8;

/**
 * An outcome that holds its objects as text, and makes objects of them for whoever asks, for as
 * long as the event loop does not come round.
 *
 * Of a thousand clusters the objects are some hundred megabytes of small things, which the garbage
 * collector goes through again and again although hardly anybody ever looks at them; text it does
 * not look into, and it is a third of the size.
 */
export function packOutcome(outcome: Seen): Seen {
  const { objects, truncated } = outcome;
  if (objects.length < WORTH_PACKING) {
    return outcome;
  }
  const text = JSON.stringify(objects);
  let unpacked: readonly ObservedObject[] | undefined;
  const hold = (unpack: readonly ObservedObject[]) => {
    unpacked = unpack;
    setImmediate(() => {
      unpacked = undefined;
    });
    return unpack;
  };
  hold(objects);

  const packed: Seen = {
    status: 'seen',
    get objects() {
      return unpacked ?? hold(JSON.parse(text));
    },
    ...(truncated === undefined ? {} : { truncated }),
  };
  return Object.defineProperty(packed, TEXT, { value: text });
}

/** The JSON of an outcome, without making objects of one that is packed. */
export function jsonOfOutcome(outcome: ReadOutcome): string {
  const text: unknown = Reflect.get(outcome, TEXT);
  return outcome.status === 'seen' && typeof text === 'string'
    ? `{"status":"seen","objects":${text}${
        outcome.truncated === undefined
          ? ''
          : `,"truncated":${outcome.truncated}`
      }}`
    : JSON.stringify(outcome);
}

/** The JSON of reads, by name. */
export function jsonOfReads(
  reads: Readonly<Record<string, ReadOutcome>>,
): string {
  const members = Object.entries(reads).map(
    ([name, outcome]) => `${JSON.stringify(name)}:${jsonOfOutcome(outcome)}`,
  );
  return `{${members.join(',')}}`;
}
