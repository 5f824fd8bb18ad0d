/** Where a connection goes and how it is secured. Everything that, when changed, needs a new one. */
export type Endpoint = {
  origin: string;
  ca?: string;
  cert?: string;
  key?: string;
  /** False only where the operator's config says so. */
  verify: boolean;
  /** Addresses that were checked for a host name: the connection goes there and nowhere else. */
  pinned?: readonly string[];
};
