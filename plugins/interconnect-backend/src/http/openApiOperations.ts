import {
  COMPACT_REPORT_TYPE,
  reportSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import {
  ZodOpenApiOperationObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi';

type Params = ZodOpenApiOperationObject['requestParams'];

const report = reportSchema.meta({ id: 'Report' });
const compactReport = z.looseObject({ compact: z.literal(1) }).meta({
  id: 'CompactReport',
  description:
    'A Report that says everything once; `expandReport` of the common package makes a Report of it',
});

const errorSchema = z
  .looseObject({
    error: z.looseObject({ name: z.string(), message: z.string() }),
    response: z.looseObject({ statusCode: z.number().int() }),
  })
  .meta({ id: 'Error', description: "Backstage's error format" });

/** What can go wrong, by what an operation does. */
export const FAILURES = {
  badInput: {
    '400': failure(
      'Something is wrong with the input; the message names the field',
    ),
  },
  missing: {
    '404': failure('It is not there, or the caller may not read it'),
  },
  forbidden: {
    '403': failure('The caller may read it, but not do this'),
  },
  tooOften: {
    '429': {
      ...failure('Too many of these'),
      headers: z.object({
        'Retry-After': z.string().describe('Seconds until it is worth asking'),
      }),
    },
  },
} satisfies Record<string, ZodOpenApiResponsesObject>;

const ALWAYS: ZodOpenApiResponsesObject = {
  '401': failure('There is no credential'),
  default: failure('What went wrong'),
};

const include = z.object({ include: z.literal('evidence').optional() });

/** An operation that answers with a report, in either form. */
export function answersReport(
  summary: string,
  params: Params = {},
  failures: ZodOpenApiResponsesObject = {},
  because: 'read' | 'observed' = 'read',
): ZodOpenApiOperationObject {
  const tagged = z.object({
    ETag: z.string().describe('Changes when what the caller sees does'),
  });
  const answered = {
    summary,
    responses: {
      '200': {
        description: summary,
        headers: tagged,
        content: {
          'application/json': { schema: report },
          [COMPACT_REPORT_TYPE]: { schema: compactReport },
        },
      },
      ...failures,
      ...ALWAYS,
    },
  };
  return because === 'observed'
    ? { ...answered, requestParams: params }
    : {
        ...answered,
        requestParams: {
          ...params,
          query: include,
          header: z.object({ 'If-None-Match': z.string().optional() }),
        },
        responses: {
          ...answered.responses,
          '304': {
            description: 'What the caller has still holds',
            headers: tagged,
          },
          ...FAILURES.badInput,
        },
      };
}

/** An operation that answers with JSON. */
export function answers(
  schema: z.ZodType,
  summary: string,
  options: {
    params?: Params;
    status?: '200' | '201';
    failures?: ZodOpenApiResponsesObject;
  } = {},
): ZodOpenApiOperationObject {
  const { params = {}, status = '200', failures } = options;
  return {
    summary,
    requestParams: params,
    responses: {
      [status]: {
        description: summary,
        content: { 'application/json': { schema } },
      },
      ...failures,
      ...ALWAYS,
    },
  };
}

/** An operation that answers with a document for people. */
export function answersMarkdown(
  summary: string,
  options: { params: Params; failures: ZodOpenApiResponsesObject },
): ZodOpenApiOperationObject {
  return {
    summary,
    requestParams: options.params,
    responses: {
      '200': {
        description: summary,
        content: { 'text/markdown': { schema: z.string() } },
      },
      ...options.failures,
      ...ALWAYS,
    },
  };
}

/** An operation after which there is nothing to say. */
export function answersNothing(
  summary: string,
  options: { params: Params; failures: ZodOpenApiResponsesObject },
): ZodOpenApiOperationObject {
  return {
    summary,
    requestParams: options.params,
    responses: {
      '204': { description: 'Done' },
      ...options.failures,
      ...ALWAYS,
    },
  };
}

/** An operation that takes JSON. */
export function takes(
  schema: z.ZodType,
  operation: ZodOpenApiOperationObject,
): ZodOpenApiOperationObject {
  return {
    ...operation,
    requestBody: {
      required: true,
      content: { 'application/json': { schema } },
    },
  };
}

function failure(description: string) {
  return {
    description,
    content: { 'application/json': { schema: errorSchema } },
  };
}
