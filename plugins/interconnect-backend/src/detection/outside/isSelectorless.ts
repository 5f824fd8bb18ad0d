import { isServiceOfOthers } from '../../ofOthers';
import { Service } from './schema';

/**
 * Whether a Service finds no pods by itself, so that somebody says where it leads to. The Service
 * `kubernetes` leads to the cluster's own API server.
 */
export function isSelectorless(service: Service): boolean {
  const { name, namespace } = service.metadata;
  return (
    service.spec !== undefined &&
    service.spec.type !== 'ExternalName' &&
    Object.keys(service.spec.selector ?? {}).length === 0 &&
    !(namespace === 'default' && name === 'kubernetes') &&
    !isServiceOfOthers(service)
  );
}
