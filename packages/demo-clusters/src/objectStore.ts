import { KubernetesObject, ObjectReference, groupOf } from './kubernetesObject';
import {
  ClusterVersion,
  clusterVersionOf,
  minorReleaseOf,
} from './clusterVersion';
import { identityKey } from './identity';
import { hasPlaceholder } from './placeholders';
import {
  goesWith,
  namespaceNamed,
  withEncodedStrings,
} from './serverBehaviour';
import { ResourceType, resourceTypesOf, typeKey } from './resourceTypes';
import { StoredObject, byType } from './storedObjects';
import { madeUpUid } from './uid';

/** All of a cluster at one resource version; never changes. */
export type Revision = {
  readonly resourceVersion: number;
  readonly version: ClusterVersion;
  readonly types: readonly ResourceType[];
  /** The objects of one kind, in the order in which etcd keeps them. */
  objectsOf(type: ResourceType): readonly StoredObject[];
};

/** Fills in the placeholders of a name, which may be the uid of another cluster's object. */
export type ResolveName = (text: string) => string;

// etcd is compacted every five minutes; some writes are as good a limit here.
const REVISIONS_KEPT = 20;
const FIRST_RESOURCE_VERSION = 1000;
const NAMESPACES = [
  'default',
  'kube-node-lease',
  'kube-public',
  'kube-system',
] as const;

type Objects = Map<string, StoredObject>;

/** The objects of one cluster, and the last few states they were in, so that a paged list stays consistent. */
export class ObjectStore {
  private objects: Objects = new Map();
  private revisions: Revision[] = [];
  private resourceVersion = FIRST_RESOURCE_VERSION;

  constructor(
    private readonly cluster: string,
    private readonly now: () => Date,
    private readonly resolveName: ResolveName,
    /** Told from the nodes where it is not given. */
    private readonly version?: ClusterVersion,
  ) {
    this.clear();
  }

  /** The newest state. */
  get current(): Revision {
    return this.revisions[this.revisions.length - 1];
  }

  /** A state that a list began with; undefined when it is no longer kept. */
  at(resourceVersion: number): Revision | undefined {
    return this.revisions.find(
      revision => revision.resourceVersion === resourceVersion,
    );
  }

  /** Lets every list that is being paged through expire. */
  forgetHistory(): void {
    this.revisions = this.revisions.slice(-1);
  }

  /** Back to a new cluster, which has its namespaces and nothing else. */
  clear(): void {
    const objects: Objects = new Map();
    for (const name of NAMESPACES) this.putImplied(objects, name);
    this.commit(objects);
  }

  /** Creates objects, or puts them in the place of those of the same identity, which keep their uid. */
  apply(manifests: readonly KubernetesObject[]): void {
    if (manifests.length === 0) return;
    const objects = new Map(this.objects);
    const scopes = new Map(
      this.typesWith(manifests).map(type => [
        typeKey(type.group, type.kind),
        type.namespaced,
      ]),
    );
    for (const manifest of manifests) {
      const namespaced = scopes.get(
        typeKey(groupOf(manifest.apiVersion), manifest.kind),
      );
      const placed = this.place(manifest, namespaced ?? true);
      const { namespace } = placed.metadata;
      if (
        namespace &&
        !objects.has(identityKey('', 'Namespace', undefined, namespace))
      ) {
        this.putImplied(objects, namespace);
      }
      this.put(objects, placed);
    }
    this.commit(objects);
  }

  /** Removes what the references name, and what goes with it; says how many objects went. */
  remove(references: readonly ObjectReference[]): number {
    const objects = new Map(this.objects);
    for (const reference of references) {
      const { apiVersion, kind, namespace, name } = reference;
      const identity = identityKey(groupOf(apiVersion), kind, namespace, name);
      const removed = objects.get(identity);
      if (!removed) continue;
      objects.delete(identity);
      for (const [key, { object }] of objects) {
        if (goesWith(object, removed.object)) objects.delete(key);
      }
    }
    const count = this.objects.size - objects.size;
    if (count > 0) {
      this.resourceVersion += 1;
      this.commit(objects);
    }
    return count;
  }

  /** The uid of an object, in whatever group its kind is. */
  uidOf(
    kind: string,
    namespace: string | undefined,
    name: string,
  ): string | undefined {
    for (const { object } of this.objects.values()) {
      const { metadata } = object;
      if (
        object.kind === kind &&
        metadata.name === name &&
        metadata.namespace === namespace
      ) {
        return metadata.uid;
      }
    }
    return undefined;
  }

  private typesWith(
    manifests: readonly KubernetesObject[],
  ): readonly ResourceType[] {
    const all = [
      ...[...this.objects.values()].map(stored => stored.object),
      ...manifests,
    ];
    return resourceTypesOf(all, this.minorRelease(all));
  }

  private place(
    manifest: KubernetesObject,
    namespaced: boolean,
  ): KubernetesObject {
    const { namespace, ...metadata } = manifest.metadata;
    return {
      ...withEncodedStrings(manifest),
      metadata: {
        ...metadata,
        name: this.resolveName(metadata.name),
        ...(namespaced && {
          namespace: this.resolveName(namespace ?? 'default'),
        }),
      },
    };
  }

  private putImplied(objects: Objects, namespace: string): void {
    this.put(objects, namespaceNamed(namespace), true);
  }

  private put(
    objects: Objects,
    manifest: KubernetesObject,
    implied = false,
  ): void {
    const group = groupOf(manifest.apiVersion);
    const { name, namespace } = manifest.metadata;
    const key = identityKey(group, manifest.kind, namespace, name);
    const stored = objects.get(key);
    const existing = stored?.object;
    this.resourceVersion += 1;
    const object = {
      ...manifest,
      metadata: {
        ...manifest.metadata,
        ...(group === '' &&
          manifest.kind === 'Namespace' && {
            labels: {
              'kubernetes.io/metadata.name': name,
              ...manifest.metadata.labels,
            },
          }),
        uid:
          (stored?.implied ? manifest.metadata.uid : undefined) ??
          existing?.metadata.uid ??
          manifest.metadata.uid ??
          madeUpUid(this.cluster, group, manifest.kind, namespace ?? '', name),
        resourceVersion: String(this.resourceVersion),
        creationTimestamp:
          manifest.metadata.creationTimestamp ??
          existing?.metadata.creationTimestamp ??
          this.now()
            .toISOString()
            .replace(/\.\d+Z$/, 'Z'),
      },
    };
    objects.set(key, {
      object,
      hasPlaceholders: hasPlaceholder(object),
      implied,
    });
  }

  private minorRelease(objects: readonly KubernetesObject[]): number {
    return minorReleaseOf(this.version ?? clusterVersionOf(objects));
  }

  private commit(objects: Objects): void {
    this.objects = objects;
    const all = [...objects.values()].map(stored => stored.object);
    this.revisions = [
      ...this.revisions.slice(1 - REVISIONS_KEPT),
      {
        resourceVersion: this.resourceVersion,
        version: this.version ?? clusterVersionOf(all),
        types: resourceTypesOf(all, this.minorRelease(all)),
        objectsOf: byType(objects),
      },
    ];
  }
}
