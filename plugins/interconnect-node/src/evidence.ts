import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import { KubernetesObject } from './schema';

/**
 * Evidence within one cluster: a detector does not know which one it looks at.
 *
 * @public
 */
export type LocalEvidence = Omit<Evidence, 'cluster'>;

/**
 * Points to a place in an object, and repeats what stands there.
 *
 * @param path - field names and list indices
 * @param excerpt - the part that proves the claim, where the value is long; must occur in it
 * @public
 */
export function show(
  object: KubernetesObject,
  path: readonly (string | number)[],
  excerpt?: string,
): LocalEvidence {
  const { name, namespace } = object.metadata;
  return {
    object: {
      apiVersion: object.apiVersion,
      kind: object.kind,
      ...(namespace === undefined ? {} : { namespace }),
      name,
    },
    path: formatPath(path),
    shows: excerpt ?? textOf(valueAt(object, path)),
  };
}

/**
 * Writes a path as people write them: `.status.connections[0].status`,
 * `.metadata.annotations['update-timestamp']`.
 *
 * @public
 */
export function formatPath(path: readonly (string | number)[]): string {
  return path
    .map(segment => {
      if (typeof segment === 'number') {
        return `[${segment}]`;
      }
      return /^[A-Za-z_][A-Za-z0-9_]*$/.test(segment)
        ? `.${segment}`
        : `['${segment}']`;
    })
    .join('');
}

/**
 * The value at a path, `undefined` where it leads nowhere.
 *
 * @public
 */
export function valueAt(
  object: unknown,
  path: readonly (string | number)[],
): unknown {
  let value = object;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    value = Object.hasOwn(value, segment)
      ? Reflect.get(value, segment)
      : undefined;
  }
  return value;
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
