import {
  Observation,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';
import { jsonOfOutcome, jsonOfReads } from '../packedOutcome';

type AllReads = Observation['reads'];

/** Reads, none of them longer than it may be, and their JSON. */
export type BoundReads = { reads: AllReads; json: string };

/**
 * Bounds the size of what is kept of a cluster: of the largest read, the second half is left out
 * until the rest fits, and the read says that it is truncated.
 */
export function boundReads(reads: AllReads, maxBytes: number): BoundReads {
  const json = jsonOfReads(reads);
  if (Buffer.byteLength(json) <= maxBytes) {
    return { reads, json };
  }
  const [largest] = Object.entries(reads)
    .flatMap(([name, outcome]) =>
      outcome.status === 'seen' && outcome.objects.length > 0
        ? [{ name, outcome, size: jsonOfOutcome(outcome).length }]
        : [],
    )
    .sort((a, b) => b.size - a.size);
  return largest === undefined
    ? { reads, json }
    : boundReads({ ...reads, [largest.name]: half(largest.outcome) }, maxBytes);
}

function half(outcome: ReadOutcome & { status: 'seen' }): ReadOutcome {
  const { objects } = outcome;
  return {
    status: 'seen',
    objects: objects.slice(0, Math.floor(objects.length / 2)),
    truncated: true,
  };
}
