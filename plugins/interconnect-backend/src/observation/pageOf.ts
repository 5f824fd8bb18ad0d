import {
  ObservedObject,
  ReadOutcome,
  ResourceSpec,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { packOutcome } from '../packedOutcome';
import { PlannedRead } from './planReads';
import { Budget, budgetOfAnswer, project } from './projection';

type Seen = Extract<ReadOutcome, { status: 'seen' }>;

/** What is kept of one answer. */
export type Page = { seen: Seen; next: string | undefined };

type PageRequest = {
  read: PlannedRead;
  spec: ResourceSpec;
  version: string;
  limits: { maxObjectsPerRead: number; maxResponseBytes: number };
};

/** Longer than those of API servers, which hold a key of etcd; it goes into the next request. */
const MAX_TOKEN = 8_192;

const ObjectList = z.object({
  kind: z.string().regex(/List$/),
  metadata: z
    .object({ continue: z.string().max(MAX_TOKEN).optional() })
    .optional(),
});

/** Only what is kept outlives this: all else of a body is garbage while it is still young. */
export function pageOf(body: string, request: PageRequest): Page | undefined {
  const parsed: unknown = JSON.parse(body);
  const list = ObjectList.safeParse(parsed);
  const items = itemsOf(parsed);
  const budget = budgetOfAnswer(request.limits.maxResponseBytes);
  return list.success && items !== undefined
    ? {
        seen: packOutcome({
          status: 'seen',
          // One more than is wanted tells that there were more; there may be millions.
          objects: items
            .slice(0, request.limits.maxObjectsPerRead + 1)
            .map(item => keep(item, request, budget)),
        }),
        next: list.data.metadata?.continue || undefined,
      }
    : undefined;
}

/** Not by a schema, which would hold them for longer than the memory of a burst allows. */
function itemsOf(list: unknown): readonly unknown[] | undefined {
  if (typeof list !== 'object' || list === null || !('items' in list)) {
    return [];
  }
  const { items } = list;
  if (items === null || items === undefined) {
    return [];
  }
  return Array.isArray(items) ? items : undefined;
}

/** Items of a list carry no type of their own; those of a metadata list carry another one. */
function keep(
  item: unknown,
  { read, spec, version }: PageRequest,
  budget: Budget,
): ObservedObject {
  const apiVersion = spec.group === '' ? version : `${spec.group}/${version}`;
  const kept = project(read.mask, item, budget);
  return typeof kept === 'object' && kept !== null
    ? Object.assign(kept, { apiVersion, kind: spec.kind })
    : { apiVersion, kind: spec.kind };
}
