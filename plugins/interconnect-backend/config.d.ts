import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Finds the clusters of Systems, and how they are connected. */
  interconnect?: {
    /**
     * How often each cluster is observed: by default every 5 minutes. With a `frequency` that is a
     * duration, every cluster has its own moment in it, so that the work is spread evenly; with a
     * `cron`, all are observed when it says, within `timeout`.
     */
    refresh?: SchedulerServiceTaskScheduleDefinitionConfig;

    /**
     * From what age on an observation no longer tells of the present: what it told is then shown
     * as the last known state. By default three times the frequency of `refresh`.
     */
    staleAfter?: HumanDuration | string;

    /**
     * How often somebody may ask for clusters to be observed outside the schedule. All replicas of
     * the backend count together.
     */
    refreshLimits?: {
      /** In what time so many refreshes are allowed; a minute by default. */
      window?: HumanDuration | string;

      /** How often one System is refreshed, whoever asks. 6 by default. */
      perSystem?: number;

      /** How often one user, or one service, may ask. 20 by default. */
      perUser?: number;

      /** How often one user, or one service, may have steps of plans checked. 100 by default. */
      checksPerUser?: number;
    };

    /**
     * The longest that a cluster which cannot be seen is left alone. After each failure it rests
     * twice as long as before, from the frequency of `refresh` up to this; one hour by default. A
     * refresh by a user, or the first success, ends it.
     */
    maxBackOff?: HumanDuration | string;

    /** What is kept of each cluster, in the plugin's database: its last observation. */
    snapshots?: {
      /**
       * For how long what was seen of a cluster is kept when it cannot be seen any more, as its
       * last known state. 30 days by default.
       */
      maxAge?: HumanDuration | string;

      /**
       * How large what was read of one cluster may be, in bytes of JSON before it is compressed.
       * The largest lists are cut until it fits, and are said to be truncated. 16 MiB by default.
       */
      maxBytes?: number;
    };

    /** Which clusters may be looked into, and how much is read of them. */
    access?: {
      /**
       * Where a cluster that only the catalog knows may have its API server: exact hosts,
       * `*.suffix` (any host below the suffix, not the suffix itself) and CIDRs. A host name is
       * allowed by a CIDR when all of its addresses lie in one. A name that is allowed must lead to
       * public addresses; to others (private, loopback, link-local) only if an entry allows these
       * too. Services that hand out a machine's credentials (`169.254.169.254` and the like) are
       * allowed by no CIDR, only by their exact address. Without entries, only clusters of
       * app-config are contacted.
       *
       * The catalog is written by many hands. Credentials of the backend (AWS, Azure, Google) go
       * to any host that is allowed here.
       */
      allowedApiServers?: string[];

      /**
       * Accepts that the catalog gives another URL or certificate authority for a cluster than the
       * one at which it was reached before. The finding `api-server-changed` tells the fingerprint;
       * once the cluster was reached, the entry can be taken out again.
       */
      acceptedTargets?: string[];

      /**
       * Whether the catalog annotation `kubernetes.io/skip-tls-verify` is obeyed. Off by default:
       * without a check of the certificate, anybody on the way can read the credential.
       */
      allowSkipTlsVerify?: boolean;

      /**
       * How long one cluster may take to be observed, for example `{ seconds: 10 }` (the
       * default), `10s` or `PT10S`. What was not read by then is said not to have been seen.
       */
      clusterDeadline?: HumanDuration | string;

      /**
       * How many clusters are observed at the same time, not counting as many that have given no
       * answer for a quarter of a second, nor a quarter as many that somebody asks for. 64 by default.
       */
      concurrency?: number;

      /**
       * Whether names, labels and named annotations of Secrets are read; Istio keeps its
       * remote clusters in them, Skupper 1 its links. Off by default, because Kubernetes cannot grant
       * that without granting the values too. Values are never asked for and never kept.
       */
      secretMetadata?: boolean;

      /** How many objects of one resource are kept. 5000 by default. */
      maxObjectsPerRead?: number;

      /** How long one answer of an API server may be, in bytes. 8 MiB by default. */
      maxResponseBytes?: number;
    };

    /**
     * Clusters and their credentials, with the fields of the Kubernetes plugin's
     * `clusterLocatorMethods` of type `config`. Clusters that are there need not be repeated
     * here; where both have a cluster of the same name, this one is used.
     */
    clusters?: Array<{
      /** The name of the cluster's Resource in the catalog. */
      name: string;

      /** For people; not used, and here so that an entry can be moved as it is. */
      title?: string;

      /**
       * The API server, an https URL. An entry without it only gives `aliases` to a cluster that
       * is known from elsewhere.
       */
      url?: string;

      /**
       * How a credential is had: `serviceAccount`, `aws`, `azure` or `googleServiceAccount`.
       * Providers that need a signed-in user's token (`google`, `oidc`, `aks`) cannot be used in
       * the background.
       */
      authProvider?: string;

      /**
       * The token of a service account that may read what the detectors read. Without it, the
       * service account of Backstage's own pod is used, for the cluster that it runs in.
       * @visibility secret
       */
      serviceAccountToken?: string;

      /**
       * What the auth provider needs besides.
       * @deepVisibility secret
       */
      authMetadata?: { [key: string]: string };

      /** The role to be assumed, with `aws`. */
      assumeRole?: string;

      /**
       * The external id for assuming the role, with `aws`.
       * @visibility secret
       */
      externalId?: string;

      /** Not used in the background; see `authProvider`. */
      oidcTokenProvider?: string;

      /** Does not check the API server's certificate. For experiments only. */
      skipTLSVerify?: boolean;

      /**
       * The certificate authority of the API server: PEM, in base64.
       * @visibility secret
       */
      caData?: string;

      /**
       * The certificate authority of the API server: a path to a PEM file.
       * @visibility secret
       */
      caFile?: string;

      /** Not used here. */
      skipMetricsLookup?: boolean;

      /**
       * How technologies call this cluster, where nothing else tells: technology id to name, for
       * example `istio: cluster-1`.
       */
      aliases?: { [technology: string]: string };
    }>;
  };
}
