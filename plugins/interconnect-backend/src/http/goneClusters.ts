import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  commonWords,
  createFindNames,
  sightOf,
  StoredPlan,
  tells,
  World,
} from '../pipeline';
import { Gate } from './requestedEntity';

/**
 * Whether something said of a plan names a cluster that it was made from and that the catalog has no
 * more. Of such a one nobody can tell who may know of it.
 */
export function namesGone(
  said: object,
  { ground }: StoredPlan,
  { names, report }: World,
): boolean {
  const known = new Set(names.map(({ ref }) => ref));
  const gone = ground?.clusters.filter(({ ref }) => !known.has(ref)) ?? [];
  if (gone.length === 0) {
    return false;
  }
  const find = createFindNames(
    gone.map(({ ref, name }) => ({ ref, names: [ref, name] })),
    commonWords(report),
  );
  return tells(said, sightOf(find, new Set()));
}

/** Whether the catalog would show any entity to the caller, also those that it has no more. */
export async function seesAnyEntity(
  { permissions }: Gate,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const [decision] = await permissions.authorizeConditional(
    [{ permission: catalogEntityReadPermission }],
    { credentials },
  );
  return decision.result === AuthorizeResult.ALLOW;
}
