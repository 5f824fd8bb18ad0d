import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { clusterSeen } from '../../probes/clusterSeen';
import { byHand } from '../../probes/byHand';
import { dnsLabel, Value, word } from '../../shell';
import { createSite } from './createSite';
import { installController } from './installController';
import { linkSites } from './linkSites';
import { linksUp } from './linksUp';
import { hubOfNew, isForEdge } from './reach';
import { namesOf, Site, SiteKind, siteOf } from './site';
import { say } from '../../../say';

/** A network that is not there yet: a site that listens, and others that link with it. */
export type NewNetwork = {
  hub: Site;
  spokes: readonly [Member, ...Member[]];
  version: Value;
};
type Member = { site: Site; kind: SiteKind };

/** The release whose definitions and documentation these plans follow. */
export const RELEASE: Value = { type: 'known', text: '2.2.1' };

/** All clusters of the System as sites around the one that is predicted as hub; undefined where none can be. */
export function newNetwork(
  situation: MigrationSituation,
  namespace: (ref: string) => string,
): NewNetwork | undefined {
  const { report, newcomer } = situation;
  const hub = hubOfNew(situation);
  const members = [
    ...report.clusters
      .filter(({ foundBy, ref }) => foundBy.length > 0 && ref !== newcomer.ref)
      .map(cluster => ({ cluster, said: {}, ...nameOf(cluster) })),
    newcomer,
  ].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const labels = distinct(members.map(({ label }) => label));
  const sites = members.map((member, index) => ({
    site: siteOf(
      { ...member, label: labels[index] },
      { type: 'known', text: namespace(member.ref) },
    ),
    kind: isForEdge(member) ? ('edge' as const) : ('interior' as const),
  }));
  const center = sites.find(({ site }) => site.ref === hub)?.site;
  const [first, ...others] = sites.filter(({ site }) => site.ref !== hub);
  return center === undefined || first === undefined
    ? undefined
    : { hub: center, spokes: [first, ...others], version: RELEASE };
}

/** The sites of a network, the one that listens first. */
export function sitesIn({ hub, spokes }: NewNetwork): [Site, ...Site[]] {
  return [hub, ...spokes.map(({ site }) => site)];
}

/** Sees every cluster before it is changed. */
export function seeClusters(network: NewNetwork): StepDraft {
  const sites = sitesIn(network);
  return {
    id: 'see-clusters',
    title: say`See ${namesOf(sites)}`,
    why: say`Every later check looks at these clusters.`,
    cluster: network.hub.ref,
    kind: 'preflight',
    run: sites
      .map(({ name }) => `kubectl --context ${word(name)} cluster-info`)
      .join('\n'),
    checks: sites.map(({ ref, name }) => ({
      id: ref,
      title: say`${name} is observed`,
      probe: clusterSeen.ask({ cluster: ref }),
    })),
  };
}

/** Firewalls, which nothing shows before there is a site to connect to. */
export function reachNewHub({ hub, spokes }: NewNetwork): StepDraft {
  const names = namesOf(spokes.map(({ site }) => site));
  return {
    id: 'reach-hub',
    title: say`Let the others open connections to ${hub.name}`,
    why: [
      say`${names} open TCP to ${hub.name}: 55671 from interior sites, 45671 from edge sites, and once 9090 to redeem a token; through OpenShift routes it is 443 for all of them.`,
      say`The addresses are made with the site, by a load balancer or a route; ${hub.name} must be able to give out one that they can reach.`,
    ],
    cluster: hub.ref,
    kind: 'preflight',
    run: `kubectl --context ${word(
      hub.name,
    )} get services -A --field-selector spec.type=LoadBalancer`,
    checks: [
      {
        id: 'reachable',
        title: say`${hub.name} gives out addresses that the others reach`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; the links of later steps will tell`,
        }),
      },
    ],
  };
}

/** Controllers, sites and links, the hub first. */
export function buildNetwork(network: NewNetwork): StepDraft[] {
  const { hub, spokes, version } = network;
  return [
    ...sitesIn(network).map(site =>
      installController(site, version, `install-controller-${site.label}`),
    ),
    createSite(hub, 'listening', `create-site-${hub.label}`),
    ...spokes.map(({ site, kind }) =>
      createSite(site, kind, `create-site-${site.label}`),
    ),
    ...spokes.flatMap(({ site }) => linkSites(site, hub, `-${site.label}`)),
  ];
}

/** Sees each link work. */
export function newLinksUp({ hub, spokes }: NewNetwork): StepDraft[] {
  return spokes.map(({ site }) =>
    linksUp(site, [hub], `link-up-${site.label}`),
  );
}

function nameOf({ ref, name }: { ref: string; name: string }) {
  return { ref, name, label: dnsLabel(name) };
}

/** Clusters of several namespaces may share a name; their sites must not. */
function distinct(labels: readonly string[]): string[] {
  return labels.map((label, index) => {
    const before = labels.slice(0, index).filter(other => other === label);
    return before.length === 0
      ? label
      : `${label.slice(0, 60)}-${before.length + 1}`;
  });
}
