import {
  linkSchema,
  migrationPlanSchema,
  patternsSchema,
  planRequestSchema,
  recommendationRequestSchema,
  recommendationSchema,
  stepSchema,
  stepTickSchema,
  whatIfAnswerSchema,
  whatIfRequestSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import { createDocument, ZodOpenApiPathsObject } from 'zod-openapi';
import {
  answers,
  answersMarkdown,
  answersNothing,
  answersReport,
  FAILURES,
  takes,
} from './openApiOperations';

const link = linkSchema.meta({ id: 'Link' });
const recommendation = recommendationSchema.meta({ id: 'Recommendation' });
const plan = migrationPlanSchema.meta({ id: 'MigrationPlan' });
const step = stepSchema.meta({ id: 'Step' });
const whatIf = whatIfAnswerSchema.meta({ id: 'WhatIf' });
const patterns = patternsSchema.meta({ id: 'Patterns' });

const entity = z.object({ namespace: z.string(), name: z.string() });
const planId = z.object({ id: z.string() });
const stepId = planId.extend({ step: z.string() });

const { badInput, forbidden, missing, tooOften } = FAILURES;

const paths: ZodOpenApiPathsObject = {
  '/v1/systems/{namespace}/{name}/report': {
    get: answersReport('The report of a System', { path: entity }, missing),
  },
  '/v1/domains/{namespace}/{name}/report': {
    get: answersReport(
      "The report of a Domain's Systems; without evidence unless it is asked for",
      { path: entity },
      missing,
    ),
  },
  '/v1/clusters/{namespace}/{name}/report': {
    get: answersReport(
      'The report of a cluster and its neighbours',
      { path: entity },
      missing,
    ),
  },
  '/v1/report': {
    get: answersReport(
      'The report of everything the caller may see; without evidence unless it is asked for',
    ),
  },
  '/v1/links/{id}': {
    get: answers(link, 'One link with its evidence', {
      params: { path: planId },
      failures: missing,
    }),
  },
  '/v1/systems/{namespace}/{name}/refresh': {
    post: answersReport(
      'Observes now, and answers the new report',
      { path: entity },
      { ...missing, ...forbidden, ...tooOften },
      'observed',
    ),
  },
  '/v1/systems/{namespace}/{name}/recommendations': {
    post: takes(
      recommendationRequestSchema,
      answers(z.array(recommendation), 'Ranks the patterns, best first', {
        params: { path: entity },
        failures: { ...badInput, ...missing },
      }),
    ),
  },
  '/v1/systems/{namespace}/{name}/what-if': {
    post: takes(
      whatIfRequestSchema,
      answers(
        whatIf,
        'What would become of the topology without a cluster, or with a pattern in place of what is there',
        {
          params: { path: entity },
          failures: { ...badInput, ...missing },
        },
      ),
    ),
  },
  '/v1/systems/{namespace}/{name}/plans': {
    get: answers(z.array(plan), 'The plans of a System, newest first', {
      params: { path: entity },
      failures: missing,
    }),
    post: takes(
      planRequestSchema,
      answers(plan, 'Makes and keeps a plan', {
        params: { path: entity },
        status: '201',
        failures: { ...badInput, ...missing, ...forbidden },
      }),
    ),
  },
  '/v1/plans/{id}': {
    get: answers(plan, 'A plan, and how its ground has moved', {
      params: { path: planId },
      failures: missing,
    }),
    delete: answersNothing('Deletes a plan', {
      params: { path: planId },
      failures: { ...missing, ...forbidden },
    }),
  },
  '/v1/plans/{id}/export': {
    get: answersMarkdown('A plan as a document', {
      params: { path: planId },
      failures: missing,
    }),
  },
  '/v1/plans/{id}/check': {
    post: answers(
      plan,
      'Looks at the live clusters once, and runs the checks of all steps that are not skipped',
      {
        params: { path: planId },
        failures: { ...missing, ...forbidden, ...tooOften },
      },
    ),
  },
  '/v1/plans/{id}/steps/{step}/check': {
    post: answers(step, "Runs a step's checks on the live clusters", {
      params: { path: stepId },
      failures: { ...missing, ...forbidden, ...tooOften },
    }),
  },
  '/v1/plans/{id}/steps/{step}/complete': {
    post: takes(
      stepTickSchema,
      answers(step, 'Ticks a step', {
        params: { path: stepId },
        failures: { ...badInput, ...missing, ...forbidden },
      }),
    ),
  },
  '/v1/plans/{id}/steps/{step}/skip': {
    post: takes(
      stepTickSchema,
      answers(step, 'Skips a step', {
        params: { path: stepId },
        failures: { ...badInput, ...missing, ...forbidden },
      }),
    ),
  },
  '/v1/plans/{id}/steps/{step}/reopen': {
    post: takes(
      stepTickSchema,
      answers(step, 'Opens a step again that was done or skipped', {
        params: { path: stepId },
        failures: { ...badInput, ...missing, ...forbidden },
      }),
    ),
  },
  '/v1/patterns': {
    get: answers(patterns, 'The patterns, rated by the fourteen requirements'),
  },
  '/openapi.json': {
    get: answers(z.looseObject({ openapi: z.string() }), 'This document'),
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
