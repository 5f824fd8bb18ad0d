import { Entity } from '@backstage/catalog-model';
import { nameOf } from '../analysis/world';

/** The report of the first System. */
export const SYSTEM = '/v1/systems/default/mesh-0/report';

/** The report of the last of some clusters, and its neighbours. */
export function lastOf(clusters: number): string {
  return `/v1/clusters/default/${nameOf(clusters - 1)}/report`;
}

/** The report of all that the caller may see. */
export const EVERYTHING = '/v1/report';

/** A catalog that has each mesh as a System. */
export function entitiesOf(clusters: number, meshOf: number): Entity[] {
  const systems = Math.ceil(clusters / meshOf);
  return [
    ...Array.from({ length: systems }, (_, index) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: `mesh-${index}`, namespace: 'default' },
      spec: { owner: 'group:default/platform' },
    })),
    ...Array.from({ length: clusters }, (_, index) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: nameOf(index), namespace: 'default' },
      spec: {
        type: 'kubernetes-cluster',
        owner: 'group:default/platform',
        system: `mesh-${Math.floor(index / meshOf)}`,
      },
      relations: [
        {
          type: 'partOf',
          targetRef: `system:default/mesh-${Math.floor(index / meshOf)}`,
        },
      ],
    })),
  ];
}
