import {
  linkSchema,
  migrationPlanSchema,
  patternsSchema,
  planRequestSchema,
  recommendationRequestSchema,
  recommendationSchema,
  reportSchema,
  stepSchema,
  stepTickSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import {
  createDocument,
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
} from 'zod-openapi';

const report = reportSchema.meta({ id: 'Report' });
const link = linkSchema.meta({ id: 'Link' });
const recommendation = recommendationSchema.meta({ id: 'Recommendation' });
const plan = migrationPlanSchema.meta({ id: 'MigrationPlan' });
const step = stepSchema.meta({ id: 'Step' });
const patterns = patternsSchema.meta({ id: 'Patterns' });

const errorSchema = z
  .looseObject({
    error: z.looseObject({ name: z.string(), message: z.string() }),
    response: z.looseObject({ statusCode: z.number().int() }),
  })
  .meta({ id: 'Error', description: "Backstage's error format" });

const entity = z.object({ namespace: z.string(), name: z.string() });
const planId = z.object({ id: z.string() });
const stepId = planId.extend({ step: z.string() });
const include = z.object({ include: z.literal('evidence').optional() });

const paths: ZodOpenApiPathsObject = {
  '/v1/systems/{namespace}/{name}/report': {
    get: answers(report, 'The report of a System', { path: entity }),
  },
  '/v1/domains/{namespace}/{name}/report': {
    get: answers(report, "The report of a Domain's Systems", {
      path: entity,
      query: include,
    }),
  },
  '/v1/clusters/{namespace}/{name}/report': {
    get: answers(report, 'The report of a cluster and its neighbours', {
      path: entity,
    }),
  },
  '/v1/report': {
    get: answers(report, 'The report of everything the caller may see', {
      query: include,
    }),
  },
  '/v1/links/{id}': {
    get: answers(link, 'One link with its evidence', { path: planId }),
  },
  '/v1/systems/{namespace}/{name}/refresh': {
    post: answers(report, 'Observes now, and answers the new report', {
      path: entity,
    }),
  },
  '/v1/systems/{namespace}/{name}/recommendations': {
    post: takes(
      recommendationRequestSchema,
      answers(z.array(recommendation), 'Ranks the patterns, best first', {
        path: entity,
      }),
    ),
  },
  '/v1/systems/{namespace}/{name}/plans': {
    get: answers(z.array(plan), 'The plans of a System, newest first', {
      path: entity,
    }),
    post: takes(
      planRequestSchema,
      answers(plan, 'Makes and keeps a plan', { path: entity }, '201'),
    ),
  },
  '/v1/plans/{id}': {
    get: answers(plan, 'A plan', { path: planId }),
    delete: {
      summary: 'Deletes a plan',
      requestParams: { path: planId },
      responses: { '204': { description: 'Deleted' }, default: failure() },
    },
  },
  '/v1/plans/{id}/steps/{step}/check': {
    post: answers(step, "Runs a step's checks on the live clusters", {
      path: stepId,
    }),
  },
  '/v1/plans/{id}/steps/{step}/complete': {
    post: takes(
      stepTickSchema,
      answers(step, 'Ticks a step', { path: stepId }),
    ),
  },
  '/v1/plans/{id}/steps/{step}/skip': {
    post: takes(
      stepTickSchema,
      answers(step, 'Skips a step', { path: stepId }),
    ),
  },
  '/v1/patterns': {
    get: answers(patterns, 'The patterns, rated by the fourteen requirements'),
  },
};

/** The contract as an OpenAPI 3.1 document, generated from the schemas by which bodies are parsed. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Interconnect',
      version: '1',
      description:
        'How the Kubernetes clusters of a Backstage System are connected, and how to add another one',
    },
    servers: [{ url: '/api/interconnect' }],
    security: [{ backstage: [] }],
    components: {
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
    },
    paths,
  });
}

function answers(
  schema: z.ZodType,
  summary: string,
  requestParams: ZodOpenApiOperationObject['requestParams'] = {},
  status: '200' | '201' = '200',
): ZodOpenApiOperationObject {
  return {
    summary,
    requestParams,
    responses: {
      [status]: {
        description: summary,
        content: { 'application/json': { schema } },
      },
      default: failure(),
    },
  };
}

function takes(
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

function failure() {
  return {
    description: 'What went wrong',
    content: { 'application/json': { schema: errorSchema } },
  };
}
