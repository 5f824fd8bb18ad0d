/** What of a candidate is a list of ranges. */
export const LISTS = ['podCidrs', 'serviceCidrs'] as const;

/** What of a candidate is so, is not so, or was not said. */
export const FLAGS = [
  'behindNat',
  'inboundAllowed',
  'outboundAllowed',
  'constrained',
] as const;
