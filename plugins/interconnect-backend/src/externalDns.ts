/** external-dns changed its prefix in 0.22: https://github.com/kubernetes-sigs/external-dns/releases/tag/v0.22.0. */
export const DNS_PREFIXES = [
  'external-dns.alpha.kubernetes.io/',
  'external-dns.kubernetes.io/',
] as const;

/** The annotations by which an object asks for a name in DNS. */
export const DNS_NAME_ANNOTATIONS = [
  'external-dns.alpha.kubernetes.io/hostname',
  'external-dns.kubernetes.io/hostname',
] as const;
