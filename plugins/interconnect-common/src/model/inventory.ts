/**
 * The rule by which a cluster was found to belong to a System.
 *
 * @public
 */
export type FoundBy = 'system' | 'dependsOn' | 'annotation';

/**
 * That a cluster belongs to a System, and how that was found.
 *
 * @public
 */
export type ClusterMembership = {
  /** Entity ref of the System. */
  system: string;
  /** Entity ref of the System's Domain. */
  domain?: string;
  /** In the order `system`, `dependsOn`, `annotation`. */
  foundBy: FoundBy[];
};

/**
 * One Kubernetes cluster, as the catalog (or app-config) names it.
 *
 * @public
 */
export type Cluster = {
  /** Entity ref, for example `resource:default/fra-prod`. */
  ref: string;
  /** The name by which app-config and the Kubernetes plugin know it. */
  name: string;
  title?: string;
  /** Entity ref of the owner, when the catalog names one. */
  owner?: string;
  /** The Systems that it belongs to, sorted by `system`. */
  memberships: ClusterMembership[];
  /** What technologies call this cluster, where the operator had to say so: technology id to name. */
  aliases: Record<string, string>;
  /**
   * What the catalog entity declares of links that leave no object in a cluster, as it is written
   * there, cut where it is longer than anything that is believed; untrusted.
   */
  declaredLinks?: string;
};

/**
 * All clusters found in the catalog, sorted by `ref`.
 *
 * @public
 */
export type Inventory = {
  clusters: Cluster[];
};
