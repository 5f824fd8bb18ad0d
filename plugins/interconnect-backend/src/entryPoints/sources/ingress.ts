import { isOfOthers } from '../../ofOthers';
import { defineSource } from '../defineSource';
import { ingresses } from '../reads';
import { balancerAddresses, hostAt, publishedHosts } from '../served';

// https://cert-manager.io/docs/configuration/acme/http01/: made for a minute to prove who owns a name.
const SOLVER_LABEL = 'acme.cert-manager.io/http01-solver';

/** Ingresses, with the class that says who serves them. */
export const ingress = defineSource({
  kind: 'ingress',
  reads: { ingresses },
  objects: ['ingresses'],
  find: seen =>
    (seen.ingresses ?? [])
      .filter(
        object =>
          object.metadata.labels?.[SOLVER_LABEL] !== 'true' &&
          !isOfOthers(object),
      )
      .map(object => ({
        kind: 'ingress',
        namespace: object.metadata.namespace,
        name: object.metadata.name,
        controller:
          object.spec?.ingressClassName ??
          object.metadata.annotations?.['kubernetes.io/ingress.class'],
        hosts: [
          ...(object.spec?.rules ?? []).flatMap(({ host }, index) =>
            hostAt(object, host, ['spec', 'rules', index, 'host']),
          ),
          ...publishedHosts(object),
        ],
        addresses: balancerAddresses(object),
      })),
});
