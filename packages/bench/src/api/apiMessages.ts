import { z } from 'zod';

export const apiCommand = z.object({
  type: z.literal('serve'),
  ports: z.array(z.number()),
  caCertificate: z.string(),
  meshOf: z.number(),
});

export type ApiCommand = z.infer<typeof apiCommand>;

export const apiMessage = z.object({
  type: z.literal('serving'),
  port: z.number(),
  /** Answers the same reports, turned into JSON for every request. */
  naivePort: z.number(),
  authorization: z.string(),
  /** Of somebody from whom the catalog hides one cluster in ten. */
  limitedAuthorization: z.string(),
  /** What each report cost when it was asked for the first time. */
  first: z.array(
    z.object({ title: z.string(), ms: z.number(), cpuMs: z.number() }),
  ),
  /** From the first look at the clusters to the report of all of them. */
  readyMs: z.number(),
});

export type ApiMessage = z.infer<typeof apiMessage>;
