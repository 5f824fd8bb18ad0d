import { BLIND_SPOT_REASONS } from '@interconnect/backstage-plugin-interconnect-common';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const failure = z.object({
  reason: z.enum(BLIND_SPOT_REASONS),
  message: z.string(),
});

/** An observation as it was written to the database, perhaps by another version. */
export const observationSchema: z.ZodType<Observation> = z.object({
  cluster: z.string(),
  attemptedAt: z.string(),
  observedAt: z.string().optional(),
  failure: failure.optional(),
  reads: z.record(
    z.string(),
    z.discriminatedUnion('status', [
      z.object({
        status: z.literal('seen'),
        objects: z.array(z.record(z.string(), z.unknown())),
        truncated: z.boolean().optional(),
      }),
      z.object({ status: z.literal('not-served') }),
      failure.extend({ status: z.literal('failed') }),
    ]),
  ),
});
