import { Evidence } from './evidence';

/**
 * The kinds of objects through which clients outside come into a cluster.
 *
 * @public
 */
export const ENTRY_POINT_KINDS = [
  'ingress',
  'gateway',
  'istio-gateway',
  'route',
  'load-balancer',
  'gslb',
  'dns-record',
] as const;

/** @public */
export type EntryPointKind = (typeof ENTRY_POINT_KINDS)[number];

/**
 * Who leads clients to one of several clusters that serve a host name: `k8gb` (a Gslb names it),
 * `external-dns` (told to publish it), or `plain`: nothing that was seen does.
 *
 * @public
 */
export type Balancing = 'k8gb' | 'external-dns' | 'plain';

/**
 * One object through which clients outside come into a cluster.
 *
 * @public
 */
export type EntryPoint = {
  kind: EntryPointKind;
  namespace?: string;
  name: string;
  /** Host names that it serves, sorted; empty when it serves any, or names none. */
  hosts: string[];
  /** How many host names are left out of `hosts`. */
  moreHosts?: number;
  /** Addresses and host names of load balancers at which it is reached, sorted. */
  addresses: string[];
  /** How many addresses are left out of `addresses`. */
  moreAddresses?: number;
  /** The class or controller that serves it, for example `nginx`, `k8gb (failover)`. */
  controller?: string;
  evidence: Evidence[];
};

/**
 * How clients come into a cluster.
 *
 * @public
 */
export type EntryPoints = {
  /** Sorted by kind, namespace and name; of many, only the first. */
  points: EntryPoint[];
  /** How many there are, also where `points` leaves some out. */
  total: number;
  /** The kinds that could not be seen whole: there may be more of them. */
  unseen: EntryPointKind[];
};

/**
 * A host name that several clusters serve.
 *
 * @public
 */
export type SharedHost = {
  host: string;
  /** Sorted by cluster. */
  servedBy: {
    /** Entity ref. */
    cluster: string;
    balancing: Balancing;
    /** In the words of what balances, for example `failover, primary eu`. */
    strategy?: string;
  }[];
  evidence: Evidence[];
};
