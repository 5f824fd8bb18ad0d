import { Entity } from '@backstage/catalog-model';

/**
 * Whether Interconnect has something to say of an entity: a System, a Domain, or a Resource
 * of type `kubernetes-cluster`.
 *
 * @public
 */
export function isInterconnectAvailable(entity: Entity): boolean {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind === 'system' || kind === 'domain') {
    return true;
  }
  return kind === 'resource' && isClusterType(entity.spec?.type);
}

function isClusterType(type: unknown): boolean {
  return (
    typeof type === 'string' &&
    type.toLocaleLowerCase('en-US') === 'kubernetes-cluster'
  );
}
