import { KubernetesObject, compareKeys, groupOf } from './kubernetesObject';
import { ResourceType, typeKey } from './resourceTypes';

/** One object as kept; placeholders are not filled in yet, except those of its name and namespace. */
export type StoredObject = {
  readonly object: KubernetesObject;
  readonly hasPlaceholders: boolean;
  /** There because something is in it, not because a manifest says so. */
  readonly implied: boolean;
};

/** Sorts objects by their types once, so that each list is only looked up. */
export function byType(
  objects: ReadonlyMap<string, StoredObject>,
): (type: ResourceType) => readonly StoredObject[] {
  const sorted = new Map<string, StoredObject[]>();
  for (const stored of objects.values()) {
    const { apiVersion, kind } = stored.object;
    const key = typeKey(groupOf(apiVersion), kind);
    const sameType = sorted.get(key);
    if (sameType) sameType.push(stored);
    else sorted.set(key, [stored]);
  }
  for (const sameType of sorted.values()) sameType.sort(byNamespaceAndName);
  return type => sorted.get(typeKey(type.group, type.kind)) ?? [];
}

function byNamespaceAndName(a: StoredObject, b: StoredObject): number {
  const [left, right] = [a.object.metadata, b.object.metadata];
  return (
    compareKeys(left.namespace ?? '', right.namespace ?? '') ||
    compareKeys(left.name, right.name)
  );
}
