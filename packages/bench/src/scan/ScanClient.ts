/** A cluster to be scanned. */
export type Target = {
  /** Its entity ref is `resource:default/<name>`. */
  name: string;
  url: string;
};

/** What every client is given. */
export type ScanSetting = {
  targets: readonly Target[];
  caCertificate: string;
  token: string;
  /** How many clusters are read at the same time, by clients that have such a limit. */
  concurrency: number;
};

/** A way to read many clusters. It is made once, and scans several times. */
export type ScanClient = {
  /** Reads all clusters once. @param onCluster - to be called when a cluster is done, with how many answers it gave */
  scan(onCluster: (name: string, answers: number) => void): Promise<void>;
  close(): Promise<void>;
};

export type MakeClient = (setting: ScanSetting) => ScanClient;
