import { z } from 'zod';
import {
  Candidate,
  PLANNED_CHANGES,
  PlanRequest,
  Requirements,
} from '../model';
import {
  AddClusterRequest,
  LeaveRequest,
  SwitchRequest,
} from './InterconnectApi';

const want = <T extends z.ZodType>(value: T) =>
  z.strictObject({ level: z.enum(['must', 'should']), value });

const cidrs = z.array(z.union([z.cidrv4(), z.cidrv6()])).max(64);
const word = z.string().trim().min(1).max(253);

/**
 * A cluster to be added, as a caller describes it.
 *
 * @public
 */
export const candidateSchema: z.ZodType<Candidate> = z.strictObject({
  ref: word.optional(),
  name: word.optional(),
  environment: z.enum(['cloud', 'on-premises', 'edge']).optional(),
  cloud: word.optional(),
  region: word.optional(),
  cni: word.optional(),
  distribution: word.optional(),
  podCidrs: cidrs.optional(),
  serviceCidrs: cidrs.optional(),
  behindNat: z.boolean().optional(),
  inboundAllowed: z.boolean().optional(),
  outboundAllowed: z.boolean().optional(),
  constrained: z.boolean().optional(),
  owner: word.optional(),
});

/**
 * What the newcomer needs, as a caller says it.
 *
 * @public
 */
export const requirementsSchema: z.ZodType<Requirements> = z.strictObject({
  useCase: z
    .enum([
      'single-infrastructure',
      'multi-cloud',
      'hybrid-cloud',
      'edge-cloud',
    ])
    .optional(),
  setup: want(z.enum(['manual', 'automatic'])).optional(),
  security: want(
    z.enum(['encrypted', 'mutual-tls', 'private-backbone']),
  ).optional(),
  serviceDiscovery: want(z.enum(['internal-dns', 'external-dns'])).optional(),
  tenantIsolation: want(z.enum(['cluster', 'namespace'])).optional(),
  topology: want(z.enum(['full-mesh', 'hub-and-spoke', 'any'])).optional(),
  behindNat: want(z.literal(true)).optional(),
  firewallBurden: want(z.literal('low')).optional(),
  trafficControl: want(
    z.enum(['failover', 'load-balancing', 'fine-grained']),
  ).optional(),
  cniIndependence: want(z.literal(true)).optional(),
  namespaceExtension: want(z.literal(true)).optional(),
  overlappingIps: want(z.literal(true)).optional(),
  moreThanTwoClusters: want(z.literal(true)).optional(),
  maturity: want(z.literal('production')).optional(),
  vendorLockIn: want(z.literal('none')).optional(),
  expectedClusters: z.number().int().min(1).max(10000).optional(),
  apiOnly: z.boolean().optional(),
});

const request = {
  candidate: candidateSchema,
  requirements: requirementsSchema.default({}),
};

/**
 * Body of `POST .../recommendations`.
 *
 * @public
 */
export const recommendationRequestSchema: z.ZodType<AddClusterRequest> =
  z.strictObject(request);

/**
 * Body of `POST .../what-if`.
 *
 * @public
 */
export const whatIfRequestSchema: z.ZodType<LeaveRequest | SwitchRequest> =
  z.discriminatedUnion('change', [
    z.strictObject({ change: z.literal('leave'), cluster: word }),
    z.strictObject({
      change: z.literal('switch'),
      pattern: word,
      candidate: candidateSchema.optional(),
      requirements: requirementsSchema.optional(),
    }),
  ]);

/**
 * Body of `POST .../plans`.
 *
 * @public
 */
export const planRequestSchema: z.ZodType<PlanRequest> = z
  .strictObject({
    pattern: word,
    change: z.enum(PLANNED_CHANGES).optional(),
    candidate: candidateSchema.optional(),
    requirements: requirementsSchema.optional(),
  })
  .refine(
    ({ change, candidate }) => change === 'switch' || candidate !== undefined,
    { path: ['candidate'], error: 'say which cluster joins or leaves' },
  );

/**
 * Body of `POST .../complete`, `POST .../skip` and `POST .../reopen`.
 *
 * @public
 */
export const stepTickSchema: z.ZodType<{ note?: string }> = z.strictObject({
  note: z.string().max(2000).optional(),
});
