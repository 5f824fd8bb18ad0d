import { Translate } from '../translation';

const VALUES = [
  'any',
  'automatic',
  'cluster',
  'commercial',
  'community',
  'configurable',
  'encrypted',
  'experimental',
  'external-dns',
  'failover',
  'fine-grained',
  'full-mesh',
  'graduated',
  'high',
  'hub-and-spoke',
  'incubating',
  'internal-dns',
  'limited',
  'load-balancing',
  'low',
  'manual',
  'medium',
  'mutual-tls',
  'namespace',
  'no',
  'none',
  'private-backbone',
  'sandbox',
  'semi-automatic',
  'standard',
  'unsure',
  'yes',
] as const;

/** A rating's value in words; one that is not known yet as it is written. */
export function sayValue(value: string, t: Translate): string {
  const known = VALUES.find(each => each === value);
  return known ? t(`rating.${known}`) : value.replace(/-/g, ' ');
}
