import {
  aggregatedGroups,
  Body,
  clusterBodies,
  isServed,
  plainGroups,
} from './bodies';

export type Answer = {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
};

export const NOT_FOUND: Answer = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  bytes: Buffer.from('{"kind":"Status","status":"Failure","code":404}'),
};

const BODIES = clusterBodies();
const AGGREGATED = aggregatedGroups();
const PLAIN = plainGroups();

let resourceVersion = 1_000_000;

/** What comes with a request, as far as it matters. */
export type Asked = { url: string; accept?: string; ifNoneMatch?: string };

/** What a simulated API server answers to a GET. */
export function answerOf({ url, accept, ifNoneMatch }: Asked): Answer {
  const [path] = url.split('?', 1);
  const body = bodyOf(path, accept ?? '');
  if (body === undefined) {
    return NOT_FOUND;
  }
  if (body.type === 'list') {
    // The version of a whole store rises with every change anywhere in the cluster.
    resourceVersion += 1;
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      bytes: Buffer.concat([
        Buffer.from(`${body.head}${resourceVersion}`),
        body.items,
      ]),
    };
  }
  const { contentType, etag, bytes } = body;
  const headers = {
    'content-type': contentType,
    ...(etag === undefined ? {} : { etag }),
  };
  return etag !== undefined && etag === ifNoneMatch
    ? { status: 304, headers, bytes: Buffer.alloc(0) }
    : { status: 200, headers, bytes };
}

function bodyOf(path: string, accept: string): Body | undefined {
  if (path === '/apis') {
    return accept.includes('as=APIGroupDiscoveryList') ? AGGREGATED : PLAIN;
  }
  return BODIES.get(path) ?? (isServed(path) ? emptyList() : undefined);
}

function emptyList(): Body {
  return {
    type: 'list',
    head: '{"kind":"List","apiVersion":"v1","metadata":{"resourceVersion":"',
    items: Buffer.from('"},"items":[]}'),
  };
}
