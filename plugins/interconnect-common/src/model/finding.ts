import { Evidence } from './evidence';

/**
 * Something that a platform engineer should look at.
 *
 * @public
 */
export type Finding = {
  /** Stable code, for example `cidr-overlap`. */
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
