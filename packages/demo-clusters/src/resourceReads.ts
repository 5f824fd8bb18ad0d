import { ApiRequest, ClusterState } from './clusterState';
import { ContinueToken, decodeContinue, encodeContinue } from './continueToken';
import {
  KubernetesObject,
  apiVersionOf,
  compareKeys,
} from './kubernetesObject';
import { generatedObjects } from './generatedObjects';
import { ResourceForm, resourceForm } from './mediaTypes';
import { Revision } from './objectStore';
import { fillObject } from './placeholders';
import { ResourceType } from './resourceTypes';
import { Selector, parseFieldSelector, parseLabelSelector } from './selectors';
import { badRequest, expired, objectNotFound } from './status';

type ReadOf = {
  readonly type: ResourceType;
  readonly version: string;
  readonly namespace: string | undefined;
  readonly request: ApiRequest;
};

/** Answers a get. */
export function getObject(
  state: ClusterState,
  { type, version, namespace, name, request }: ReadOf & { name: string },
): unknown {
  const form = resourceForm(request.accept, false);
  const found = objectsOf(state, state.store.current, type).find(
    ({ metadata }) =>
      metadata.name === name && metadata.namespace === namespace,
  );
  if (!found) throw objectNotFound(type.group, type.plural, name);
  return form === 'metadata'
    ? metadataOf(found)
    : { ...found, apiVersion: apiVersionOf(type.group, version) };
}

/** Answers a list, or one page of it. */
export function listObjects(
  state: ClusterState,
  { type, version, namespace, request }: ReadOf,
): unknown {
  const { query } = request;
  const form = resourceForm(request.accept, true);
  const selectors = selectorsOf(query, type);
  const limit = limitOf(query);
  const list = [state.name, type.group, type.plural, namespace ?? ''];
  const token = continueOf(state, query, list);
  const revision = token
    ? state.store.at(token.resourceVersion)
    : state.store.current;
  if (!revision) throw expired();

  const matching = objectsOf(state, revision, type)
    .filter(({ metadata }) => isInside(metadata.namespace, namespace))
    .filter(object => !token || isAfter(object, token.after))
    .filter(object => selectors.every(selects => selects(object)));
  const page = limit === 0 ? matching : matching.slice(0, limit);
  const remaining = matching.length - page.length;
  const last = page[page.length - 1]?.metadata;

  return {
    ...listKindOf(form, type, version),
    metadata: {
      resourceVersion: String(revision.resourceVersion),
      ...(remaining > 0 && {
        continue: encodeContinue({
          list,
          resourceVersion: revision.resourceVersion,
          after: { namespace: last.namespace ?? '', name: last.name },
        }),
        // With a selector an API server does not know how many are left.
        ...(selectors.length === 0 && { remainingItemCount: remaining }),
      }),
    },
    items: page.map(form === 'metadata' ? metadataOf : withoutType),
  };
}

/** One resource's objects as they are served now, in order. */
function objectsOf(
  state: ClusterState,
  revision: Revision,
  type: ResourceType,
): readonly KubernetesObject[] {
  const objects = revision
    .objectsOf(type)
    .map(({ object, hasPlaceholders }) =>
      hasPlaceholders ? fillObject(object, state.placeholders) : object,
    );
  const { fault } = state.faults;
  if (
    fault?.type !== 'huge-list' ||
    fault.group !== type.group ||
    fault.resource !== type.plural
  ) {
    return objects;
  }
  return [...objects, ...generatedObjects(fault, type, objects[0])].sort(
    byPlace,
  );
}

function selectorsOf(query: URLSearchParams, type: ResourceType): Selector[] {
  const labels = query.get('labelSelector');
  const fields = query.get('fieldSelector');
  return [
    ...(labels ? [parseLabelSelector(labels)] : []),
    ...(fields ? [parseFieldSelector(fields, type.group, type.plural)] : []),
  ];
}

function limitOf(query: URLSearchParams): number {
  const text = query.get('limit') ?? '0';
  if (!/^\d{1,15}$/.test(text)) {
    throw badRequest(`invalid limit "${text}": it must be a whole number`);
  }
  return Number(text);
}

function continueOf(
  { faults }: ClusterState,
  query: URLSearchParams,
  list: readonly string[],
): ContinueToken | undefined {
  const text = query.get('continue');
  // Each page of a list without end is its first.
  if (!text || faults.fault?.type === 'endless-continue') return undefined;
  if (faults.fault?.type === 'expired-continue') throw expired();
  return decodeContinue(text, list);
}

function isInside(namespace: string | undefined, wanted: string | undefined) {
  return wanted === undefined || namespace === wanted;
}

function isAfter(
  { metadata }: KubernetesObject,
  after: ContinueToken['after'],
): boolean {
  const order =
    compareKeys(metadata.namespace ?? '', after.namespace) ||
    compareKeys(metadata.name, after.name);
  return order > 0;
}

function byPlace(a: KubernetesObject, b: KubernetesObject): number {
  return (
    compareKeys(a.metadata.namespace ?? '', b.metadata.namespace ?? '') ||
    compareKeys(a.metadata.name, b.metadata.name)
  );
}

function listKindOf(form: ResourceForm, type: ResourceType, version: string) {
  return form === 'metadata'
    ? { kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1' }
    : { kind: type.listKind, apiVersion: apiVersionOf(type.group, version) };
}

function metadataOf({ metadata }: KubernetesObject) {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
  };
}

/** Items of a list do not repeat what the list itself says. */
function withoutType(object: KubernetesObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([key]) => key !== 'apiVersion' && key !== 'kind',
    ),
  );
}
