import { ReadSpec } from './reads';

/**
 * The name of a read, for people and as a key: `submariner.io/gateways`,
 * `secrets (metadata, istio/multiCluster=true)`. When it is made does not change what is read, so
 * gates are no part of it.
 *
 * @public
 */
export function nameOfRead(spec: ReadSpec): string {
  if (spec.type === 'version') {
    return '/version';
  }
  if (spec.type === 'api-groups') {
    return spec.name === undefined ? '/apis' : `/apis (named ${spec.name})`;
  }

  const narrowings = [
    spec.metadataOnly ? 'metadata' : undefined,
    spec.namespace === undefined ? undefined : `in ${spec.namespace}`,
    spec.name === undefined ? undefined : `named ${spec.name}`,
    spec.labelSelector,
    spec.whenServed === undefined ? undefined : `with ${spec.whenServed}`,
  ].filter(narrowing => narrowing !== undefined);

  const resource =
    spec.group === '' ? spec.resource : `${spec.group}/${spec.resource}`;
  return narrowings.length === 0
    ? resource
    : `${resource} (${narrowings.join(', ')})`;
}
