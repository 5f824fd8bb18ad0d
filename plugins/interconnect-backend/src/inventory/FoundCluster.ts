import { Cluster } from '@interconnect/backstage-plugin-interconnect-common';

/** A cluster of the inventory, with what the catalog says of how to reach it. */
export type FoundCluster = {
  cluster: Cluster;
  /** The `kubernetes.io/*` annotations of its Resource; untrusted. Empty when only app-config knows it. */
  annotations: Record<string, string>;
  /** Whether the catalog has a Resource for it; where not, only app-config knows it. */
  inCatalog: boolean;
};

/** A cluster as app-config names it. */
export type NamedCluster = {
  name: string;
  aliases: Record<string, string>;
};
