import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { BUILT_IN_RESOURCES } from './builtInResources';
import {
  KubernetesObject,
  compareKeys,
  groupOf,
  versionOf,
} from './kubernetesObject';
import { pluralOf } from './plurals';

/** One resource that a cluster serves, with all versions in which it does, the preferred first. */
export type ResourceType = {
  readonly group: string;
  readonly kind: string;
  readonly listKind: string;
  readonly plural: string;
  readonly singular: string;
  readonly namespaced: boolean;
  readonly versions: readonly string[];
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
};

const definitionSchema = z.object({
  spec: z.object({
    group: z.string(),
    scope: z.enum(['Namespaced', 'Cluster']),
    names: z.object({
      kind: z.string(),
      plural: z.string(),
      singular: z.string().optional(),
      listKind: z.string().optional(),
      shortNames: z.array(z.string()).default([]),
      categories: z.array(z.string()).default([]),
    }),
    versions: z.array(z.object({ name: z.string(), served: z.boolean() })),
  }),
});

/**
 * Says what a cluster serves: the built-in resources of its release, what its CustomResourceDefinitions declare,
 * and, where a folder holds custom objects without their definition, what can be told from the objects.
 */
export function resourceTypesOf(
  objects: readonly KubernetesObject[],
  minorRelease: number,
): readonly ResourceType[] {
  const definitions = objects.filter(isDefinition).map(definedType);
  const types = new Map(
    [...builtInTypes(minorRelease), ...definitions].map(type => [
      typeKey(type.group, type.kind),
      type,
    ]),
  );
  const defined = new Set(
    definitions.map(({ group, kind }) => typeKey(group, kind)),
  );

  for (const seen of kindsSeenIn(objects)) {
    const key = typeKey(seen.group, seen.kind);
    // A definition is the last word, also on the versions that it does not serve.
    if (defined.has(key)) continue;
    const known = types.get(key) ?? derivedType(seen);
    types.set(key, {
      ...known,
      versions: [...new Set([...known.versions, ...seen.versions])].sort(
        byVersionPriority,
      ),
    });
  }
  return [...types.values()].filter(type => type.versions.length > 0);
}

/** A key for maps from a kind in a group; never taken apart again. */
export function typeKey(group: string, kind: string): string {
  return JSON.stringify([group, kind]);
}

/** Orders versions as k8s.io/apimachinery `version.CompareKubeAwareVersionStrings` does: v2, v1, v1beta2, v1alpha1, others. */
export function byVersionPriority(a: string, b: string): number {
  const [left, right] = [priorityOf(a), priorityOf(b)];
  const [index] = [0, 1, 2].filter(i => left[i] !== right[i]);
  return index === undefined ? compareKeys(a, b) : right[index] - left[index];
}

function priorityOf(version: string): readonly number[] {
  const match = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
  if (!match) return [0, 0, 0];
  const [, major, stage, minor] = match;
  if (stage === undefined) return [3, Number(major), 0];
  return [stage === 'beta' ? 2 : 1, Number(major), Number(minor)];
}

function builtInTypes(minorRelease: number): ResourceType[] {
  const types = new Map<string, ResourceType>();
  for (const [
    group,
    version,
    kind,
    plural,
    scope,
    since,
  ] of BUILT_IN_RESOURCES) {
    if (since !== undefined && since > minorRelease) continue;
    const earlier = types.get(typeKey(group, kind));
    types.set(typeKey(group, kind), {
      group,
      kind,
      listKind: `${kind}List`,
      plural,
      singular: kind.toLowerCase(),
      namespaced: scope === 'Namespaced',
      versions: [...(earlier?.versions ?? []), version],
      shortNames: [],
      categories: [],
    });
  }
  return [...types.values()];
}

/** Whether an object is a CustomResourceDefinition. */
export function isDefinition(object: KubernetesObject): boolean {
  return (
    object.kind === 'CustomResourceDefinition' &&
    groupOf(object.apiVersion) === 'apiextensions.k8s.io'
  );
}

/** The resource that a CustomResourceDefinition declares. */
export function definedType(object: KubernetesObject): ResourceType {
  const parsed = definitionSchema.safeParse(object);
  if (!parsed.success) {
    throw new InputError(
      `CustomResourceDefinition ${object.metadata.name}: ${z.prettifyError(
        parsed.error,
      )}`,
    );
  }
  const { group, names, scope, versions } = parsed.data.spec;
  return {
    group,
    kind: names.kind,
    listKind: names.listKind ?? `${names.kind}List`,
    plural: names.plural,
    singular: names.singular ?? names.kind.toLowerCase(),
    namespaced: scope === 'Namespaced',
    versions: versions
      .filter(version => version.served)
      .map(version => version.name)
      .sort(byVersionPriority),
    shortNames: names.shortNames,
    categories: names.categories,
  };
}

type KindSeen = {
  readonly group: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly versions: readonly string[];
};

function kindsSeenIn(objects: readonly KubernetesObject[]): KindSeen[] {
  const seen = new Map<string, KindSeen>();
  for (const { apiVersion, kind, metadata } of objects) {
    const group = groupOf(apiVersion);
    const earlier = seen.get(typeKey(group, kind));
    seen.set(typeKey(group, kind), {
      group,
      kind,
      namespaced: Boolean(earlier?.namespaced || metadata.namespace),
      versions: [
        ...new Set([...(earlier?.versions ?? []), versionOf(apiVersion)]),
      ],
    });
  }
  return [...seen.values()].sort(
    (a, b) => compareKeys(a.group, b.group) || compareKeys(a.kind, b.kind),
  );
}

function derivedType({ group, kind, namespaced }: KindSeen): ResourceType {
  return {
    group,
    kind,
    listKind: `${kind}List`,
    plural: pluralOf(group, kind),
    singular: kind.toLowerCase(),
    namespaced,
    versions: [],
    shortNames: [],
    categories: [],
  };
}
