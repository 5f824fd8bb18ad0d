import { ResourceSpec } from '@interconnect/backstage-plugin-interconnect-node';

/** Versions of a resource, and the sizes of its pages: more are not worth a thought. */
const MOST_KNOWN = 20;

type List = { spec: ResourceSpec; version: string };

const beginnings = new WeakMap<ResourceSpec, Map<string, string>>();

/** Path and query of a list, from the beginning or from where the last page ended. */
export function listPath(
  list: List,
  limit: number,
  next: string | undefined,
): string {
  if (next !== undefined) {
    return makePath(list, limit, next);
  }
  // The same for all clusters that serve the same version, at every look.
  const known = beginnings.get(list.spec) ?? new Map<string, string>();
  beginnings.set(list.spec, known);
  const key = `${limit} ${list.version}`;
  const path = known.get(key) ?? makePath(list, limit, next);
  if (known.size < MOST_KNOWN) {
    known.set(key, path);
  }
  return path;
}

function makePath(
  { spec, version }: List,
  limit: number,
  next: string | undefined,
): string {
  const segments = [
    ...(spec.group === ''
      ? ['api', version]
      : ['apis', encodeURIComponent(spec.group), encodeURIComponent(version)]),
    ...(spec.namespace === undefined
      ? []
      : ['namespaces', encodeURIComponent(spec.namespace)]),
    encodeURIComponent(spec.resource),
  ];
  const query = new URLSearchParams({ limit: String(limit) });
  if (spec.name !== undefined) {
    query.set('fieldSelector', `metadata.name=${spec.name}`);
  }
  if (spec.labelSelector !== undefined) {
    query.set('labelSelector', spec.labelSelector);
  }
  if (next !== undefined) {
    query.set('continue', next);
  }
  return `/${segments.join('/')}?${query}`;
}
