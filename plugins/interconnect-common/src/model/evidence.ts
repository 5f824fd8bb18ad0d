/**
 * Points to one Kubernetes object.
 *
 * @public
 */
export type ObjectRef = {
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
};

/**
 * Proof of a claim: an object of a cluster, a place in it, and what stands there.
 *
 * @public
 */
export type Evidence = {
  /** Entity ref of the cluster that holds the object. */
  cluster: string;
  object: ObjectRef;
  /** Where in the object, for example `.status.connections[0].status`. */
  path: string;
  /** The value at that place, or the part of it that proves the claim. */
  shows: string;
};
