/** What a look at a cluster came to: `dark` when nothing at all was seen of it. */
export type Sighting = 'seen' | 'dark';

/** Looks at clusters, and tells of each as soon as what was seen of it is kept. */
export type LookAt = (
  clusters: readonly string[],
  options: {
    signal: AbortSignal;
    onDone: (cluster: string, sighting: Sighting) => Promise<void>;
    /** Told of a cluster that keeps it waiting: others need not wait for it too. */
    onSlow: (cluster: string) => void;
  },
) => Promise<void>;
