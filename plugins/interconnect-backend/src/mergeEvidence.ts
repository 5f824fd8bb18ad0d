import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import { sortedBy } from './sortedBy';

/** All evidence once, sorted by cluster, object, path and what is shown. */
export function mergeEvidence(evidence: Iterable<Evidence>): Evidence[] {
  const once = new Map<string, Evidence>();
  for (const item of evidence) {
    once.set(identityOf(item), item);
  }
  return sortedBy(
    once.values(),
    item => item.cluster,
    item => item.object.kind,
    item => item.object.namespace ?? '',
    item => item.object.name,
    item => item.path,
    identityOf,
  );
}

function identityOf({ cluster, object, path, shows }: Evidence): string {
  const { apiVersion, kind, namespace, name } = object;
  return JSON.stringify([
    cluster,
    apiVersion,
    kind,
    namespace,
    name,
    path,
    shows,
  ]);
}
