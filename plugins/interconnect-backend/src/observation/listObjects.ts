import {
  ObservedObject,
  ReadOutcome,
  ResourceSpec,
} from '@interconnect/backstage-plugin-interconnect-node';
import { packOutcome } from '../packedOutcome';
import { acceptOf } from './acceptOf';
import { askCluster, JsonAnswer, Question } from './askCluster';
import { listPath } from './listPath';
import { Page, pageOf } from './pageOf';
import { PlannedRead } from './planReads';
import { ClusterMemory } from './ReadMemory';

/** How much of one cluster is read. */
export type ReadLimits = {
  /** More objects of one read are not kept. */
  maxObjectsPerRead: number;
  /** A longer answer is not read to its end. */
  maxResponseBytes: number;
};

type ListRequest = {
  read: PlannedRead;
  spec: ResourceSpec;
  version: string;
  limits: ReadLimits;
  question: Pick<Question, 'source' | 'signal' | 'turn'>;
  memory?: ClusterMemory;
};

const PAGE_SIZE = 500;

/** An API server that gives an object a page would be asked for hours. */
const MAX_PAGES = 100;

/**
 * Lists all objects of one resource, page by page. A list of one page that is still the same is
 * neither parsed nor copied again.
 *
 * An answer that is too large is asked for again in smaller pages; a list that expired between
 * two pages (410) is begun again, once.
 */
export async function listObjects(request: ListRequest): Promise<ReadOutcome> {
  const { maxObjectsPerRead } = request.limits;
  let objects: ObservedObject[] = [];
  let limit = Math.min(PAGE_SIZE, maxObjectsPerRead);
  let tokens: readonly string[] = [];
  let restarted = false;

  for (let page = 1; ; page++) {
    const next = tokens.at(-1);
    const path = listPath(request, limit, next);
    const known =
      next === undefined
        ? request.memory?.outcome(memoryKey(request, path), request.read.mask)
        : undefined;
    const answer = await askForPage(request, path, known?.mark);

    if (answer.type === 'unchanged' && known !== undefined) {
      request.memory?.keepOutcome(memoryKey(request, path), known);
      return known.value;
    }

    if (answer.type === 'too-large' && limit > 1) {
      limit = Math.ceil(limit / 10);
      continue;
    }
    if (answer.type === 'expired' && next !== undefined && !restarted) {
      restarted = true;
      objects = [];
      tokens = [];
      continue;
    }
    if (answer.type !== 'json') {
      return outcomeWithout(answer, request, objects);
    }

    if (answer.value === undefined) {
      return malformed(request, 'is not a list');
    }
    const { seen, next: token } = answer.value;
    if (token !== undefined && tokens.includes(token)) {
      return malformed(request, 'goes on with the same page for ever');
    }
    const isWhole = next === undefined && token === undefined;
    tokens = token === undefined ? tokens : [...tokens, token];
    objects = objects.concat(seen.objects);
    if (objects.length > maxObjectsPerRead || token === undefined) {
      const outcome =
        isWhole && objects.length <= maxObjectsPerRead
          ? seen
          : atMost(maxObjectsPerRead, objects);
      if (isWhole && answer.mark !== undefined) {
        request.memory?.keepOutcome(memoryKey(request, path), {
          mark: answer.mark,
          mask: request.read.mask,
          value: outcome,
        });
      }
      return outcome;
    }
    if (objects.length === maxObjectsPerRead || page >= MAX_PAGES) {
      return { status: 'seen', objects, truncated: true };
    }
  }
}

function malformed(request: ListRequest, what: string): ReadOutcome {
  return {
    status: 'failed',
    reason: 'malformed',
    message: `The answer when asked to ${whatOf(request)} ${what}`,
  };
}

function atMost(max: number, objects: ObservedObject[]): ReadOutcome {
  return packOutcome(
    objects.length > max
      ? { status: 'seen', objects: objects.slice(0, max), truncated: true }
      : { status: 'seen', objects },
  );
}

function askForPage(
  request: ListRequest,
  path: string,
  mark: string | undefined,
): Promise<JsonAnswer<Page | undefined>> {
  return askCluster({
    ...request.question,
    path,
    ...(request.memory === undefined ? {} : { conditional: { mark } }),
    accept: acceptOf(request.spec),
    maxBytes: request.limits.maxResponseBytes,
    what: whatOf(request),
    parse: body => pageOf(body, request),
  });
}

/** The same path answers with payload or without. */
function memoryKey({ spec }: ListRequest, path: string): string {
  return spec.metadataOnly ? `${path} (metadata)` : path;
}

function whatOf({ spec }: ListRequest): string {
  const resource =
    spec.group === '' ? spec.resource : `${spec.resource}.${spec.group}`;
  return spec.namespace === undefined
    ? `list ${resource}`
    : `list ${resource} in the namespace ${spec.namespace}`;
}

function outcomeWithout(
  answer: Exclude<JsonAnswer, { type: 'json' }>,
  request: ListRequest,
  objects: ObservedObject[],
): ReadOutcome {
  switch (answer.type) {
    case 'not-found':
      return { status: 'not-served' };
    case 'unchanged':
      return {
        status: 'failed',
        reason: 'malformed',
        message: `The answer when asked to ${whatOf(
          request,
        )} says that it is unchanged, and was never given`,
      };
    case 'too-large':
      return objects.length > 0
        ? { status: 'seen', objects, truncated: true }
        : {
            status: 'failed',
            reason: 'truncated',
            message: `The answer when asked to ${whatOf(
              request,
            )} is longer than access.maxResponseBytes, even for one object`,
          };
    case 'expired':
      return {
        status: 'failed',
        reason: 'failed',
        message: `The list changed too fast to be read in pages, twice, when asked to ${whatOf(
          request,
        )} (410)`,
      };
    case 'failed':
      // What came before the time was up is true all the same.
      if (answer.reason === 'timeout' && objects.length > 0) {
        return { status: 'seen', objects, truncated: true };
      }
      return {
        status: 'failed',
        reason: answer.reason,
        message: answer.message,
      };
    default:
      return answer satisfies never;
  }
}
