import { z } from 'zod';

/** How one scan went, as the client's process saw it. */
const scanMeasure = z.object({
  wallMs: z.number(),
  /** When nine tenths of the clusters were done. */
  mostDoneMs: z.number(),
  clusters: z.number(),
  answers: z.number(),
  cpuMs: z.number(),
  longestStallMs: z.number(),
  peakRssMb: z.number(),
  /** Before the first scan, with all modules loaded. */
  rssAtRestMb: z.number(),
  /** Undefined where the system does not tell. */
  openFiles: z.number().optional(),
});

export type ScanMeasure = z.infer<typeof scanMeasure>;

export const scanCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('prepare'),
    ports: z.array(z.number()),
    /** Of clusters that are read beforehand, so that the code of the client is not run for the first time. */
    warmUpPorts: z.array(z.number()),
    caCertificate: z.string(),
    concurrency: z.number(),
  }),
  z.object({ type: z.literal('scan'), timeoutMs: z.number() }),
]);

export type ScanCommand = z.infer<typeof scanCommand>;

export const scanMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('scanned'), measure: scanMeasure }),
  /** The scan did not end in time; the clusters that were done until then. */
  z.object({ type: z.literal('unfinished'), measure: scanMeasure }),
]);

export type ScanMessage = z.infer<typeof scanMessage>;
