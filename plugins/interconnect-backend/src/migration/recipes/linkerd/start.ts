import { defineRecipe, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { seeMembers } from '../../steps/seeMembers';
import { Founding, foundingOf, Site } from './founding';
import { installControlPlane, installMulticluster } from './install';
import { linkOneWay, verifyLinks } from './linkOneWay';
import { installWithNewIssuer, makeAnchor } from './newTrust';
import { commonRoots, openFirewalls, sameVersion } from './preflight';
import { linkerdReads } from './reads';
import { say } from '../../../say';

/**
 * Links all clusters of a System with each other through gateways, where Linkerd links none yet
 * (linkerd.io, 2-edge, tasks/installing-multicluster).
 */
export const start = defineRecipe({
  id: 'linkerd/start',
  pattern: 'linkerd',
  reads: linkerdReads,
  title: (_, { sites }) => say`Link ${namesOf(sites)} by Linkerd`,
  applies: foundingOf,
  steps: (_, { sites, version }) => {
    const planes = sites.filter(({ hasControlPlane }) => hasControlPlane);
    return [
      seeMembers(sites[0], sites.slice(1)),
      sameVersion(sites, version),
      ...(planes.length > 1 ? [commonRoots(planes)] : []),
      openFirewalls(
        sites,
        [],
        say`Rules are needed between each two of ${namesOf(sites)}.`,
      ),
      ...controlPlanes({ sites, version }, planes),
      ...sites.map(site =>
        installMulticluster(
          `install-multicluster-${site.link}`,
          site,
          others(site, sites).map(({ link }) => link),
        ),
      ),
      ...sites.flatMap(source =>
        others(source, sites).map(target =>
          linkOneWay(
            `link-${source.link}-to-${target.link}`,
            source,
            target,
            target.link,
            source.link,
          ),
        ),
      ),
      verifyLinks(
        sites,
        sites.flatMap((one, index) =>
          sites.slice(index + 1).map(other => [one, other] as const),
        ),
      ),
    ];
  },
});

/** Where there is a control plane, its anchors are the common ones; else all are new. */
function controlPlanes(
  { sites, version }: Founding,
  planes: readonly Site[],
): StepDraft[] {
  const bare = sites.filter(({ hasControlPlane }) => !hasControlPlane);
  const [first] = planes;
  if (first !== undefined) {
    return bare.map(site =>
      installControlPlane(`install-control-plane-${site.link}`, site, version, {
        anchorsOf: first,
        shared: planes,
      }),
    );
  }
  return [
    makeAnchor(),
    ...bare.map((site, index) =>
      installWithNewIssuer(site, version, bare.slice(0, index)),
    ),
  ];
}

function others(site: Site, sites: readonly Site[]): Site[] {
  return sites.filter(({ ref }) => ref !== site.ref);
}
