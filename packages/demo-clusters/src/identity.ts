/** A key for maps from what identifies an object in a cluster; never taken apart again. */
export function identityKey(
  group: string,
  kind: string,
  namespace: string | undefined,
  name: string,
): string {
  return JSON.stringify([group, kind, namespace ?? '', name]);
}
