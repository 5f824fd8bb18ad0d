import {
  kubernetesObject,
  list,
  listMetadata,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const Site = kubernetesObject('Site', {
  status: z.object({ status: z.string().optional() }).optional(),
});
const Listener = kubernetesObject('Listener', {
  status: z.object({ hasMatchingConnector: z.boolean().optional() }).optional(),
});
const Connector = kubernetesObject('Connector', {
  status: z.object({ hasMatchingListener: z.boolean().optional() }).optional(),
});
const Binding = kubernetesObject('AttachedConnectorBinding', {
  status: z.object({ hasMatchingListener: z.boolean().optional() }).optional(),
});
const SkupperLink = kubernetesObject('Link');
const AccessGrant = kubernetesObject('AccessGrant');
const Deployment = kubernetesObject('Deployment');

/**
 * Names, labels and whether it works. Access grants carry a code in their status, so they are asked
 * for without payload.
 */
export const skupperReads: Reads = {
  sites: optional(list('skupper.io', 'sites', Site)),
  links: optional(list('skupper.io', 'links', SkupperLink)),
  listeners: optional(list('skupper.io', 'listeners', Listener)),
  connectors: optional(list('skupper.io', 'connectors', Connector)),
  bindings: optional(list('skupper.io', 'attachedconnectorbindings', Binding)),
  grants: optional(listMetadata('skupper.io', 'accessgrants', AccessGrant)),
  controllers: optional(
    list('apps', 'deployments', Deployment, {
      labelSelector: 'application=skupper-controller',
    }),
  ),
};
