import { objectsOf, WorldObject, WorldShape } from '../analysis/world';
import { Answer, Asked, NOT_FOUND } from './answers';

/** The plurals of the kinds that such a world has. */
const PLURALS: Readonly<Record<string, string>> = {
  Cluster: 'clusters',
  ClusterClaim: 'clusterclaims',
  DaemonSet: 'daemonsets',
  Gateway: 'gateways',
  Klusterlet: 'klusterlets',
  ManagedCluster: 'managedclusters',
  Node: 'nodes',
  Submariner: 'submariners',
};

/** What the API servers of a connected world answer. */
export function worldAnswers(
  shape: WorldShape,
): (index: number, asked: Asked) => Answer {
  const clusters = new Map<number, Map<string, WorldObject[]>>();

  function listsOf(index: number): Map<string, WorldObject[]> {
    const known = clusters.get(index) ?? groupByPath(index, shape);
    clusters.set(index, known);
    return known;
  }

  return (index, { url }) => {
    const [path] = url.split('?', 1);
    if (path === '/version') {
      return json({ major: '1', minor: '33', gitVersion: 'v1.33.4' });
    }
    const lists = listsOf(index);
    if (path === '/apis') {
      return json(groupsOf(lists));
    }
    const items = lists.get(path);
    return items === undefined && !path.startsWith('/api/v1/')
      ? NOT_FOUND
      : json({
          kind: 'List',
          apiVersion: 'v1',
          metadata: {},
          items: items ?? [],
        });
  };
}

function groupByPath(
  index: number,
  shape: WorldShape,
): Map<string, WorldObject[]> {
  const lists = new Map<string, WorldObject[]>();
  for (const object of objectsOf(index, shape, Date.now())) {
    const root = object.apiVersion.includes('/') ? 'apis' : 'api';
    const path = `/${root}/${object.apiVersion}/${PLURALS[object.kind]}`;
    lists.set(path, [...(lists.get(path) ?? []), object]);
  }
  return lists;
}

function groupsOf(lists: ReadonlyMap<string, unknown>) {
  const groups = new Map<string, Map<string, Set<string>>>();
  for (const path of lists.keys()) {
    const [, root, group, version, plural] = path.split('/');
    if (root === 'apis') {
      const versions = groups.get(group) ?? new Map<string, Set<string>>();
      groups.set(group, versions);
      versions.set(version, (versions.get(version) ?? new Set()).add(plural));
    }
  }
  return {
    kind: 'APIGroupDiscoveryList',
    items: [...groups].map(([name, versions]) => ({
      metadata: { name },
      versions: [...versions].map(([version, plurals]) => ({
        version,
        resources: [...plurals].map(resource => ({ resource })),
      })),
    })),
  };
}

function json(value: unknown): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    bytes: Buffer.from(JSON.stringify(value)),
  };
}
