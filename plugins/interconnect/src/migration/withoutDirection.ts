import { FirewallRule } from '@interconnect/backstage-plugin-interconnect-common';

/** Directions are told as a new cluster's firewall sees them; where nobody is new, they say nothing. */
export function withoutDirection(
  rules: readonly FirewallRule[],
): FirewallRule[] {
  return rules.map(({ direction: _, ...rule }) => rule);
}
