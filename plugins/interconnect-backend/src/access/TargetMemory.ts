/** To what a credential went, as far as the catalog had a say in it. */
export type KnownTarget = {
  /** Origin and path of the API server. */
  url: string;
  /** The SHA-256 of the certificate authority, in hex; `public` for those that Node.js trusts. */
  authority: string;
  /** Whether the server's certificate was checked. */
  verified: boolean;
};

/** Where each cluster that only the catalog knows was reached the last time. */
export type TargetMemory = {
  /** Rejects when it cannot tell. */
  recall(cluster: string): Promise<KnownTarget | undefined>;
  /** Never rejects. */
  remember(cluster: string, target: KnownTarget): Promise<void>;
};

/** Remembers as long as the process runs. */
export function createTargetMemory(): TargetMemory {
  const known = new Map<string, KnownTarget>();
  return {
    async recall(cluster) {
      return known.get(cluster);
    },
    async remember(cluster, target) {
      known.set(cluster, target);
    },
  };
}
