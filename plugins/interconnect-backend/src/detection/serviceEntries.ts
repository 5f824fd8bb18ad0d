import {
  goSlice,
  kubernetesObject,
  list,
  LocalEvidence,
  objectMeta,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** Where gateways of one Istio network let others in. */
export const MTLS_PORT = 15443;

const CREATED_BY = 'app.kubernetes.io/created-by';

/** `serviceentries.networking.istio.io`: what Istio is told of services outside of a cluster. */
const ServiceEntrySchema = kubernetesObject('ServiceEntry', {
  metadata: objectMeta({ [CREATED_BY]: z.string().optional() }),
  spec: z
    .object({
      location: z.string().optional(),
      ports: goSlice(z.object({ number: z.number().optional() })),
      endpoints: goSlice(
        z.object({
          address: z.string().optional(),
          ports: z.record(z.string(), z.number()).optional(),
        }),
      ),
    })
    .optional(),
});
export type ServiceEntry = z.output<typeof ServiceEntrySchema>;

/** Shared by those who declare it: a cluster is asked once. */
export const serviceEntries = optional(
  list('networking.istio.io', 'serviceentries', ServiceEntrySchema),
);

/** Whether Admiral wrote it (admiral/pkg/clusters, and the default of its flag `sync_namespace`). */
export function isOfAdmiral({ metadata }: ServiceEntry): boolean {
  return (
    metadata.annotations?.[CREATED_BY] === 'admiral' ||
    metadata.namespace === 'admiral-sync'
  );
}

/** The gateways of other networks that entries lead to, as `address:15443`, with what shows each. */
export function gatewaysIn(
  entries: readonly ServiceEntry[],
): Map<string, LocalEvidence[]> {
  const gateways = new Map<string, LocalEvidence[]>();
  for (const entry of entries) {
    const { endpoints = [], ports = [] } = entry.spec ?? {};
    for (const [index, endpoint] of endpoints.entries()) {
      const own = Object.values(endpoint.ports ?? {});
      const used = own.length > 0 ? own : ports.map(({ number }) => number);
      if (endpoint.address && used.includes(MTLS_PORT)) {
        const gateway = `${endpoint.address}:${MTLS_PORT}`;
        gateways.set(gateway, [
          ...(gateways.get(gateway) ?? []),
          show(entry, ['spec', 'endpoints', index, 'address']),
        ]);
      }
    }
  }
  return gateways;
}
