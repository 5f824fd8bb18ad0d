import {
  BLIND_SPOT_REASONS,
  LINK_STATES,
  Report,
  SHAPES,
} from '@interconnect/backstage-plugin-interconnect-common';

/**
 * Words that mean something else in a report than a cluster that happens to be called so: those of
 * the contract, and what technologies are called.
 */
export function commonWords({ technologies }: Report): string[] {
  return [
    ...BLIND_SPOT_REASONS,
    ...LINK_STATES,
    ...SHAPES,
    ...['data', 'control', 'both', 'forward'],
    ...['mutual', 'one-sided', 'unconfirmed'],
    ...['identity', 'address', 'declared'],
    ...['whole', 'partial', 'none'],
    ...['present', 'absent', 'unknown'],
    ...['external', 'unresolved', 'ambiguous', 'hidden'],
    ...['error', 'warning', 'info'],
    ...['cloud', 'on-premises', 'edge'],
    ...technologies.flatMap(({ id, title, homepage }) => [id, title, homepage]),
  ];
}
