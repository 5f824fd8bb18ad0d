import { HugeList } from './faults';
import { KubernetesObject, apiVersionOf } from './kubernetesObject';
import { ResourceType } from './resourceTypes';
import { madeUpUid } from './uid';

// A huge list is read page by page; making it anew for each page would make the server the slow part.
const made = new WeakMap<HugeList, readonly KubernetesObject[]>();

/** Makes up objects for a list that is too long: copies of a real one where there is one, as real objects have a real size. */
export function generatedObjects(
  fault: HugeList,
  type: ResourceType,
  template: KubernetesObject = emptyObject(type),
): readonly KubernetesObject[] {
  const earlier = made.get(fault);
  if (earlier) return earlier;
  const objects = Array.from({ length: fault.count }, (_, index) => {
    const name = `generated-${String(index).padStart(7, '0')}`;
    return {
      ...template,
      metadata: {
        ...template.metadata,
        name,
        uid: madeUpUid('generated', type.group, type.kind, name),
      },
    };
  });
  made.set(fault, objects);
  return objects;
}

function emptyObject(type: ResourceType): KubernetesObject {
  return {
    apiVersion: apiVersionOf(type.group, type.versions[0]),
    kind: type.kind,
    metadata: {
      name: 'generated',
      ...(type.namespaced && { namespace: 'default' }),
      resourceVersion: '1',
      creationTimestamp: '2024-01-01T00:00:00Z',
    },
  };
}
