export interface Config {
  /** The demo inventory, which the development backend serves as Kubernetes APIs. */
  demo?: {
    /** Nothing is served unless this is true. */
    enabled?: boolean;
    /**
     * A directory that holds inventory folders, relative to the backend's working directory.
     * The inventories of the package itself, where it is not given.
     */
    inventories?: string;
  };
}
