import { Newcomer } from '../../defineRecipe';
import { Value, word } from '../../shell';

const RESOURCES = {
  AccessGrant: 'accessgrants',
  AttachedConnectorBinding: 'attachedconnectorbindings',
  Connector: 'connectors',
  Link: 'links',
  Listener: 'listeners',
  Site: 'sites',
} as const;

/** A site, there or to be: a namespace of a cluster with a Site object. */
export type Site = {
  /** Entity ref of the cluster. */
  ref: string;
  /** The name of the cluster, which is its kubectl context too. */
  name: string;
  /** The cluster's name as a DNS label. */
  label: string;
  namespace: Value;
  /** The name of the Site object. */
  site: Value;
};

/** How a site takes part: an edge site connects to others only, an interior one may let them connect. */
export type SiteKind = 'edge' | 'interior' | 'listening';

/** The site that a cluster is to get, named like the cluster. */
export function siteOf(
  { ref, name, label }: Pick<Newcomer, 'ref' | 'name' | 'label'>,
  namespace: Value,
): Site {
  return {
    ref,
    name,
    label,
    namespace,
    site: { type: 'known', text: label },
  };
}

/** kubectl in the namespace of a site. */
export function kubectlIn({
  name,
  namespace,
}: Pick<Site, 'name' | 'namespace'>): string {
  return `kubectl --context ${word(name)} -n ${word(namespace)}`;
}

/** What asks for an object in the namespace of a site, in any namespace where it is not known. */
export function inSite(
  { ref, namespace }: Pick<Site, 'ref' | 'namespace'>,
  kind: keyof typeof RESOURCES,
) {
  return {
    cluster: ref,
    group: 'skupper.io',
    resource: RESOURCES[kind],
    kind,
    ...(namespace.type === 'known' ? { namespace: namespace.text } : {}),
  };
}
