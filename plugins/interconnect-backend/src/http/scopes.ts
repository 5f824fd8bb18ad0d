import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { interconnectReportReadPermission } from '@interconnect/backstage-plugin-interconnect-common';
import { Member, membersOfDomain, World } from '../pipeline';
import { inRequests } from './inRequests';
import { Gate } from './requestedEntity';
import { visibleRefs } from './visibleRefs';

/** The clusters of a Domain, as far as they belong to it by Systems that the caller may know of. */
export async function domainMembers(
  { catalog }: Gate,
  credentials: BackstageCredentials,
  world: World,
  domain: string,
): Promise<Member[]> {
  const systems = world.clusters.flatMap(({ cluster }) =>
    cluster.memberships
      .filter(membership => membership.domain === domain)
      .map(({ system }) => system),
  );
  const visible = await visibleRefs(catalog, credentials, world, systems);
  return membersOfDomain(
    world.clusters.map(({ cluster }) => ({
      cluster: {
        ...cluster,
        memberships: cluster.memberships.filter(({ system }) =>
          visible.has(system),
        ),
      },
    })),
    domain,
  );
}

/**
 * All clusters on which the caller may read a report: because it is one on the cluster itself, or
 * on one of its Systems.
 */
export async function readableMembers(
  gate: Gate,
  credentials: BackstageCredentials,
  world: Pick<World, 'clusters'>,
): Promise<Member[]> {
  const subjects = new Map(
    world.clusters.map(({ cluster: { ref, memberships }, inCatalog }) => [
      ref,
      [...(inCatalog ? [ref] : []), ...memberships.map(({ system }) => system)],
    ]),
  );
  const readable = await readableRefs(gate, credentials, [
    ...new Set([...subjects.values()].flat()),
  ]);
  const visible = await visibleRefs(gate.catalog, credentials, world, readable);
  return [...subjects].flatMap(([ref, its]) =>
    its.some(each => visible.has(each)) ? [{ ref, foundBy: [] }] : [],
  );
}

/** Whether the caller may read a report on one cluster. */
export async function mayReadCluster(
  gate: Gate,
  credentials: BackstageCredentials,
  world: World,
  ref: string,
): Promise<boolean> {
  const clusters = world.clusters.filter(({ cluster }) => cluster.ref === ref);
  const readable = await readableMembers(gate, credentials, { clusters });
  return readable.length > 0;
}

/** What asks about one entity besides its ref: the permission, an id, and some names of fields. */
const QUESTION_BYTES = 400;

async function readableRefs(
  { permissions }: Gate,
  credentials: BackstageCredentials,
  refs: readonly string[],
): Promise<readonly string[]> {
  const permission = interconnectReportReadPermission;
  const [decision] = await permissions.authorizeConditional([{ permission }], {
    credentials,
  });
  if (decision.result === AuthorizeResult.ALLOW) {
    return refs;
  }
  if (decision.result === AuthorizeResult.DENY) {
    return [];
  }
  // The catalog is sent the conditions anew with each ref, and they may name all groups of a user.
  const bytesPerRef = QUESTION_BYTES + JSON.stringify(decision).length;
  const readable: string[] = [];
  for (const some of inRequests(refs, bytesPerRef)) {
    const decisions = await permissions.authorize(
      some.map(resourceRef => ({ permission, resourceRef })),
      { credentials },
    );
    readable.push(
      ...some.filter(
        (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
      ),
    );
  }
  return readable;
}
