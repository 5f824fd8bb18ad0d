import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { World } from '../pipeline';
import { inRequests } from './inRequests';

/**
 * Which of some clusters and Systems the caller may know of: those that the catalog shows to them.
 * A cluster that only app-config knows has no entity, and is shown to who sees a System of it.
 */
export async function visibleRefs(
  catalog: CatalogService,
  credentials: BackstageCredentials,
  { clusters }: Pick<World, 'clusters'>,
  refs: Iterable<string>,
): Promise<Set<string>> {
  const asked = new Set(refs);
  const systemsOf = new Map(
    clusters.flatMap(({ cluster: { ref, memberships }, inCatalog }) =>
      !inCatalog && asked.has(ref)
        ? [[ref, memberships.map(({ system }) => system)]]
        : [],
    ),
  );
  const shown = await shownRefs(catalog, credentials, [
    ...new Set([
      ...[...asked].filter(ref => !systemsOf.has(ref)),
      ...[...systemsOf.values()].flat(),
    ]),
  ]);
  return new Set(
    [...asked].filter(ref =>
      (systemsOf.get(ref) ?? [ref]).some(each => shown.has(each)),
    ),
  );
}

async function shownRefs(
  catalog: CatalogService,
  credentials: BackstageCredentials,
  refs: readonly string[],
): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const entityRefs of inRequests(refs)) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
      { credentials },
    );
    entityRefs
      .filter((_, index) => items[index])
      .forEach(ref => shown.add(ref));
  }
  return shown;
}
