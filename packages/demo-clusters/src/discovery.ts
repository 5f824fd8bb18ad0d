import { apiVersionOf } from './kubernetesObject';
import { ResourceType, byVersionPriority } from './resourceTypes';

// What these servers can do with a resource; the rest of a real server's verbs would be a promise they cannot keep.
const VERBS = ['get', 'list'] as const;

/** The answer of `GET /api`. */
export function coreVersions() {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [],
  };
}

/** The answer of `GET /apis`. */
export function groupList(types: readonly ResourceType[]) {
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: groupsOf(types)
      .filter(group => group !== '')
      .map(group => groupEntry(types, group)),
  };
}

/** The answer of `GET /apis/<group>`; undefined where the group is not served. */
export function groupDocument(types: readonly ResourceType[], group: string) {
  return group !== '' && groupsOf(types).includes(group)
    ? { kind: 'APIGroup', apiVersion: 'v1', ...groupEntry(types, group) }
    : undefined;
}

/** The answer of `GET /api/v1` and `GET /apis/<group>/<version>`; undefined where that version is not served. */
export function resourceList(
  types: readonly ResourceType[],
  group: string,
  version: string,
) {
  const inVersion = typesIn(types, group, version);
  if (inVersion.length === 0) return undefined;
  return {
    kind: 'APIResourceList',
    ...(group !== '' && { apiVersion: 'v1' }),
    groupVersion: apiVersionOf(group, version),
    resources: inVersion.map(type => ({
      name: type.plural,
      singularName: type.singular,
      namespaced: type.namespaced,
      kind: type.kind,
      verbs: VERBS,
      ...namesOf(type),
    })),
  };
}

/** Aggregated discovery (KEP-3352): everything under `/api` or under `/apis` in one answer. */
export function aggregatedDiscovery(
  types: readonly ResourceType[],
  root: 'api' | 'apis',
  version: 'v2' | 'v2beta1',
) {
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: `apidiscovery.k8s.io/${version}`,
    metadata: {},
    items: groupsOf(types)
      .filter(group => (group === '') === (root === 'api'))
      .map(group => ({
        metadata: { ...(group && { name: group }), creationTimestamp: null },
        versions: versionsOf(types, group).map(groupVersion => ({
          version: groupVersion,
          resources: typesIn(types, group, groupVersion).map(type => ({
            resource: type.plural,
            responseKind: { group, version: groupVersion, kind: type.kind },
            scope: type.namespaced ? 'Namespaced' : 'Cluster',
            singularResource: type.singular,
            verbs: VERBS,
            ...namesOf(type),
          })),
          freshness: 'Current',
        })),
      })),
  };
}

function groupEntry(types: readonly ResourceType[], group: string) {
  const versions = versionsOf(types, group).map(version => ({
    groupVersion: apiVersionOf(group, version),
    version,
  }));
  return { name: group, versions, preferredVersion: versions[0] };
}

function groupsOf(types: readonly ResourceType[]): string[] {
  return [...new Set(types.map(type => type.group))];
}

function versionsOf(types: readonly ResourceType[], group: string): string[] {
  const versions = types
    .filter(type => type.group === group)
    .flatMap(type => type.versions);
  return [...new Set(versions)].sort(byVersionPriority);
}

function typesIn(
  types: readonly ResourceType[],
  group: string,
  version: string,
): readonly ResourceType[] {
  return types.filter(
    type => type.group === group && type.versions.includes(version),
  );
}

function namesOf({ shortNames, categories }: ResourceType) {
  return {
    ...(shortNames.length > 0 && { shortNames }),
    ...(categories.length > 0 && { categories }),
  };
}
