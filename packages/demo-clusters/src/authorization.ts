import { z } from 'zod';
import { ApiTarget, ResourceTarget } from './apiPath';
import { nameSelectedBy } from './selectors';
import { StatusError, groupResource } from './status';

/** One rule of a ClusterRole (rbac.authorization.k8s.io/v1 `PolicyRule`). */
const policyRuleSchema = z.strictObject({
  verbs: z.array(z.string()),
  apiGroups: z.array(z.string()).optional(),
  resources: z.array(z.string()).optional(),
  resourceNames: z.array(z.string()).optional(),
  nonResourceURLs: z.array(z.string()).optional(),
});

/** One rule of a ClusterRole. */
export type PolicyRule = z.infer<typeof policyRuleSchema>;

/** Somebody who may talk to a cluster. */
export type DemoUser = {
  readonly name: string;
  readonly token: string;
  /** What a ClusterRole bound to the user grants; without any rules at all the user may read everything. */
  readonly rules?: readonly PolicyRule[];
  /** What Roles bound to the user grant, per namespace. */
  readonly namespaceRules?: Readonly<Record<string, readonly PolicyRule[]>>;
};

/** What is asked for: a verb on a target, with the query that may narrow it. */
export type AccessRequest = {
  readonly method: string;
  readonly target: ApiTarget;
  readonly query: URLSearchParams;
};

/** Throws the refusal that an API server gives, unless the user's rules grant the request. */
export function authorize(user: DemoUser, request: AccessRequest): void {
  if (!user.rules && !user.namespaceRules) return;
  const { target } = request;
  switch (target.type) {
    case 'non-resource':
      if (!grantsPath(user, request.method, target.path)) {
        throw forbiddenPath(user, request.method, target.path);
      }
      return;
    case 'resource':
      if (!grantsResource(user, request, target)) {
        throw forbidden(user.name, verbOf(request), target);
      }
      return;
    default:
      throw new Error(`Unknown target ${target satisfies never}`);
  }
}

/** A refusal in Kubernetes' wording. */
export function forbidden(
  user: string,
  verb: string,
  target: ResourceTarget,
): StatusError {
  const { group, resource, subresource, namespace, name } = target;
  const what = groupResource(group, resource);
  const where = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  return new StatusError(
    403,
    'Forbidden',
    `${what}${
      name ? ` "${name}"` : ''
    } is forbidden: User "${user}" cannot ${verb} resource "${withSubresource(
      resource,
      subresource,
    )}" in API group "${group}" ${where}`,
    { ...(name && { name }), ...(group && { group }), kind: resource },
  );
}

/** The verb that RBAC knows a request by. */
export function verbOf({ method, target, query }: AccessRequest): string {
  const named = target.type === 'resource' && target.name !== undefined;
  switch (method) {
    case 'GET':
    case 'HEAD':
      if (isWatch(query)) return 'watch';
      return named ? 'get' : 'list';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return named ? 'delete' : 'deletecollection';
    default:
      return method.toLowerCase();
  }
}

/** Whether a list is asked for as a stream of changes. */
export function isWatch(query: URLSearchParams): boolean {
  return ['true', '1'].includes(query.get('watch') ?? '');
}

function grantsResource(
  user: DemoUser,
  request: AccessRequest,
  target: ResourceTarget,
): boolean {
  const verb = verbOf(request);
  const name =
    target.name ?? nameSelectedBy(request.query.get('fieldSelector') ?? '');
  const rules = [
    ...(user.rules ?? []),
    ...(target.namespace ? user.namespaceRules?.[target.namespace] ?? [] : []),
  ];
  return rules.some(
    rule =>
      holds(rule.verbs, verb) &&
      holds(rule.apiGroups, target.group) &&
      grantsName(rule, name) &&
      [
        withSubresource(target.resource, target.subresource),
        ...(target.subresource ? [`*/${target.subresource}`] : []),
      ].some(resource => holds(rule.resources, resource)),
  );
}

function grantsName(rule: PolicyRule, name: string | undefined): boolean {
  if (!rule.resourceNames?.length) return true;
  return name !== undefined && rule.resourceNames.includes(name);
}

// The ClusterRole system:discovery, which every authenticated user has.
const DISCOVERY =
  /^\/(?:api|apis|openapi)(?:\/.*)?$|^\/(?:version|healthz|livez|readyz)$/;

function grantsPath(user: DemoUser, method: string, path: string): boolean {
  const verb = method.toLowerCase();
  if (verb === 'get' && DISCOVERY.test(path)) return true;
  return (user.rules ?? []).some(
    rule =>
      holds(rule.verbs, verb) &&
      (rule.nonResourceURLs ?? []).some(
        granted =>
          granted === path ||
          (granted.endsWith('*') && path.startsWith(granted.slice(0, -1))),
      ),
  );
}

function forbiddenPath(
  user: DemoUser,
  method: string,
  path: string,
): StatusError {
  return new StatusError(
    403,
    'Forbidden',
    `forbidden: User "${
      user.name
    }" cannot ${method.toLowerCase()} path "${path}"`,
    {},
  );
}

function holds(granted: readonly string[] | undefined, wanted: string) {
  return (
    granted !== undefined && (granted.includes('*') || granted.includes(wanted))
  );
}

function withSubresource(resource: string, subresource: string | undefined) {
  return subresource ? `${resource}/${subresource}` : resource;
}
