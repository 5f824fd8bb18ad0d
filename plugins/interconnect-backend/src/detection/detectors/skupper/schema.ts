import {
  goSlice,
  jsonText,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

// Not to be named here, because they are secrets that stand in the open: AccessGrant.status.code,
// AccessToken.spec.code, and the passwords in the ConfigMap skupper-site.

const EndpointSchema = z.object({
  host: z.string().optional(),
  port: z.string().optional(),
});
export type Endpoint = z.output<typeof EndpointSchema>;

const ConditionSchema = z.object({
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  message: z.string().optional(),
});

/** v2: a namespace that takes part in a network, and what it knows of all others in it. */
export const SiteSchema = kubernetesObject('Site', {
  spec: z
    .object({ edge: z.boolean().optional(), ha: z.boolean().optional() })
    .optional(),
  status: z
    .object({
      conditions: goSlice(ConditionSchema),
      endpoints: goSlice(EndpointSchema),
      controller: z.object({ version: z.string().optional() }).optional(),
      network: goSlice(
        z.object({
          id: z.string().optional(),
          name: z.string().optional(),
          links: goSlice(
            z.object({
              name: z.string().optional(),
              remoteSiteId: z.string().optional(),
              operational: z.boolean().optional(),
            }),
          ),
        }),
      ),
    })
    .optional(),
});
export type Site = z.output<typeof SiteSchema>;

/** v2: a connection that this site opens; it stands on the connecting side only. */
export const LinkSchema = kubernetesObject('Link', {
  spec: z.object({ endpoints: goSlice(EndpointSchema) }),
  status: z
    .object({
      conditions: goSlice(ConditionSchema),
      remoteSiteId: z.string().optional(),
      remoteSiteName: z.string().optional(),
    })
    .optional(),
});
export type Link = z.output<typeof LinkSchema>;

/** v2: where this site lets others connect. */
export const RouterAccessSchema = kubernetesObject('RouterAccess', {
  status: z.object({ endpoints: goSlice(EndpointSchema) }).optional(),
});
export type RouterAccess = z.output<typeof RouterAccessSchema>;

/** v2: that others may redeem a token here. */
export const AccessGrantSchema = kubernetesObject('AccessGrant', {
  status: z.object({ url: z.string().optional() }).optional(),
});
export type AccessGrant = z.output<typeof AccessGrantSchema>;

/** v2: a link to be, once the token is redeemed. */
export const AccessTokenSchema = kubernetesObject('AccessToken', {
  spec: z.object({ url: z.string() }),
  status: z
    .object({
      redeemed: z.boolean().optional(),
      message: z.string().optional(),
    })
    .optional(),
});
export type AccessToken = z.output<typeof AccessTokenSchema>;

/** v2: what writes the status of all these. */
export const ControllerSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(
          z.object({ name: z.string(), image: z.string().optional() }),
        ),
      }),
    }),
  }),
  status: z
    .object({
      replicas: z.number().optional(),
      availableReplicas: z.number().optional(),
    })
    .optional(),
});
export type Controller = z.output<typeof ControllerSchema>;

/** v1 and v2: what moves the messages, and the Service by which it is reached. */
export const RouterSchema = kubernetesObject('Deployment');
export const RouterServiceSchema = kubernetesObject('Service');

/**
 * What the routers of all sites say of their links (skupper internal/network/types.go,
 * v1 pkg/network/status.go). v2 links name the access point that they lead to in `peer`, v1 links
 * the router at the other end in `name`.
 */
const NetworkStatusSchema = z.object({
  siteStatus: goSlice(
    z.object({
      site: z.object({
        identity: z.string(),
        name: z.string().optional(),
        siteVersion: z.string().optional(),
      }),
      routerStatus: goSlice(
        z.object({
          router: z.object({ name: z.string().optional() }),
          routerAccess: goSlice(z.object({ identity: z.string() })),
          links: goSlice(
            z.object({
              name: z.string(),
              status: z.string().optional(),
              peer: z.string().optional(),
              direction: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** v1 and v2: the ConfigMap `skupper-network-status`. */
export const NetworkStatusMapSchema = kubernetesObject('ConfigMap', {
  data: z.object({ NetworkStatus: jsonText(NetworkStatusSchema) }),
});
export type NetworkStatusMap = z.output<typeof NetworkStatusMapSchema>;
export type SiteRecord =
  NetworkStatusMap['data']['NetworkStatus']['siteStatus'][number];

/** v1: the ConfigMap `skupper-site`, whose uid is the site's id. */
export const SiteMapSchema = kubernetesObject('ConfigMap', {
  data: z
    .object({
      name: z.string().optional(),
      'router-mode': z.string().optional(),
    })
    .optional(),
});
export type SiteMap = z.output<typeof SiteMapSchema>;

/** v1: the token of a link, without its payload. */
export const LinkSecretSchema = kubernetesObject('Secret', {
  metadata: objectMeta({
    'skupper.io/generated-by': z.string().optional(),
    'skupper.io/url': z.string().optional(),
    'inter-router-host': z.string().optional(),
    'inter-router-port': z.string().optional(),
  }),
});
export type LinkSecret = z.output<typeof LinkSecretSchema>;
