import {
  apiGroups,
  kubernetesObject,
  list,
  listMetadata,
  objectMeta,
  serverVersion,
} from '@interconnect/backstage-plugin-interconnect-node';
import fc from 'fast-check';
import { z } from 'zod';
import { answered } from '../__testUtils__/answered';
import { SourceAnswer } from './ClusterSource';
import { observeCluster } from './observeCluster';

const numRuns = Number(process.env.INTERCONNECT_FUZZ_RUNS ?? 100);

// Thousands of answers, some of which name another page again and again.
jest.setTimeout(60_000);

const reads = {
  version: serverVersion(),
  groups: apiGroups(),
  nodes: list(
    '',
    'nodes',
    kubernetesObject('Node', {
      metadata: objectMeta(),
      spec: z.object({ podCIDR: z.string().optional() }).optional(),
    }),
  ),
  gateways: list('submariner.io', 'gateways', kubernetesObject('Gateway')),
  secrets: listMetadata('', 'secrets', kubernetesObject('Secret')),
};

/** What API servers answer, with anything in any place of it. */
const almost = fc
  .oneof(
    fc.record(
      {
        kind: fc.oneof(
          fc.constantFrom(
            'NodeList',
            'GatewayList',
            'APIGroupList',
            'APIGroupDiscoveryList',
            'Status',
          ),
          fc.string(),
        ),
        metadata: fc.oneof(
          { weight: 9, arbitrary: fc.jsonValue() },
          {
            weight: 1,
            arbitrary: fc.record({ continue: fc.string({ maxLength: 3 }) }),
          },
        ),
        groups: fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.record({
              name: fc.constantFrom('submariner.io', '__proto__', ''),
              versions: fc.oneof(
                fc.jsonValue(),
                fc.array(fc.record({ version: fc.constantFrom('v1', '..') })),
              ),
            }),
          ),
        ),
        items: fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.record(
              {
                metadata: fc.oneof(
                  fc.jsonValue(),
                  fc.record(
                    {
                      name: fc.jsonValue(),
                      labels: fc.jsonValue(),
                      annotations: fc.jsonValue(),
                    },
                    { requiredKeys: [] },
                  ),
                ),
                spec: fc.jsonValue(),
                versions: fc.jsonValue(),
                data: fc.constant({ password: 'aHVzaC1odXNo' }),
              },
              { requiredKeys: [] },
            ),
          ),
        ),
        gitVersion: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue({ maxDepth: 4 }),
  )
  .map(value => JSON.stringify(value));

const body = fc.oneof(
  { weight: 4, arbitrary: almost },
  // As it is when a connection breaks, or something that is no API server answers.
  almost.chain(text =>
    fc.nat(text.length).map(length => text.slice(0, length)),
  ),
  fc.uint8Array().map(bytes => Buffer.from(bytes).toString('utf8')),
);

const answer: fc.Arbitrary<SourceAnswer> = fc
  .record({
    status: fc.oneof(
      { weight: 4, arbitrary: fc.constant(200) },
      fc.constantFrom(204, 301, 400, 401, 403, 404, 406, 410, 429, 500, 503),
      fc.integer(),
    ),
    retryAfter: fc.option(fc.string(), { nil: undefined }),
    text: body,
  })
  .map(({ status, retryAfter, text }) => ({
    type: 'answered',
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    take: () => ({ type: 'body', body: text }),
  }));

/** Without it nothing else would be asked for. */
const DISCOVERY = answered(
  200,
  JSON.stringify({
    kind: 'APIGroupDiscoveryList',
    items: [
      {
        metadata: { name: 'submariner.io' },
        versions: [{ version: 'v1', resources: [{ resource: 'gateways' }] }],
      },
    ],
  }),
);

describe('a cluster that may answer anything', () => {
  it('is told of, read by read, and nothing is thrown', async () => {
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(answer), fc.boolean(), check),
      { numRuns, seed: 20261126 },
    );
    expect(listed).toBeGreaterThan(numRuns);

    async function check(
      answers: fc.Stream<SourceAnswer>,
      isDiscovered: boolean,
    ) {
      const observation = await observeCluster({
        cluster: 'resource:default/odd',
        reader: {
          async get(path) {
            listed += path.includes('limit=') ? 1 : 0;
            return isDiscovered && path === '/apis'
              ? DISCOVERY
              : answers.next().value;
          },
        },
        reads: [reads],
        options: {
          deadlineMs: 10_000,
          secretMetadata: true,
          maxObjectsPerRead: 50,
          maxResponseBytes: 1_000_000,
        },
        now: () => new Date(0),
      });

      const outcomes = Object.values(observation.reads);
      expect(
        observation.failure !== undefined ||
          outcomes.length >= Object.keys(reads).length,
      ).toBe(true);
      for (const outcome of outcomes) {
        expect(['seen', 'not-served', 'failed']).toContain(outcome.status);
      }
      expect(JSON.stringify(observation)).not.toContain('aHVzaC1odXNo');
    }
  });
});
