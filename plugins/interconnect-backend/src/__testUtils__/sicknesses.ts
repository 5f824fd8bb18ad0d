import { BlindSpotReason } from '@interconnect/backstage-plugin-interconnect-common';
import { FaultInput } from '@interconnect/demo-clusters';

/** One way for a cluster to be sick, and what must be told of it. */
export type Sickness = {
  name: string;
  fault: FaultInput;
  /** The blind spot: of the whole cluster, or of what is said to be read only. */
  read: 'cluster' | 'nodes';
  reason: BlindSpotReason;
  message: RegExp;
};

const nodes = { resource: 'nodes' };

function ofCluster(
  name: string,
  fault: FaultInput,
  reason: BlindSpotReason,
  message: RegExp,
): Sickness {
  return { name, fault, read: 'cluster', reason, message };
}

/** Spoils one resource: all others are seen, and nothing else is missing. */
function ofNodes(
  name: string,
  fault: FaultInput,
  reason: BlindSpotReason,
  message: RegExp,
): Sickness {
  return { name, fault, read: 'nodes', reason, message };
}

/** Every kind of fault that the demo clusters know, and what an operator is told of each. */
export const sicknesses: readonly Sickness[] = [
  ofCluster(
    'connection refused',
    { type: 'unreachable' },
    'unreachable',
    /connection is refused/,
  ),
  ofCluster(
    'TLS handshake stalls',
    { type: 'hang', at: 'tcp' },
    'unreachable',
    /No connection could be made within/,
  ),
  ofCluster(
    'no TLS',
    { type: 'broken-tls', form: 'plain-http' },
    'unreachable',
    /may not speak TLS/,
  ),
  ofCluster(
    'certificate has expired',
    { type: 'broken-tls', form: 'expired' },
    'unreachable',
    /it has expired/,
  ),
  ofCluster(
    'certificate of another host',
    { type: 'broken-tls', form: 'other-host' },
    'unreachable',
    /it is for another host/,
  ),
  ofCluster(
    'certificate of another authority',
    { type: 'broken-tls', form: 'other-authority' },
    'unreachable',
    /its authority is not the configured one/,
  ),
  ofCluster(
    'never answers',
    { type: 'hang' },
    'timeout',
    /No complete answer came within/,
  ),
  ofCluster(
    'answers in drips',
    { type: 'slow-drip', bytesPerSecond: 16 },
    'timeout',
    /No complete answer came within/,
  ),
  ofCluster(
    'early hints for ever',
    { type: 'broken-http', form: 'informational-flood' },
    'timeout',
    /No complete answer came within/,
  ),
  ofCluster(
    'token refused',
    { type: 'unauthorized' },
    'unauthorized',
    /does not accept the credentials \(401\)/,
  ),
  ofNodes(
    'one resource forbidden',
    { type: 'forbidden', ...nodes },
    'forbidden',
    /not allowed to list nodes \(403\)/,
  ),
  ofCluster('server error', { type: 'server-error' }, 'failed', /answered 500/),
  ofCluster(
    'service unavailable',
    { type: 'server-error', status: 503 },
    'failed',
    /answered 503/,
  ),
  ofCluster(
    'too many requests, wait an hour',
    { type: 'too-many-requests' },
    'failed',
    /answered 429/,
  ),
  ofCluster(
    'redirects elsewhere',
    { type: 'redirect', location: 'https://127.0.0.1:9/' },
    'failed',
    /redirects \(302\)/,
  ),
  ofCluster(
    'redirect of 60 kB',
    { type: 'redirect', status: 307, location: `/${'x'.repeat(60_000)}` },
    'failed',
    /headers of the answer are too long|redirects \(307\)/,
  ),
  ofCluster(
    'sign-in page instead of JSON',
    { type: 'garbage' },
    'malformed',
    /is not JSON/,
  ),
  ofCluster(
    'gigabyte packed into a megabyte',
    { type: 'gzip-bomb' },
    'malformed',
    /is packed|is not JSON/,
  ),
  ofCluster(
    'invalid UTF-8',
    { type: 'spoiled-json', form: 'invalid-utf8' },
    'malformed',
    /not a list|not JSON/,
  ),
  ofCluster(
    'null',
    { type: 'spoiled-json', form: 'null' },
    'malformed',
    /not a list/,
  ),
  ofCluster(
    'another kind of object',
    { type: 'spoiled-json', form: 'wrong-kind' },
    'malformed',
    /not a list/,
  ),
  ofCluster(
    'fields of other types',
    { type: 'spoiled-json', form: 'wrong-types' },
    'malformed',
    /not a list/,
  ),
  ofNodes(
    'nested 100,000 deep',
    { type: 'spoiled-json', form: 'deep-nesting', only: nodes },
    'malformed',
    /./,
  ),
  ofNodes(
    'annotation of 10 MB',
    { type: 'spoiled-json', form: 'huge-annotation', only: nodes },
    'truncated',
    /longer than access.maxResponseBytes/,
  ),
  ofNodes(
    'keys that mean something to JavaScript',
    { type: 'spoiled-json', form: 'prototype-keys', only: nodes },
    'malformed',
    /./,
  ),
  ofNodes(
    '20,000 objects',
    { type: 'huge-list', ...nodes, count: 20_000 },
    'truncated',
    /Only the first 5000 objects/,
  ),
  ofNodes(
    'list that goes on for ever',
    { type: 'endless-continue', only: nodes },
    'truncated',
    /Only the first \d+ objects/,
  ),
  ofNodes(
    'list that goes on with the same page',
    { type: 'endless-continue', repeated: true, only: nodes },
    'malformed',
    /same page/,
  ),
  ofNodes(
    'body without end',
    { type: 'endless-body', only: nodes },
    'truncated',
    /longer than access.maxResponseBytes/,
  ),
  ofCluster(
    'body breaks off',
    { type: 'truncated-body' },
    'failed',
    /broke before the answer was complete/,
  ),
  ofCluster(
    'connection reset in the body',
    { type: 'reset' },
    'failed',
    /broke before the answer was complete/,
  ),
  ofCluster(
    'connection reset before an answer',
    { type: 'reset', at: 'request' },
    'failed',
    /broke before the answer was complete/,
  ),
  ofCluster(
    'body shorter than promised',
    { type: 'broken-http', form: 'wrong-length' },
    'failed',
    /broke before the answer was complete|shorter/,
  ),
  ofCluster(
    'headers without measure',
    { type: 'broken-http', form: 'header-flood' },
    'failed',
    /headers/,
  ),
  ofCluster(
    'another protocol over TLS',
    { type: 'broken-http', form: 'not-http' },
    'failed',
    /not HTTP/,
  ),
];
