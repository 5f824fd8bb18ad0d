import { Environment } from './facts';

/**
 * The cluster to be added: one of the catalog, or one that does not exist yet.
 *
 * @public
 */
export type Candidate = {
  /** A `kubernetes-cluster` Resource; what is observed of it wins over what is said here. */
  ref?: string;
  name?: string;
  environment?: Environment;
  cloud?: string;
  region?: string;
  cni?: string;
  distribution?: string;
  podCidrs?: string[];
  serviceCidrs?: string[];
  /** Peers cannot open connections to it. */
  behindNat?: boolean;
  inboundAllowed?: boolean;
  outboundAllowed?: boolean;
  /** An edge device with little CPU and memory. */
  constrained?: boolean;
  /** Entity ref, when it differs from the System's owner. */
  owner?: string;
};
