import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { createSite } from './createSite';
import { installController } from './installController';
import { linksUp } from './linksUp';
import { linkSites } from './linkSites';
import { Network } from './network';
import { preflight } from './preflight';
import { SiteKind, siteOf } from './site';

/** From a cluster without Skupper to a site that is linked with the hubs, in the namespace of the first. */
export function joiningSteps(
  situation: MigrationSituation,
  network: Network,
  kind: SiteKind,
): StepDraft[] {
  const { newcomer } = situation;
  const { hubs, version } = network;
  const site = siteOf(newcomer, hubs[0].namespace);
  return [
    ...preflight(situation, network, site),
    installController(site, version),
    createSite(site, kind),
    ...hubs.flatMap((hub, index) =>
      linkSites(site, hub, index === 0 ? '' : `-${hub.label}`),
    ),
    linksUp(site, hubs),
  ];
}
