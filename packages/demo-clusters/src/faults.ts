import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { ApiTarget } from './apiPath';

const resourceSchema = z.strictObject({
  /** The API group; empty for the core group. */
  group: z.string().default(''),
  /** The plural: `secrets`, `gateways`. */
  resource: z.string().min(1),
});

/** Spoils the answers of one resource only, where it is given. */
const only = resourceSchema.optional();

const faultSchema = z.discriminatedUnion('type', [
  /** Nobody listens, and open connections break. */
  z.strictObject({ type: z.literal('unreachable') }),
  /** Accepts and never answers: requests, or with `tcp` not even the TLS handshake. */
  z.strictObject({
    type: z.literal('hang'),
    at: z.enum(['http', 'tcp']).default('http'),
    only,
  }),
  /** 401 to everybody. */
  z.strictObject({ type: z.literal('unauthorized') }),
  /** 403 on one resource. */
  z.strictObject({ type: z.literal('forbidden'), ...resourceSchema.shape }),
  /** 200 with a page that is not JSON, as captive portals and broken proxies answer. */
  z.strictObject({ type: z.literal('garbage'), only }),
  /** The connection breaks in the middle of the body. */
  z.strictObject({ type: z.literal('truncated-body'), only }),
  /** Made-up objects join the real ones of a resource. */
  z.strictObject({
    type: z.literal('huge-list'),
    ...resourceSchema.shape,
    count: z.int().min(1).max(1_000_000),
  }),
  /** The API server itself fails. */
  z.strictObject({
    type: z.literal('server-error'),
    status: z.int().min(500).max(599).default(500),
    only,
  }),
  /** The body comes in small pieces. */
  z.strictObject({
    type: z.literal('slow-drip'),
    bytesPerSecond: z.int().min(1).default(64),
    only,
  }),
  /** Every list that is being paged through has expired: 410 for any `continue`. */
  z.strictObject({ type: z.literal('expired-continue') }),
  /** Every page of a list is followed by another: by one with a new token, or for ever by the same. */
  z.strictObject({
    type: z.literal('endless-continue'),
    repeated: z.boolean().default(false),
    only,
  }),
  /** A proxy's error page that repeats the request, its credential included. */
  z.strictObject({
    type: z.literal('echo'),
    status: z.int().min(400).max(599).default(502),
    only,
  }),
  /** Sends the caller elsewhere. */
  z.strictObject({
    type: z.literal('redirect'),
    status: z.literal([301, 302, 303, 307, 308]).default(302),
    location: z.string().min(1),
    only,
  }),
  /** 429, as from API priority and fairness. */
  z.strictObject({
    type: z.literal('too-many-requests'),
    retryAfterSeconds: z.int().min(0).default(3_600),
    only,
  }),
  /** 200 with JSON that is none of what was asked for, or that is made to break its reader. */
  z.strictObject({
    type: z.literal('spoiled-json'),
    form: z.enum([
      'deep-nesting',
      'huge-annotation',
      'invalid-utf8',
      'null',
      'prototype-keys',
      'wrong-kind',
      'wrong-types',
    ]),
    only,
  }),
  /** A small body that unpacks to a gigabyte. */
  z.strictObject({ type: z.literal('gzip-bomb'), only }),
  /** A body without end. */
  z.strictObject({ type: z.literal('endless-body'), only }),
  /** The connection ends instead of an answer, or is reset in the middle of one. */
  z.strictObject({
    type: z.literal('reset'),
    at: z.enum(['request', 'body']).default('body'),
    only,
  }),
  /** What comes over the secure connection breaks the rules of HTTP/1.1. */
  z.strictObject({
    type: z.literal('broken-http'),
    form: z.enum([
      'header-flood',
      'informational-flood',
      'not-http',
      'wrong-length',
    ]),
  }),
  /** No secure connection can be made, or none that is to be trusted. */
  z.strictObject({
    type: z.literal('broken-tls'),
    form: z.enum(['expired', 'other-authority', 'other-host', 'plain-http']),
  }),
]);

const latencySchema = z.strictObject({
  type: z.literal('latency'),
  ms: z.int().min(0).max(600_000),
  jitterMs: z.int().min(0).max(600_000).default(0),
});

const anyFaultSchema = z.union([latencySchema, faultSchema]);

/** One way in which a cluster can be unwell; latency may come on top of any other. */
export type Fault = z.infer<typeof anyFaultSchema>;

/** The fault that fills a list. */
export type HugeList = Extract<Fault, { type: 'huge-list' }>;

/** A fault as one writes it, with its options left out where they have a default. */
export type FaultInput = z.input<typeof anyFaultSchema>;

/** The fault types, for lists and messages. */
export const FAULT_TYPES: readonly Fault['type'][] = [
  latencySchema.shape.type.value,
  ...faultSchema.options.map(option => option.shape.type.value),
];

/** What a cluster suffers from at the moment. */
export type Faults = {
  readonly latency?: z.infer<typeof latencySchema>;
  readonly fault?: z.infer<typeof faultSchema>;
};

/** Reads a fault that came from outside. */
export function parseFault(input: unknown): Fault {
  const type = z.object({ type: z.string() }).safeParse(input);
  if (!type.success || !FAULT_TYPES.some(known => known === type.data.type)) {
    throw new InputError(
      `A fault needs a type, one of ${FAULT_TYPES.join(', ')}`,
    );
  }
  const schema = type.data.type === 'latency' ? latencySchema : faultSchema;
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    throw new InputError(
      `The fault ${type.data.type} has wrong options: ${z.prettifyError(
        parsed.error,
      )}`,
    );
  }
  return parsed.data;
}

/** Adds a fault to what a cluster already suffers from; a new one takes the place of the old, but for latency. */
export function withFault(faults: Faults, fault: Fault): Faults {
  return fault.type === 'latency'
    ? { ...faults, latency: fault }
    : { ...faults, fault };
}

/** Whether a request is about the resource that a fault is limited to. */
export function isAbout(
  target: ApiTarget,
  limit: { group: string; resource: string } | undefined,
): boolean {
  if (!limit) return true;
  return (
    target.type === 'resource' &&
    target.group === limit.group &&
    target.resource === limit.resource
  );
}

/** A fault of the connection itself, so that what is open must be opened anew when it comes or goes. */
export function socketFaultOf({ fault }: Faults): SocketFault | undefined {
  switch (fault?.type) {
    case 'broken-http':
    case 'broken-tls':
    case 'hang':
      return fault;
    default:
      return undefined;
  }
}

/** The faults of {@link socketFaultOf}. */
export type SocketFault = Extract<
  Faults['fault'],
  { type: 'broken-http' | 'broken-tls' | 'hang' }
>;
