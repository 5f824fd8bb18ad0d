import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';

/** All evidence once, sorted by cluster, object, path and what is shown. */
export function mergeEvidence(evidence: Iterable<Evidence>): Evidence[] {
  const sorted = [...evidence].sort(inOrder);
  return sorted.filter(
    (item, index) =>
      index === sorted.length - 1 || inOrder(item, sorted[index + 1]) !== 0,
  );
}

function inOrder(one: Evidence, other: Evidence): number {
  return one === other
    ? 0
    : compare(one.cluster, other.cluster) ||
        compare(one.object.kind, other.object.kind) ||
        compare(one.object.namespace ?? '', other.object.namespace ?? '') ||
        compare(one.object.name, other.object.name) ||
        compare(one.path, other.path) ||
        compare(restOf(one), restOf(other));
}

/** Made only where all else is the same: there are tens of thousands of links, with several each. */
function restOf({
  object: { apiVersion, namespace },
  shows,
}: Evidence): string {
  return JSON.stringify([apiVersion, namespace, shows]);
}

function compare(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
