import {
  kubernetesObject,
  list,
  listMetadata,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';

const Site = kubernetesObject('Site');
const SkupperLink = kubernetesObject('Link');
const AccessGrant = kubernetesObject('AccessGrant');
const Deployment = kubernetesObject('Deployment');

/**
 * Names and labels only. Access grants carry a code in their status, so they are asked for without
 * payload.
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
