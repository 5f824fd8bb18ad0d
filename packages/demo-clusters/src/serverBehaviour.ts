import { KubernetesObject, groupOf } from './kubernetesObject';
import { definedType, isDefinition } from './resourceTypes';

/** A namespace as the API server and its controllers make it. */
export function namespaceNamed(name: string): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  };
}

/** Whether an object goes when another is removed: a namespace takes its contents along, a definition its objects. */
export function goesWith(
  object: KubernetesObject,
  removed: KubernetesObject,
): boolean {
  if (removed.kind === 'Namespace' && groupOf(removed.apiVersion) === '') {
    return object.metadata.namespace === removed.metadata.name;
  }
  if (!isDefinition(removed)) return false;
  const { group, kind } = definedType(removed);
  return groupOf(object.apiVersion) === group && object.kind === kind;
}

/** An API server turns a Secret's write-only `stringData` into `data`. */
export function withEncodedStrings(
  manifest: KubernetesObject,
): KubernetesObject {
  if (manifest.kind !== 'Secret' || !manifest.stringData) return manifest;
  const { stringData, data, ...rest } = manifest;
  const encoded = Object.entries(Object(stringData)).map(([key, value]) => [
    key,
    Buffer.from(String(value)).toString('base64'),
  ]);
  return { ...rest, data: { ...Object(data), ...Object.fromEntries(encoded) } };
}
