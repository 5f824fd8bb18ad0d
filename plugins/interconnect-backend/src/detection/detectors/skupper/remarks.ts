import {
  LocalRemark,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { RouterAccess, Site, SiteMap } from './schema';

/** What is worth a look in a cluster with sites, beside their links. */
export function remarksOn(seen: {
  sites: readonly Site[];
  siteMaps: readonly SiteMap[] | undefined;
  routerAccesses: readonly RouterAccess[] | undefined;
}): LocalRemark[] {
  const [old] = seen.siteMaps ?? [];
  const [site] = seen.sites;
  const listening = new Set(
    seen.routerAccesses?.map(({ metadata }) => metadata.namespace),
  );
  return [
    ...seen.sites
      .filter(
        ({ metadata, spec }) => !spec?.ha && listening.has(metadata.namespace),
      )
      .map(
        (single): LocalRemark => ({
          code: 'single-gateway',
          severity: 'info',
          params: { gateway: single.metadata.name },
          message: `has one router in the site ${single.metadata.name}, to which other sites connect`,
          remedy: 'Set spec.ha of the Site to true, which runs a second router',
          evidence: [show(single, ['metadata', 'name'])],
        }),
      ),
    ...(old && site
      ? [
          {
            code: 'settings-differ' as const,
            severity: 'info' as const,
            params: { setting: 'generation' },
            message:
              'runs sites of Skupper v1 and v2, which cannot be linked with each other',
            remedy:
              'Move the sites of v1 to v2, which makes a network of its own',
            evidence: [
              show(old, ['metadata', 'name']),
              show(site, ['metadata', 'name']),
            ],
          },
        ]
      : []),
  ];
}
