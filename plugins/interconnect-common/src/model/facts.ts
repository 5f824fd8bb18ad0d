import { Evidence } from './evidence';

/** @public */
export type Environment = 'cloud' | 'on-premises' | 'edge';

/**
 * What is known of a cluster beside its interconnects. A field that is absent is not known.
 *
 * @public
 */
export type Facts = {
  kubernetesVersion?: string;
  /** For example `eks`, `gke`, `openshift`, `k3s`, `kubeadm`. */
  distribution?: string;
  /** For example `aws`, `gcp`, `azure`, `vsphere`. */
  cloud?: string;
  region?: string;
  cni?: string;
  podCidrs?: string[];
  serviceCidrs?: string[];
  nodeCount?: number;
  /** Why the cluster seems to sit behind NAT, in one sentence. */
  natHint?: string;
  /** Whether Services of type LoadBalancer get an address: `available`, or `pending` when all wait for one. */
  loadBalancer?: string;
  environment?: Environment;
};

/** @public */
export type FactName = keyof Facts;

/**
 * Where each fact was seen.
 *
 * @public
 */
export type FactEvidence = Partial<Record<FactName, Evidence[]>>;
