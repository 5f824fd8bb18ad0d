import { sortedBy } from '../../../sortedBy';
import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { othersInSystem } from '../../othersInSystem';
import { byHand } from '../../probes/byHand';
import { dnsLabel, Value, word } from '../../shell';
import { createSite } from './createSite';
import { installController } from './installController';
import { linkSites } from './linkSites';
import { linksUp } from './linksUp';
import { freeNamespaces } from './preflight';
import { hubOfNew, isForEdge } from './reach';
import { Site, SiteKind, siteOf } from './site';
import { say } from '../../../say';
import { seeAll } from '../../steps/seeAll';

/** A network that is not there yet. */
export type NewNetwork = {
  /** At least one of them listens; those come first. */
  sites: readonly [NewSite, ...NewSite[]];
  /** From the site that opens the link to one that listens. */
  links: readonly [NewLink, ...NewLink[]];
};
export type NewSite = Site & { kind: SiteKind };
export type NewLink = { from: NewSite; to: NewSite };

/** The release whose definitions and documentation these plans follow. */
export const RELEASE: Value = { type: 'known', text: '2.2.1' };

/** All clusters of the System as sites around the one that is predicted as hub; undefined where none can be. */
export function starOfNew(
  situation: MigrationSituation,
  namespace: string,
): NewNetwork | undefined {
  const { newcomer } = situation;
  const hub = hubOfNew(situation);
  const members = sortedBy(
    [
      ...othersInSystem(situation).map(cluster => ({
        ref: cluster.ref,
        name: cluster.name,
        cluster,
      })),
      newcomer,
    ],
    ({ ref }) => ref,
  );
  const labels = distinctLabels(members.map(({ name }) => name));
  const sites = members.map(({ ref, name, cluster }, index): NewSite => {
    const said = ref === newcomer.ref ? newcomer.said : {};
    const spoke = isForEdge({ cluster, said }) ? 'edge' : 'interior';
    return {
      ...siteOf(
        { ref, name, label: labels[index] },
        { type: 'known', text: namespace },
      ),
      kind: ref === hub ? 'listening' : spoke,
    };
  });
  const center = sites.find(({ ref }) => ref === hub);
  const [first, ...others] = sites.filter(({ ref }) => ref !== hub);
  return center === undefined || first === undefined
    ? undefined
    : {
        sites: [center, first, ...others],
        links: [
          { from: first, to: center },
          ...others.map(from => ({ from, to: center })),
        ],
      };
}

/** Sees every cluster before it is changed. */
export function seeClusters({ sites }: NewNetwork): StepDraft {
  return {
    id: 'see-clusters',
    title: say`See ${namesOf(sites)}`,
    why: say`Every later check looks at these clusters.`,
    cluster: sites[0].ref,
    ...seeAll(sites),
  };
}

/** Sees that nothing is in the way of the sites and their links. */
export function freeForNew({ sites, links }: NewNetwork): StepDraft {
  return freeNamespaces(
    sites,
    'free-namespaces',
    links.map(({ from, to }) => [from, to]),
  );
}

/** Firewalls, which nothing shows before there is a site to connect to. */
export function reachListeners({ sites, links }: NewNetwork): StepDraft[] {
  return sites
    .filter(({ kind }) => kind === 'listening')
    .map((hub, index) => {
      const from = links.flatMap(link => (link.to === hub ? [link.from] : []));
      return {
        id: index === 0 ? 'reach-hub' : `reach-hub-${hub.label}`,
        title: say`Let ${namesOf(from)} open connections to ${hub.name}`,
        why: [
          say`An interior site opens TCP 55671, an edge site 45671, and each of them once 9090 to redeem its token; through OpenShift routes it is 443 for all of them.`,
          say`The addresses are made with the site, by a load balancer or a route; ${hub.name} must be able to give out one that the others can reach.`,
        ],
        cluster: hub.ref,
        kind: 'preflight' as const,
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
    });
}

/** Controllers, sites and links, those that listen first. */
export function buildNetwork({ sites, links }: NewNetwork): StepDraft[] {
  return [
    ...sites.map(site =>
      installController(site, RELEASE, `install-controller-${site.label}`),
    ),
    ...sites.map(site =>
      createSite(site, site.kind, `create-site-${site.label}`),
    ),
    ...links.flatMap(({ from, to }) => {
      const single = links.filter(link => link.from === from).length === 1;
      return linkSites(
        from,
        to,
        single ? `-${from.label}` : `-${from.label}-${to.label}`,
      );
    }),
  ];
}

/** Sees each link work. */
export function newLinksUp({ sites, links }: NewNetwork): StepDraft[] {
  return sites.flatMap(site => {
    const to = links.flatMap(link => (link.from === site ? [link.to] : []));
    return to.length === 0 ? [] : [linksUp(site, to, `link-up-${site.label}`)];
  });
}

/** Clusters of several namespaces may share a name; their sites must not. */
export function distinctLabels(names: readonly string[]): string[] {
  const labels = names.map(dnsLabel);
  return labels.map((label, index) => {
    const before = labels.slice(0, index).filter(other => other === label);
    return before.length === 0
      ? label
      : `${label.slice(0, 60)}-${before.length + 1}`;
  });
}
