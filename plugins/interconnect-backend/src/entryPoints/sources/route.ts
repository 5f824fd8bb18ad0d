import { isOfOthers } from '../../ofOthers';
import { defineSource } from '../defineSource';
import { routes } from '../reads';
import { addressAt, hostAt, publishedHosts } from '../served';

/** Routes of OpenShift, which admits each at one or more routers. */
export const route = defineSource({
  kind: 'route',
  reads: { routes },
  objects: ['routes'],
  find: seen =>
    (seen.routes ?? [])
      .filter(object => !isOfOthers(object))
      .map(object => {
        const admitted = object.status?.ingress ?? [];
        return {
          kind: 'route',
          namespace: object.metadata.namespace,
          name: object.metadata.name,
          controller: admitted.find(
            ({ routerName }) => routerName !== undefined,
          )?.routerName,
          hosts: [
            ...hostAt(object, object.spec?.host, ['spec', 'host']),
            ...publishedHosts(object),
          ],
          addresses: admitted.flatMap(({ routerCanonicalHostname }, index) =>
            addressAt(object, routerCanonicalHostname, [
              'status',
              'ingress',
              index,
              'routerCanonicalHostname',
            ]),
          ),
        };
      }),
});
