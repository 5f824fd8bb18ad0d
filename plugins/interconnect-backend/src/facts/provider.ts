import { ObservedNode } from './reads';

/**
 * Where machines stand, by the scheme of `spec.providerID`. The rest of a provider id names
 * accounts, projects and subscriptions, and goes no further than here.
 */
const PROVIDERS: Readonly<
  Record<string, { cloud: string; environment?: 'cloud' | 'on-premises' }>
> = {
  aws: { cloud: 'aws', environment: 'cloud' },
  azure: { cloud: 'azure', environment: 'cloud' },
  digitalocean: { cloud: 'digitalocean', environment: 'cloud' },
  gce: { cloud: 'gcp', environment: 'cloud' },
  hcloud: { cloud: 'hetzner', environment: 'cloud' },
  ibm: { cloud: 'ibm', environment: 'cloud' },
  linode: { cloud: 'linode', environment: 'cloud' },
  metal3: { cloud: 'metal3', environment: 'on-premises' },
  nutanix: { cloud: 'nutanix', environment: 'on-premises' },
  oci: { cloud: 'oracle', environment: 'cloud' },
  // OpenStack is run by cloud providers and in people's own data centres alike.
  openstack: { cloud: 'openstack' },
  scaleway: { cloud: 'scaleway', environment: 'cloud' },
  vsphere: { cloud: 'vsphere', environment: 'on-premises' },
};

/** OpenShift's names of platforms (`Infrastructure.status.platform`) that name a provider above. */
const PLATFORMS: Readonly<Record<string, string>> = {
  AWS: 'aws',
  Azure: 'azure',
  BareMetal: 'metal3',
  GCP: 'gce',
  IBMCloud: 'ibm',
  Nutanix: 'nutanix',
  OpenStack: 'openstack',
  VSphere: 'vsphere',
};

/** The scheme of a node's provider id, for example `aws`. */
export function schemeOf(node: ObservedNode): string | undefined {
  return /^([a-z0-9]+):\/\//.exec(node.spec?.providerID ?? '')?.[1];
}

/** What is known of a provider, by the scheme of a provider id. */
export function providerOf(scheme: string | undefined) {
  return scheme !== undefined && Object.hasOwn(PROVIDERS, scheme)
    ? PROVIDERS[scheme]
    : undefined;
}

/** The scheme of provider ids on one of OpenShift's platforms. */
export function schemeOfPlatform(platform: string): string | undefined {
  return Object.hasOwn(PLATFORMS, platform) ? PLATFORMS[platform] : undefined;
}
