import {
  kubernetesObject,
  list,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const Link = kubernetesObject('Link');
const Controller = kubernetesObject('Deployment');
const TrustRoots = kubernetesObject('ConfigMap', {
  data: z.object({ 'ca-bundle.crt': z.string() }),
});

/**
 * Names, and the roots that a control plane trusts: the newcomer's count before the multicluster
 * extension, on which the detector waits for them, is installed.
 */
export const linkerdReads: Reads = {
  links: optional(list('multicluster.linkerd.io', 'links', Link)),
  controllers: optional(
    list('apps', 'deployments', Controller, {
      labelSelector: 'linkerd.io/extension=multicluster',
    }),
  ),
  trustRoots: optional(
    list('', 'configmaps', TrustRoots, {
      name: 'linkerd-identity-trust-roots',
      whenServed: 'policy.linkerd.io',
    }),
  ),
};
