/** What a request is about, as k8s.io/apiserver `RequestInfo` understands paths. */
export type ApiTarget =
  | { readonly type: 'non-resource'; readonly path: string }
  | ({ readonly type: 'resource' } & ResourceTarget);

/** A resource in one version, or one object of it. */
export type ResourceTarget = {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly subresource?: string;
};

/** Reads the path of a request; what is not about a resource is discovery, health or nothing. */
export function parseApiPath(path: string): ApiTarget {
  const segments = path
    .split('/')
    .filter(segment => segment !== '')
    .map(decodeSegment);
  const [root, ...rest] = segments;
  if (root === 'api' && rest.length >= 2) {
    const [version, ...inside] = rest;
    return { type: 'resource', group: '', version, ...within(inside) };
  }
  if (root === 'apis' && rest.length >= 3) {
    const [group, version, ...inside] = rest;
    return { type: 'resource', group, version, ...within(inside) };
  }
  return { type: 'non-resource', path: `/${segments.join('/')}` };
}

function within(
  segments: readonly string[],
): Omit<ResourceTarget, 'group' | 'version'> {
  const [first, namespace, third, ...rest] = segments;
  // /namespaces/<name>/status is about the namespace itself; any third segment but its two subresources is a resource in it.
  if (
    first === 'namespaces' &&
    third !== undefined &&
    third !== 'status' &&
    third !== 'finalize'
  ) {
    return named(third, rest, namespace);
  }
  return named(first, segments.slice(1));
}

function named(
  resource: string,
  [name, ...subresource]: readonly string[],
  namespace?: string,
): Omit<ResourceTarget, 'group' | 'version'> {
  return {
    resource,
    ...(namespace !== undefined && { namespace }),
    ...(name !== undefined && { name }),
    ...(subresource.length > 0 && { subresource: subresource.join('/') }),
  };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A broken escape names nothing that exists, which is answered like any other unknown name.
    return segment;
  }
}
