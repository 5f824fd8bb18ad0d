import { ApiTarget, ResourceTarget, parseApiPath } from './apiPath';
import { ApiAnswer, ApiRequest, ClusterState } from './clusterState';
import {
  DemoUser,
  authorize,
  forbidden,
  isWatch,
  verbOf,
} from './authorization';
import {
  aggregatedDiscovery,
  coreVersions,
  groupDocument,
  groupList,
  resourceList,
} from './discovery';
import { isAbout } from './faults';
import { discoveryForm, requirePlainJson } from './mediaTypes';
import { Revision } from './objectStore';
import { getObject, listObjects } from './resourceReads';
import {
  StatusError,
  methodNotAllowed,
  pathNotFound,
  serverError,
  tooManyRequests,
  unauthorized,
} from './status';

type Content = { readonly body: unknown; readonly contentType?: string };

const JSON_TYPE = 'application/json';
const HEALTH_PATHS: readonly string[] = ['/healthz', '/livez', '/readyz'];

/** Answers one request from one state of the cluster; never throws for what a caller did. */
export function answer(state: ClusterState, request: ApiRequest): ApiAnswer {
  const user = userOf(state, request.authorization);
  try {
    if (!user) throw unauthorized();
    const target = parseApiPath(request.path);
    failAsInjected(state, request, target, user);
    authorize(user, { ...request, target });
    if (request.method !== 'GET') throw methodNotAllowed();
    const { body, contentType = JSON_TYPE } = contentOf(state, request, target);
    return {
      status: 200,
      contentType,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      user: user.name,
    };
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    const { fault } = state.faults;
    return {
      status: error.code,
      contentType: JSON_TYPE,
      ...(error.code === 429 &&
        fault?.type === 'too-many-requests' && {
          headers: { 'retry-after': String(fault.retryAfterSeconds) },
        }),
      body: JSON.stringify(error.toStatus()),
      ...(user && { user: user.name }),
    };
  }
}

function userOf(
  { users }: ClusterState,
  authorization: string,
): DemoUser | undefined {
  const match = /^Bearer +(\S+)$/i.exec(authorization);
  return match ? users.get(match[1]) : undefined;
}

/** The faults that are a Status; those that spoil an answer on its way are the server's. */
function failAsInjected(
  { faults: { fault } }: ClusterState,
  request: ApiRequest,
  target: ApiTarget,
  user: DemoUser,
): void {
  switch (fault?.type) {
    case 'unauthorized':
      throw unauthorized();
    case 'forbidden':
      if (target.type === 'resource' && isAbout(target, fault)) {
        throw forbidden(user.name, verbOf({ ...request, target }), target);
      }
      return;
    case 'server-error':
      if (isAbout(target, fault.only)) throw serverError(fault.status);
      return;
    case 'echo':
      if (isAbout(target, fault.only)) throw repeated(request, fault.status);
      return;
    case 'too-many-requests':
      if (isAbout(target, fault.only)) throw tooManyRequests();
      return;
    default:
  }
}

function repeated({ path, authorization }: ApiRequest, status: number) {
  return new StatusError(
    status,
    'InternalError',
    `GET ${path} with authorization: ${authorization} could not be passed on`,
  );
}

function contentOf(
  state: ClusterState,
  request: ApiRequest,
  target: ApiTarget,
): Content {
  switch (target.type) {
    case 'non-resource':
      return nonResourceContent(state.store.current, request, target.path);
    case 'resource':
      return { body: resourceContent(state, request, target) };
    default:
      throw new Error(`Unknown target ${target satisfies never}`);
  }
}

function nonResourceContent(
  { types, version }: Revision,
  { accept }: ApiRequest,
  path: string,
): Content {
  if (HEALTH_PATHS.includes(path)) {
    return { body: 'ok', contentType: 'text/plain; charset=utf-8' };
  }
  if (path === '/api' || path === '/apis') {
    const root = path === '/api' ? 'api' : 'apis';
    const form = discoveryForm(accept);
    if (form.type === 'aggregated') {
      return {
        body: aggregatedDiscovery(types, root, form.version),
        contentType: `${JSON_TYPE};g=apidiscovery.k8s.io;v=${form.version};as=APIGroupDiscoveryList`,
      };
    }
    return { body: root === 'api' ? coreVersions() : groupList(types) };
  }
  requirePlainJson(accept);
  if (path === '/version') return { body: version };

  const [, root, ...rest] = path.split('/');
  const body =
    root === 'api' && rest.length === 1
      ? resourceList(types, '', rest[0])
      : root === 'apis' && apisDocument(types, rest);
  if (!body) throw pathNotFound();
  return { body };
}

function apisDocument(
  types: Revision['types'],
  [group, version]: readonly string[],
) {
  return version === undefined
    ? groupDocument(types, group)
    : resourceList(types, group, version);
}

function resourceContent(
  state: ClusterState,
  request: ApiRequest,
  target: ResourceTarget,
): unknown {
  const { group, version, resource, namespace, name, subresource } = target;
  const type = state.store.current.types.find(
    candidate =>
      candidate.group === group &&
      candidate.plural === resource &&
      candidate.versions.includes(version),
  );
  if (!type || subresource !== undefined) throw pathNotFound();
  if (namespace !== undefined && !type.namespaced) throw pathNotFound();
  if (isWatch(request.query)) throw methodNotAllowed();
  if (name === undefined) {
    return listObjects(state, { type, version, namespace, request });
  }
  if (type.namespaced && namespace === undefined) throw pathNotFound();
  return getObject(state, { type, version, namespace, name, request });
}
