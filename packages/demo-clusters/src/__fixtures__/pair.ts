import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { answer } from '../clusterApi';
import { ClusterState } from '../clusterState';
import { loadInventory } from '../inventory';
import { InventoryStores } from '../inventoryStores';

/** The path of the fixture inventory. */
export const PAIR = resolvePackagePath(
  '@interconnect/demo-clusters',
  'src/__fixtures__/inventories/pair',
);

const READER = { name: 'reader', token: 'reader-token' };
export const NOW = new Date('2026-03-04T05:06:07.089Z');

/** The state of the fixture's cluster `east`, without a server around it. */
export async function eastState(
  changes: Partial<ClusterState> = {},
): Promise<ClusterState> {
  const stores = new InventoryStores(await loadInventory(PAIR), () => NOW);
  return {
    name: 'east',
    store: stores.of('east'),
    users: new Map([[READER.token, READER]]),
    faults: {},
    placeholders: stores.placeholders(),
    ...changes,
  };
}

/** Asks a state as a client would, and reads the JSON of its answer. */
export function ask(
  state: ClusterState,
  url: string,
  {
    method = 'GET',
    accept = 'application/json',
    token = READER.token,
  }: { method?: string; accept?: string; token?: string } = {},
) {
  const { pathname, searchParams } = new URL(url, 'https://cluster');
  const { status, contentType, body, user } = answer(state, {
    method,
    path: pathname,
    query: searchParams,
    accept,
    authorization: token && `Bearer ${token}`,
  });
  return { status, contentType, user, body: JSON.parse(body.toString()) };
}
