import { AddClusterRequest } from '@interconnect/backstage-plugin-interconnect-common';
import { namesCandidate, paramsOfRequest } from './requestInUrl';

/** The stages of adding a cluster, in their order. */
export const STAGES = [
  'candidate',
  'requirements',
  'patterns',
  'compare',
  'what-if',
] as const;

/** One of the stages. */
export type Stage = (typeof STAGES)[number];

/** Where one is in adding a cluster. */
export type Place = {
  stage: Stage;
  /** Ids of the patterns to compare, two at most. */
  compare: readonly string[];
  /** Id of the pattern whose consequences are drawn; the best where none is named. */
  pattern?: string;
};

/**
 * Reads the place out of an address. Without a candidate nothing but choosing one makes sense; with
 * one and no stage the ranking does, for that is what people share.
 */
export function placeFromParams(
  params: URLSearchParams,
  request: AddClusterRequest,
): Place {
  const asked = STAGES.find(stage => stage === params.get('step'));
  const stage = namesCandidate(request.candidate)
    ? asked ?? 'patterns'
    : 'candidate';
  const compare = [
    ...new Set((params.get('compare') ?? '').split(',').filter(Boolean)),
  ].slice(0, 2);
  const pattern = params.get('pattern') ?? undefined;
  return { stage, compare, ...(pattern && { pattern }) };
}

/** The parameters that say the request and the place. */
export function paramsOfPlace(
  request: AddClusterRequest,
  { stage, compare, pattern }: Place,
): URLSearchParams {
  const params = paramsOfRequest(request);
  params.set('step', stage);
  if (compare.length > 0) {
    params.set('compare', compare.join(','));
  }
  if (pattern !== undefined) {
    params.set('pattern', pattern);
  }
  return params;
}

/** The picked patterns after one more click: a third takes the place of the earlier of two. */
export function togglePicked(
  picked: readonly string[],
  pattern: string,
): string[] {
  return picked.includes(pattern)
    ? picked.filter(each => each !== pattern)
    : [...picked, pattern].slice(-2);
}
