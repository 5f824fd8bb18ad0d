import { z } from 'zod';

/** What a server process is told to stand for. */
export const simulation = z.object({
  clusters: z.number().int().positive(),
  /** The round trip that is simulated: a new connection is held two of it, a response one. */
  rttMs: z.number().nonnegative(),
  /** How many of the clusters accept TCP and then say nothing. */
  blackHoles: z.number().int().nonnegative(),
  /** Of a world that is connected so; otherwise all clusters are the same. */
  meshOf: z.number().int().positive().optional(),
});

export type Simulation = z.infer<typeof simulation>;

/** What the server saw since it was asked the last time. */
export const traffic = z.object({
  tcpConnections: z.number(),
  handshakes: z.number(),
  requests: z.number(),
  bytes: z.number(),
  /** Handshakes of the cluster that had most. */
  mostHandshakes: z.number(),
});

export type Traffic = z.infer<typeof traffic>;

export const serverMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('listening'),
    ports: z.array(z.number()),
    caCertificate: z.string(),
  }),
  z.object({ type: z.literal('traffic'), traffic }),
]);

export type ServerMessage = z.infer<typeof serverMessage>;

export const serverCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('serve'), simulation }),
  z.object({ type: z.literal('traffic') }),
]);

export type ServerCommand = z.infer<typeof serverCommand>;
