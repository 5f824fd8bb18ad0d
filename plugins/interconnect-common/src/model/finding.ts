import { Evidence } from './evidence';

/**
 * Everything that a finding can be about, sorted. The list is closed: each code has its texts on the
 * screens and its row in docs/findings.md.
 *
 * @public
 */
export const FINDING_CODES = [
  'api-server-changed',
  'api-server-mismatch',
  'certificate-authority-mismatch',
  'certificate-expiry',
  'cidr-overlap',
  'declared-link-ignored',
  'end-of-support',
  'health-unchecked',
  'identity-conflict',
  'leftovers',
  'link-degraded',
  'link-down',
  'link-pending',
  'link-unencrypted',
  'one-sided-link',
  'settings-differ',
  'single-gateway',
  'skip-tls-verify-ignored',
  'stale-heartbeat',
  'stale-observation',
  'tls-not-verified',
  'trust-roots-differ',
  'underlay-broken',
  'unused',
  'version-skew',
] as const;

/** @public */
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * Something that a platform engineer should look at.
 *
 * @public
 */
export type Finding = {
  /** Stable code, one of {@link FINDING_CODES}; newer backends may know more. */
  code: string;
  severity: 'error' | 'warning' | 'info';
  /** Entity refs, sorted. */
  clusters: string[];
  /** Id of the link that it is about. */
  link?: string;
  params: Record<string, string>;
  /** What it means, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  remedy: string;
  evidence: Evidence[];
};

/**
 * What a detector remarks about its technology in one cluster, beside the claims that make links;
 * it becomes a finding about that cluster.
 *
 * @public
 */
export type Remark = {
  code: FindingCode;
  severity: Finding['severity'];
  params?: Record<string, string>;
  /** A clause without its subject, which is the cluster: `has no second gateway`. */
  message: string;
  remedy: string;
  evidence: Evidence[];
};
