import { BLIND_SPOT_REASONS } from '@interconnect/backstage-plugin-interconnect-common';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { KeptNote } from './ObservationStore';

/** Why an attempt saw nothing, as it was written to the database. */
export const failureSchema = z.object({
  reason: z.enum(BLIND_SPOT_REASONS),
  message: z.string(),
});

/** Notes as they were written to the database. */
export const notesSchema: z.ZodType<KeptNote[]> = z.array(
  z.object({
    cluster: z.string(),
    code: z.string(),
    message: z.string(),
    params: z.record(z.string(), z.string()),
  }),
);

/** Reads as they were written to the database, perhaps by another version. */
export const readsSchema: z.ZodType<Observation['reads']> = z.record(
  z.string(),
  z.discriminatedUnion('status', [
    z.object({
      status: z.literal('seen'),
      objects: z.array(z.record(z.string(), z.unknown())),
      truncated: z.boolean().optional(),
    }),
    z.object({ status: z.literal('not-served') }),
    failureSchema.extend({ status: z.literal('failed') }),
  ]),
);
