import { ResourceSpec } from '@interconnect/backstage-plugin-interconnect-node';

/** Path and query of a list, from the beginning or from where the last page ended. */
export function listPath(
  { spec, version }: { spec: ResourceSpec; version: string },
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
