import { parseDocument } from 'yaml';
import { z } from 'zod';

const ClusterConfiguration = z.object({
  networking: z.object({
    podSubnet: z.string().optional(),
    serviceSubnet: z.string().optional(),
  }),
});

/**
 * The ranges in kubeadm's `ClusterConfiguration`, as they were at the last init or upgrade. Several
 * are parted by commas, where a cluster speaks both IPv4 and IPv6.
 */
export function kubeadmNetworking(text: string | undefined): {
  podSubnet?: string;
  serviceSubnet?: string;
} {
  const document = parseDocument(text ?? '');
  const parsed =
    document.errors.length === 0
      ? ClusterConfiguration.safeParse(document.toJS({ maxAliasCount: 0 }))
      : undefined;
  return parsed?.success ? parsed.data.networking : {};
}
