import { z } from 'zod';
import {
  BLIND_SPOT_REASONS,
  ENTRY_POINT_KINDS,
  LINK_STATES,
  Report,
  SHAPES,
  Evidence,
  Link,
} from '../model';

const time = z.iso.datetime();
const ref = z.string().describe('Entity ref');
const linkState = z
  .enum(LINK_STATES)
  .describe(
    'From worst to best; only `up` says that an API field, fresh, tells that the link works',
  );
const plane = z.enum(['data', 'control']);

/**
 * Where a claim was read.
 *
 * @public
 */
export const evidenceSchema: z.ZodType<Evidence> = z.strictObject({
  cluster: ref,
  object: z.strictObject({
    apiVersion: z.string(),
    kind: z.string(),
    namespace: z.string().optional(),
    name: z.string(),
  }),
  path: z.string().describe('Place in the object'),
  shows: z.string().describe('What stands there'),
});
const evidence = z.array(evidenceSchema);

const facts = z.strictObject({
  kubernetesVersion: z.string().optional(),
  distribution: z.string().optional(),
  cloud: z.string().optional(),
  region: z.string().optional(),
  cni: z.string().optional(),
  podCidrs: z.array(z.string()).optional(),
  serviceCidrs: z.array(z.string()).optional(),
  nodeCount: z.number().int().optional(),
  natHint: z.string().optional(),
  loadBalancer: z.string().optional(),
  environment: z.enum(['cloud', 'on-premises', 'edge']).optional(),
});

const entryPoint = z.strictObject({
  kind: z.enum(ENTRY_POINT_KINDS),
  namespace: z.string().optional(),
  name: z.string(),
  hosts: z.array(z.string()),
  moreHosts: z.number().int().optional(),
  addresses: z.array(z.string()),
  moreAddresses: z.number().int().optional(),
  controller: z.string().optional(),
  evidence,
});

const sharedHost = z.strictObject({
  host: z.string(),
  servedBy: z.array(
    z.strictObject({
      cluster: ref,
      balancing: z.enum(['k8gb', 'external-dns', 'plain']),
      strategy: z.string().optional(),
    }),
  ),
  evidence,
});

const cluster = z.strictObject({
  ref,
  name: z.string(),
  title: z.string().optional(),
  owner: z.string().optional(),
  systems: z.array(ref),
  foundBy: z.array(z.enum(['system', 'dependsOn', 'annotation'])),
  observation: z.enum(['whole', 'partial', 'none']),
  observedAt: time.optional(),
  attemptedAt: time.optional(),
  facts,
  factEvidence: z.partialRecord(facts.keyof(), evidence),
  blindSpots: z.array(
    z.strictObject({
      read: z.string(),
      reason: z.enum(BLIND_SPOT_REASONS),
      message: z.string(),
    }),
  ),
  entryPoints: z
    .strictObject({
      points: z.array(entryPoint),
      total: z.number().int(),
      unseen: z.array(z.enum(ENTRY_POINT_KINDS)),
    })
    .optional()
    .describe('How clients come in; absent when the cluster was never seen'),
});

const detection = z.strictObject({
  cluster: ref,
  technology: z.string(),
  verdict: z.enum(['present', 'absent', 'unknown']),
  whole: z.boolean(),
  version: z.string().optional(),
  mode: z.string().optional(),
  evidence,
});

/**
 * A link, as reports and `GET /v1/links/:id` carry it.
 *
 * @public
 */
export const linkSchema: z.ZodType<Link> = z.strictObject({
  id: z.string(),
  technology: z.string(),
  plane,
  from: ref,
  to: ref,
  direction: z.enum(['both', 'forward']),
  state: linkState,
  corroboration: z.enum(['mutual', 'one-sided', 'unconfirmed']),
  basis: z.enum(['identity', 'address', 'declared']),
  views: z.array(
    z.strictObject({
      cluster: ref,
      state: linkState,
      lastKnownState: linkState.optional(),
      reason: z.string(),
      observedAt: time.optional(),
    }),
  ),
  latencyMs: z.number().optional(),
  encryption: z.string().optional(),
  routes: z.array(z.enum(['pod', 'service'])).optional(),
  evidence,
});

const loosePeer = z.strictObject({
  cluster: ref,
  technology: z.string(),
  plane,
  identity: z.string(),
  kind: z.enum(['external', 'unresolved', 'ambiguous', 'hidden']),
  couldBe: z.array(ref),
  state: linkState,
  evidence,
});

const pairs = z.array(z.tuple([ref, ref]));
const interconnect = z.strictObject({
  id: z.string(),
  technology: z.string(),
  plane,
  members: z.array(ref),
  links: z.array(z.string()),
  shape: z.enum(SHAPES),
  hubs: z.array(ref),
  deviation: z
    .strictObject({ nearest: z.enum(SHAPES), missing: pairs, extra: pairs })
    .optional(),
  state: linkState,
});

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  clusters: z.array(ref),
  link: z.string().optional(),
  params: z.record(z.string(), z.string()),
  message: z.string(),
  remedy: z.string(),
  evidence,
});

/**
 * The Report, field by field; unknown fields are refused, so that a test notices what leaks.
 *
 * @public
 */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  observedAt: time,
  staleAfterMs: z.number().optional(),
  technologies: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      homepage: z.string(),
      layer: z.enum(['l3', 'l4', 'l7']),
      declared: z
        .literal(true)
        .optional()
        .describe('Only known where the catalog declares it'),
      ridesOnNetwork: z.boolean().optional(),
      tellsMore: z
        .strictObject({
          commands: z.array(z.string()).optional(),
          metrics: z.array(z.string()).optional(),
          meaning: z.string(),
        })
        .optional(),
    }),
  ),
  clusters: z.array(cluster),
  detections: z.array(detection),
  links: z.array(linkSchema),
  loosePeers: z.array(loosePeer),
  interconnects: z.array(interconnect),
  overlays: z.array(
    z.strictObject({ over: z.string(), under: z.string(), name: z.string() }),
  ),
  findings: z.array(finding),
  sharedHosts: z
    .array(sharedHost)
    .optional()
    .describe('Host names that several clusters serve'),
  moreSharedHosts: z.number().int().optional(),
});
