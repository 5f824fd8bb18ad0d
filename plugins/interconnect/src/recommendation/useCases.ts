import { UseCase } from '@interconnect/backstage-plugin-interconnect-common';

/** The use cases that preset requirements; the order of the form. */
export const USE_CASES = [
  'single-infrastructure',
  'multi-cloud',
  'hybrid-cloud',
  'edge-cloud',
] as const satisfies readonly UseCase[];
