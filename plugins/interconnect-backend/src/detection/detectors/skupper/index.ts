import {
  defineDetector,
  list,
  listMetadata,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  AccessGrantSchema,
  AccessTokenSchema,
  ControllerSchema,
  LinkSchema,
  LinkSecretSchema,
  NetworkStatusMapSchema,
  RouterAccessSchema,
  RouterSchema,
  RouterServiceSchema,
  SiteMapSchema,
  SiteSchema,
} from './schema';
import { remarksOn } from './remarks';
import { claimsOfV1, versionOfV1 } from './v1';
import { claimsOfV2, versionOfV2 } from './v2';

const GROUP = 'skupper.io';

const siteRead = list(GROUP, 'sites', SiteSchema);
// v1 needs no resource definitions, so that nothing in discovery tells of it; but each of its sites
// has a router.
const siteMapRead = optional(
  list('', 'configmaps', SiteMapSchema, {
    name: 'skupper-site',
    whenSeen: [
      listMetadata('apps', 'deployments', RouterSchema, {
        name: 'skupper-router',
      }),
      listMetadata('apps', 'deployments', RouterSchema, {
        name: 'skupper-service-controller',
      }),
      listMetadata('', 'services', RouterServiceSchema, {
        name: 'skupper-router',
      }),
    ],
  }),
);

/** Skupper: namespaces of clusters joined by routers of messages, each link opened by one side. */
export const skupper = defineDetector({
  id: 'skupper',
  title: 'Skupper',
  homepage: 'https://skupper.io',
  layer: 'l7',
  tellsMore: {
    commands: ['skupper link status'],
    meaning: 'Whether the routers tell of the link right now',
  },
  groups: ['skupper.io'],
  remedies: {
    unused:
      'Issue an AccessGrant and redeem its token in another site, or delete the site',
  },
  version: 1,
  reads: {
    sites: siteRead,
    links: list(GROUP, 'links', LinkSchema),
    routerAccesses: optional(list(GROUP, 'routeraccesses', RouterAccessSchema)),
    accessGrants: optional(list(GROUP, 'accessgrants', AccessGrantSchema)),
    accessTokens: optional(list(GROUP, 'accesstokens', AccessTokenSchema)),
    controllers: optional(
      list('apps', 'deployments', ControllerSchema, {
        labelSelector: 'application=skupper-controller',
      }),
    ),
    networkStatuses: optional(
      list('', 'configmaps', NetworkStatusMapSchema, {
        name: 'skupper-network-status',
        whenSeen: [siteRead, siteMapRead],
      }),
    ),
    siteMaps: siteMapRead,
    linkSecrets: optional(
      listMetadata('', 'secrets', LinkSecretSchema, {
        labelSelector: 'skupper.io/type',
        whenSeen: siteMapRead,
      }),
    ),
  },

  detect(seen) {
    const { sites, controllers = [], siteMaps = [] } = seen;
    const irrelevant = [
      ...(sites.length > 0
        ? []
        : ['routerAccesses', 'accessGrants', 'accessTokens']),
      ...(siteMaps.length > 0 ? [] : ['linkSecrets']),
      ...(sites.length + siteMaps.length > 0 ? [] : ['networkStatuses']),
    ];
    const installed = [...sites, ...siteMaps, ...controllers];
    if (installed.length === 0) {
      const certain = seen.siteMaps !== undefined;
      return { verdict: certain ? 'absent' : 'unknown', irrelevant };
    }

    const version = versionOfV2(sites, controllers) ?? versionOfV1(seen);
    const generations = [
      ...(siteMaps.length > 0 ? ['v1'] : []),
      ...(sites.length > 0 ? ['v2'] : []),
    ];
    return {
      verdict: 'present',
      irrelevant,
      ...(version === undefined ? {} : { version }),
      mode: generations.join(' and ') || 'controller without site',
      evidence: installed.map(object => show(object, ['metadata', 'name'])),
      remarks: remarksOn(seen),
      claims: [...claimsOfV1(seen), ...claimsOfV2(seen)],
    };
  },
});
