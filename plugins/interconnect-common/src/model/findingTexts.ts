import { FindingCode } from './finding';

/** What is said of a code of findings, whatever the finding. */
type Texts = {
  title: string;
  /** What it means, in a sentence or two. */
  meaning: string;
  /** What to do about it in general. */
  remedy: string;
};

/**
 * How screens and docs/findings.md speak of every code of findings, in English.
 *
 * @public
 */
export const FINDING_TEXTS = {
  'api-server-changed': {
    title: 'The catalog moved a known cluster',
    meaning:
      'The catalog now gives another API server, certificate authority or verification for a cluster than the one it was reached with before. Nothing is sent to it until an operator accepts the change.',
    remedy:
      'Find out who changed the annotations of the entity. If the change is right, add the fingerprint to interconnect.access.acceptedTargets; if not, undo it.',
  },
  'api-server-mismatch': {
    title: 'Two API servers for one cluster',
    meaning:
      'The catalog and app-config name different API servers for this cluster. The one of app-config is used.',
    remedy:
      'Correct the annotation kubernetes.io/api-server of the entity, or the url in app-config, whichever is out of date.',
  },
  'certificate-authority-mismatch': {
    title: 'Two certificate authorities for one cluster',
    meaning:
      'The catalog and app-config give different certificate authorities for this cluster. The one of app-config is used.',
    remedy:
      'Correct the annotation kubernetes.io/api-server-certificate-authority of the entity, or caData in app-config, whichever is out of date.',
  },
  'certificate-expiry': {
    title: 'Trust ends soon',
    meaning:
      'The last root certificate that this cluster trusts in the mesh expires within 30 days, or has expired. Then nobody accepts anybody any more.',
    remedy:
      'Add a new root to the bundle of every cluster, let workloads get certificates of it, then remove the old one.',
  },
  'cidr-overlap': {
    title: 'The same addresses twice',
    meaning:
      'Clusters use the same pod or Service addresses. Where an interconnect routes these as they are, nobody can tell whose an address is; where clusters are not joined, it bars the ways to join them that do.',
    remedy:
      'Let something translate the addresses or pass gateways, or rebuild one of the clusters with ranges of its own.',
  },
  'declared-link-ignored': {
    title: 'A declared link that means nothing',
    meaning:
      'The catalog declares a link of this cluster in a form that cannot be understood, or to a cluster that is not known. It is not drawn.',
    remedy:
      'Correct the annotation interconnect.backstage.io/links of the entity: a list of links, each with the cluster it leads to and its technology.',
  },
  'end-of-support': {
    title: 'Out of support',
    meaning:
      'What joins the clusters is no longer supported by its maker, or will not be soon.',
    remedy: 'Move to a technology that is supported.',
  },
  'health-unchecked': {
    title: 'Nobody checks the tunnels',
    meaning:
      'The check that tells a working tunnel from a configured one is switched off, so that tunnels are called connected that carry nothing.',
    remedy: 'Switch the health check on.',
  },
  'identity-conflict': {
    title: 'Several clusters under one name',
    meaning:
      'Several clusters go by one name or number, so that it is not known whom a link leads to, or the clusters take each other for themselves.',
    remedy:
      'Give each cluster a name and number of its own, or say by an alias in app-config which one is meant.',
  },
  leftovers: {
    title: 'Left over',
    meaning:
      'Resource definitions of a technology are still served, but it does not run there.',
    remedy: 'Remove the resource definitions, or finish the installation.',
  },
  'link-degraded': {
    title: 'Link works in part',
    meaning:
      'A link works, but a part of it is not ready: some pods of a gateway, one of several connections, or what keeps it up to date.',
    remedy: 'Look at what each end says; its evidence names the part.',
  },
  'link-down': {
    title: 'Link down',
    meaning:
      'A link does not work: an API field says so, or its gateway has no ready pod.',
    remedy: 'Look at what each end says; its evidence names the object.',
  },
  'link-pending': {
    title: 'Link configured in half',
    meaning:
      'A link was declared, and never established: a token was not redeemed, an address not assigned, a controller not deployed.',
    remedy: 'Finish its setup, or remove what was declared.',
  },
  'link-unencrypted': {
    title: 'Traffic in the clear',
    meaning:
      'An interconnect carries traffic between clusters without encrypting it.',
    remedy:
      'Turn on its encryption in all clusters, or make sure that the network below encrypts.',
  },
  'one-sided-link': {
    title: 'Only one end knows of the link',
    meaning:
      'One cluster is linked with another that should know of the link as well, and does not.',
    remedy:
      'Set the link up at the other end too, or remove it if it is left over.',
  },
  'settings-differ': {
    title: 'Settings that must agree differ',
    meaning:
      'Clusters of one interconnect are set up differently where they must be alike.',
    remedy: 'Set them alike in all clusters.',
  },
  'single-gateway': {
    title: 'No second gateway',
    meaning:
      'All traffic between clusters passes one gateway or pod here, and nothing takes over when it is replaced or its node fails.',
    remedy: 'Run a second one, on another node.',
  },
  'skip-tls-verify-ignored': {
    title: 'Unsafe annotation ignored',
    meaning:
      'The catalog asks not to verify the certificate of the API server. That is for the operator to say, and is ignored.',
    remedy:
      'Remove the annotation kubernetes.io/skip-tls-verify, and give the certificate authority of the cluster instead.',
  },
  'stale-heartbeat': {
    title: 'Reports have ceased',
    meaning:
      'The cluster answers, but what reports its links has stopped: by the clock of the technology itself, what it says is too old to be believed.',
    remedy: 'Look at the gateway, agent or controller that writes the report.',
  },
  'stale-observation': {
    title: 'Not seen lately',
    meaning:
      'The cluster was seen once, but not lately. What is shown of it is its last known state.',
    remedy:
      'Restore access to the cluster, or look whether the scheduled observation runs.',
  },
  'tls-not-verified': {
    title: 'API server not verified',
    meaning:
      'A credential goes to an API server that was not asked to prove who it is.',
    remedy:
      'Give the certificate authority of the cluster as caData or caFile, and remove skipTLSVerify.',
  },
  'trust-roots-differ': {
    title: 'No trust in common',
    meaning:
      'Clusters of one mesh, or that are meant to be one, trust no root certificate in common. Each refuses the other.',
    remedy:
      'Give both clusters certificates of one root, or let each trust the root of the other as well.',
  },
  'underlay-broken': {
    title: 'The network below is broken',
    meaning:
      'The network that another interconnect runs over is broken where that one needs it.',
    remedy: 'Mend the lower link first; the one above needs no change for it.',
  },
  unused: {
    title: 'Installed, and unused',
    meaning:
      'A technology whose purpose is to join clusters is installed, and joins this one with no other.',
    remedy: 'Link it with another cluster, or uninstall it.',
  },
  'version-skew': {
    title: 'Versions apart',
    meaning:
      'Clusters of one interconnect run versions of it that are more than one minor release apart.',
    remedy: 'Upgrade the oldest, one minor release at a time.',
  },
} as const satisfies Record<FindingCode, Texts>;
