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
  grants: optional(listMetadata('skupper.io', 'accessgrants', AccessGrant)),
  controllers: optional(
    list('apps', 'deployments', Deployment, {
      labelSelector: 'application=skupper-controller',
    }),
  ),
};
