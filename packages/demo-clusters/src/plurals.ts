// Plurals that the common rule misses, from each project's own CustomResourceDefinition.
const ODD_PLURALS: Readonly<Record<string, Readonly<Record<string, string>>>> =
  {
    'consul.hashicorp.com': {
      ExportedServices: 'exportedservices',
      ProxyDefaults: 'proxydefaults',
      ServiceIntentions: 'serviceintentions',
    },
    'k8s.cni.cncf.io': {
      NetworkAttachmentDefinition: 'network-attachment-definitions',
    },
    'k8s.ovn.org': { RouteAdvertisements: 'routeadvertisements' },
    'kubeovn.io': {
      ProviderNetwork: 'provider-networks',
      SecurityGroup: 'security-groups',
      VpcNatGateway: 'vpc-nat-gateways',
    },
    'network.netmaker.io': { NetmakerOps: 'netmakerops' },
    'networking.liqo.io': { PublicKey: 'publickeies' },
  };

/** The plural under which a custom kind is served where no CustomResourceDefinition says it. */
export function pluralOf(group: string, kind: string): string {
  return ODD_PLURALS[group]?.[kind] ?? regularPlural(kind.toLowerCase());
}

function regularPlural(singular: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(singular)) return `${singular}es`;
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return `${singular}s`;
}
