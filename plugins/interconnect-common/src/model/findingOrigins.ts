import { FindingCode } from './finding';

/** How findings of a code come about. */
type Origin = {
  /** The severities that it is found with, worst first. */
  severities: string;
  /** Where it is read from. */
  source: string;
};

/**
 * Where every code of findings comes from, and how serious it is.
 *
 * @public
 */
export const FINDING_ORIGINS = {
  'api-server-changed': {
    severities: 'error',
    source:
      'The annotations of the catalog entity, and what is remembered of the server that was last reached.',
  },
  'api-server-mismatch': {
    severities: 'warning',
    source:
      'The catalog entity and the configuration of Interconnect or of the Kubernetes plugin.',
  },
  'certificate-authority-mismatch': {
    severities: 'warning',
    source:
      'The catalog entity and the configuration of Interconnect or of the Kubernetes plugin.',
  },
  'certificate-expiry': {
    severities: 'error, warning',
    source:
      'Public bundles in ConfigMaps: istio-ca-root-cert of Istio, linkerd-identity-trust-roots of Linkerd. Secrets are not read.',
  },
  'cidr-overlap': {
    severities: 'error, info',
    source:
      'Ranges of each cluster, and what each link says that it routes. Behind gateways, Globalnet or a remapping it is harmless.',
  },
  'declared-link-ignored': {
    severities: 'warning',
    source: 'The annotation of the catalog entity.',
  },
  'end-of-support': {
    severities: 'warning',
    source: 'Announcements of the maker; AWS for App Mesh.',
  },
  'health-unchecked': {
    severities: 'warning',
    source: 'The Submariner object.',
  },
  'identity-conflict': {
    severities: 'error, warning',
    source:
      'The join of what clusters call themselves and each other, and settings that must be unique, such as the cluster-id of Cilium. A host name that several clusters serve is no conflict.',
  },
  leftovers: {
    severities: 'info',
    source: 'Discovery, and API groups that only this technology brings.',
  },
  'link-degraded': {
    severities: 'warning',
    source: 'What both ends say of the link.',
  },
  'link-down': {
    severities: 'error',
    source: 'What both ends say of the link.',
  },
  'link-pending': {
    severities: 'warning',
    source: 'What both ends say of the link.',
  },
  'link-unencrypted': {
    severities: 'warning, info',
    source:
      'The driver or the settings of each end: vxlan of Submariner, Cilium without WireGuard and IPsec, and the like. A note only where something runs over it that may encrypt by itself.',
  },
  'one-sided-link': {
    severities: 'warning',
    source:
      'The join: both clusters were seen whole, and only one tells of the link.',
  },
  'settings-differ': {
    severities: 'error, info',
    source:
      'Settings that technologies declare: max-connected-clusters, routing-mode and tunnel-protocol of Cilium, the cable driver of Submariner, the generation of Skupper.',
  },
  'single-gateway': {
    severities: 'info',
    source:
      'The number of gateways or pods: Submariner, Istio, Linkerd, Consul, Cilium, Skupper.',
  },
  'skip-tls-verify-ignored': {
    severities: 'info',
    source: 'The catalog entity.',
  },
  'stale-heartbeat': {
    severities: 'warning',
    source:
      'Heartbeats: update-timestamp of Submariner, leases of Linkerd, measurements of Liqo, health checks of Kuma, and the like.',
  },
  'stale-observation': {
    severities: 'warning',
    source: 'The time of the last successful observation.',
  },
  'tls-not-verified': {
    severities: 'warning',
    source: 'The configuration of Interconnect or of the Kubernetes plugin.',
  },
  'trust-roots-differ': {
    severities: 'error',
    source: 'Public bundles of both clusters, compared.',
  },
  'underlay-broken': {
    severities: 'error, warning',
    source: 'Overlays, and the state of the links below.',
  },
  unused: {
    severities: 'info',
    source:
      'The join: it was seen whole, and no link of it leads to or from the cluster.',
  },
  'version-skew': {
    severities: 'warning',
    source: 'The version that each cluster shows.',
  },
} as const satisfies Record<FindingCode, Origin>;
