import {
  AddClusterRequest,
  Candidate,
  Requirements,
  candidateSchema,
  requirementsSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { FLAGS, LISTS } from './candidateFields';

/** The requirements that are wanted at a level, with the values each may have; the order of the form. */
export const WANTS = {
  setup: ['automatic', 'manual'],
  security: ['encrypted', 'mutual-tls', 'private-backbone'],
  serviceDiscovery: ['internal-dns', 'external-dns'],
  tenantIsolation: ['cluster', 'namespace'],
  topology: ['full-mesh', 'hub-and-spoke', 'any'],
  behindNat: ['true'],
  firewallBurden: ['low'],
  trafficControl: ['failover', 'load-balancing', 'fine-grained'],
  cniIndependence: ['true'],
  namespaceExtension: ['true'],
  overlappingIps: ['true'],
  moreThanTwoClusters: ['true'],
  maturity: ['production'],
  vendorLockIn: ['none'],
} as const satisfies Partial<Record<keyof Requirements, readonly string[]>>;

/** A requirement that has a level. */
export type WantName = keyof typeof WANTS;

/** The names of all requirements that have a level. */
export const WANT_NAMES: readonly WantName[] = [
  'setup',
  'security',
  'serviceDiscovery',
  'tenantIsolation',
  'topology',
  'behindNat',
  'firewallBurden',
  'trafficControl',
  'cniIndependence',
  'namespaceExtension',
  'overlappingIps',
  'moreThanTwoClusters',
  'maturity',
  'vendorLockIn',
];

const TEXTS = [
  'ref',
  'name',
  'environment',
  'cloud',
  'region',
  'cni',
  'distribution',
  'owner',
] as const;

/**
 * Reads a request out of an address. What does not parse is left out rather than refused: an
 * address may be old, or typed by hand. Candidate fields are `c.<field>`, requirements `r.<field>`,
 * the latter as `<level>:<value>` where they have a level.
 */
export function requestFromParams(params: URLSearchParams): AddClusterRequest {
  const candidate: Record<string, unknown> = {};
  for (const field of TEXTS) {
    candidate[field] = params.get(`c.${field}`)?.trim() || undefined;
  }
  for (const field of LISTS) {
    candidate[field] = listOf(params.get(`c.${field}`));
  }
  for (const field of FLAGS) {
    candidate[field] = flagOf(params.get(`c.${field}`));
  }

  const requirements: Record<string, unknown> = {
    useCase: params.get('r.useCase') ?? undefined,
    expectedClusters: numberOf(params.get('r.expectedClusters')),
    apiOnly: flagOf(params.get('r.apiOnly')),
  };
  for (const name of WANT_NAMES) {
    requirements[name] = wantOf(params.get(`r.${name}`));
  }
  return {
    candidate: whatParses(candidate, candidateSchema, {}),
    requirements: whatParses(requirements, requirementsSchema, {}),
  };
}

/** The parameters that say the request; what is not said has none. */
export function paramsOfRequest(request: AddClusterRequest): URLSearchParams {
  const params = new URLSearchParams();
  for (const [field, value] of Object.entries(request.candidate)) {
    if (value !== undefined) {
      params.set(`c.${field}`, String(value));
    }
  }
  for (const [field, value] of Object.entries(request.requirements)) {
    if (value !== undefined) {
      params.set(
        `r.${field}`,
        typeof value === 'object'
          ? `${value.level}:${value.value}`
          : String(value),
      );
    }
  }
  return params;
}

/** Whether the request names a candidate, without which nothing can be ranked. */
export function namesCandidate({ ref, name }: Candidate): boolean {
  return ref !== undefined || name !== undefined;
}

function listOf(text: string | null): string[] | undefined {
  const parts = (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  return parts.length > 0 ? parts : undefined;
}

function flagOf(text: string | null): boolean | undefined {
  if (text === 'true') {
    return true;
  }
  return text === 'false' ? false : undefined;
}

function numberOf(text: string | null): number | undefined {
  return text === null || text.trim() === '' ? undefined : Number(text);
}

function wantOf(text: string | null): unknown {
  const match = /^(must|should):(.+)$/.exec(text ?? '');
  if (!match) {
    return undefined;
  }
  return { level: match[1], value: match[2] === 'true' ? true : match[2] };
}

type Parser<T> = {
  safeParse(value: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: { issues: { path: PropertyKey[] }[] };
      };
};

function whatParses<T>(
  value: Record<string, unknown>,
  schema: Parser<T>,
  nothing: T,
): T {
  const first = schema.safeParse(value);
  if (first.success) {
    return first.data;
  }
  const wrong = new Set(first.error.issues.map(issue => String(issue.path[0])));
  const rest = Object.fromEntries(
    Object.entries(value).filter(([field]) => !wrong.has(field)),
  );
  const second = schema.safeParse(rest);
  return second.success ? second.data : nothing;
}
