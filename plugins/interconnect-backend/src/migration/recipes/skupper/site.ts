import { Newcomer } from '../../defineRecipe';
import { Value, word } from '../../shell';

const RESOURCES = {
  AccessGrant: 'accessgrants',
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

/**
 * Whether a cluster gets an edge site: others cannot connect to it, it is a small device, or it
 * stands at the edge. What was seen of it weighs more than what is said, except that only people
 * know of a firewall that lets others in.
 */
export function isForEdge({ cluster, said }: Newcomer): boolean {
  const unreachable =
    said.inboundAllowed === undefined
      ? cluster?.facts.natHint !== undefined || said.behindNat === true
      : !said.inboundAllowed;
  const environment = cluster?.facts.environment ?? said.environment;
  return unreachable || said.constrained === true || environment === 'edge';
}
