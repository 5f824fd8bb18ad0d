import { z } from 'zod';

/** Where a pattern belongs among all. */
export const patternCategory = z.enum([
  'ingress',
  'service-mesh',
  'tunneling',
  'l7-messaging',
  'saas',
  'cni-mesh',
  'cloud-fleet',
  'hybrid',
]);
