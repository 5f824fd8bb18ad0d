import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogEntity, CatalogEntity } from './catalogEntity';

const PAGE_SIZE = 500;

/** No catalog is this large; a cursor that never ends is a fault, not a catalog. */
const MAX_PAGES = 1000;

export type CatalogAccess = {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  logger: LoggerService;
};

/** All entities that match, page by page and with only the named fields. */
export async function queryCatalog(
  { catalog, credentials, logger }: CatalogAccess,
  filter: EntityFilterQuery,
  fields: string[],
): Promise<CatalogEntity[]> {
  const entities: CatalogEntity[] = [];
  let skipped = 0;
  let cursor: string | undefined;

  for (let page = 0; page < MAX_PAGES; page++) {
    const { items, pageInfo } = await catalog.queryEntities(
      cursor === undefined
        ? { filter, fields, limit: PAGE_SIZE }
        : { cursor, fields, limit: PAGE_SIZE },
      { credentials },
    );

    for (const item of items) {
      const parsed = catalogEntity.safeParse(item);
      if (parsed.success) {
        entities.push(parsed.data);
      } else {
        skipped += 1;
      }
    }

    cursor = pageInfo.nextCursor;
    if (cursor === undefined) {
      break;
    }
  }

  if (skipped > 0) {
    logger.warn(`Skipped ${skipped} catalog entities that have no valid name`);
  }
  return entities;
}
