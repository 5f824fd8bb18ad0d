import { hash } from 'crypto';
import { BlindSpotReason } from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import { setNewest } from '../setNewest';
import { askCluster, Question } from './askCluster';
import { ClusterMemory } from './ReadMemory';

/** What an API server serves, as far as it says. */
export type Discovery = {
  /** Names of the API groups, sorted; without the core group, which is always served. */
  groups: readonly string[];
  /** The versions in which a resource may be served, the server's preferred one first. */
  versionsOf(group: string, resource: string): readonly string[];
};

export type DiscoveryOutcome =
  | { type: 'discovered'; discovery: Discovery }
  | { type: 'failed'; reason: BlindSpotReason; message: string };

/**
 * One answer tells of all groups and their resources (KEP-3352, on by default since Kubernetes
 * 1.27); an older server answers with the plain list of groups.
 */
const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,' +
  'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,' +
  'application/json';

/** As many clusters as are remembered. */
const MOST_SHARED = 2_000;

/** More groups, versions of one or resources of one than any cluster has; each is looked at. */
const MOST_OF_A_KIND = 5_000;

/**
 * A list whose items are looked at one by one up to the first that does not fit. A schema of an
 * array notes what is wrong with each, which takes the event loop for seconds where there are millions.
 */
function listOf<T>(item: z.ZodType<T>) {
  return z.custom<unknown[]>(Array.isArray).transform((items, context): T[] => {
    const fitting: T[] = [];
    for (const each of items.slice(0, MOST_OF_A_KIND + 1)) {
      const parsed = item.safeParse(each);
      if (!parsed.success || fitting.length === MOST_OF_A_KIND) {
        context.addIssue({ code: 'custom', message: 'no list of these' });
        return z.NEVER;
      }
      fitting.push(parsed.data);
    }
    return fitting;
  });
}

const AggregatedList = z.object({
  kind: z.literal('APIGroupDiscoveryList'),
  items: listOf(
    z.object({
      metadata: z.object({ name: z.string() }),
      versions: listOf(
        z.object({
          version: z.string(),
          resources: listOf(z.object({ resource: z.string() })).nullish(),
          freshness: z.string().optional(),
        }),
      ).nullish(),
    }),
  ),
});

const PlainList = z.object({
  kind: z.literal('APIGroupList'),
  groups: listOf(
    z.object({
      name: z.string(),
      versions: listOf(z.object({ version: z.string() })),
      preferredVersion: z.object({ version: z.string() }).optional(),
    }),
  ).nullish(),
});

type ServedVersion = {
  version: string;
  /** Undefined when the server does not say which, or its knowledge of them is old. */
  resources?: ReadonlySet<string>;
};

/** Asks which groups, versions and resources a cluster serves. */
export async function discover(
  question: Pick<Question, 'source' | 'signal' | 'turn' | 'maxBytes'>,
  memory?: ClusterMemory,
): Promise<DiscoveryOutcome> {
  const known = memory?.discovery();
  const answer = await askCluster({
    ...question,
    ...(memory === undefined ? {} : { conditional: { mark: known?.mark } }),
    path: '/apis',
    accept: AGGREGATED,
    what: 'discover its APIs',
    parse: sharedOutcome,
  });
  switch (answer.type) {
    case 'json': {
      const outcome = answer.value;
      if (outcome.type === 'discovered' && answer.mark !== undefined) {
        memory?.keepDiscovery({ mark: answer.mark, value: outcome.discovery });
      }
      return outcome;
    }
    case 'failed':
      return answer;
    case 'unchanged':
      if (known !== undefined) {
        return { type: 'discovered', discovery: known.value };
      }
      return {
        type: 'failed',
        reason: 'malformed',
        message: 'The answer to /apis says that it is unchanged',
      };
    case 'too-large':
      return {
        type: 'failed',
        reason: 'truncated',
        message: 'The list of APIs is larger than access.maxResponseBytes',
      };
    default:
      return {
        type: 'failed',
        reason: 'failed',
        message: 'The server knows no /apis: it may not be a Kubernetes API',
      };
  }
}

/** Held by those who remember them, so that nobody can fill this by serving something else each time. */
const discoveries = new Map<string, WeakRef<Discovery>>();

/**
 * Clusters of one version with the same add-ons serve the same, to the byte: it is read and held
 * once for all of them, in real fleets some hundred kilobytes each.
 */
function sharedOutcome(body: string): DiscoveryOutcome {
  const digest = hash('sha256', body, 'base64');
  const known = discoveries.get(digest)?.deref();
  const outcome: DiscoveryOutcome =
    known === undefined
      ? parse(JSON.parse(body))
      : { type: 'discovered', discovery: known };
  if (outcome.type === 'discovered') {
    setNewest(discoveries, digest, new WeakRef(outcome.discovery), MOST_SHARED);
  }
  return outcome;
}

function parse(value: unknown): DiscoveryOutcome {
  const aggregated = AggregatedList.safeParse(value);
  if (aggregated.success) {
    return discovered(
      aggregated.data.items.map(({ metadata, versions }) => [
        metadata.name,
        (versions ?? []).map(({ version, resources, freshness }) => ({
          version,
          // Stale: the API server behind an APIService is down, and what it serves is not known.
          ...(freshness === 'Stale'
            ? {}
            : {
                resources: new Set(
                  (resources ?? []).map(({ resource }) => resource),
                ),
              }),
        })),
      ]),
    );
  }

  const plain = PlainList.safeParse(value);
  if (plain.success) {
    return discovered(
      (plain.data.groups ?? []).map(({ name, versions, preferredVersion }) => [
        name,
        [...versions].sort(
          (a, b) =>
            rank(a.version, preferredVersion) -
            rank(b.version, preferredVersion),
        ),
      ]),
    );
  }
  return {
    type: 'failed',
    reason: 'malformed',
    message: 'The answer to /apis is not a list of API groups',
  };
}

function rank(version: string, preferred: { version: string } | undefined) {
  return version === preferred?.version ? 0 : 1;
}

function discovered(
  served: [group: string, versions: ServedVersion[]][],
): DiscoveryOutcome {
  const versions = new Map(served);
  return {
    type: 'discovered',
    discovery: {
      groups: [...versions.keys()].sort(),
      versionsOf(group, resource) {
        if (group === '') {
          return ['v1'];
        }
        return (versions.get(group) ?? [])
          .filter(({ resources }) => resources?.has(resource) ?? true)
          .map(({ version }) => version);
      },
    },
  };
}
