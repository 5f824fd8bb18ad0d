import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/** Longest name or title that is believed; entity names end at 63 characters. */
const MAX_TEXT = 512;

/** Refs end at some 200 characters, and columns of the database at this. */
const MAX_REF = 255;

const text = z.string().min(1).max(MAX_TEXT);
const optionalText = text.optional().catch(undefined);

const Relation = z.object({ type: text, targetRef: text });

/**
 * What is needed of an entity, read with tolerance: a field that is not what it should be is
 * left out, because one odd entity must not hide all others.
 */
export const catalogEntity = z.object({
  kind: text,
  metadata: z.object({
    name: text,
    namespace: text.catch('default'),
    title: optionalText,
    annotations: z.record(z.string(), z.unknown()).catch({}),
  }),
  spec: z
    .object({
      type: optionalText,
      system: optionalText,
      domain: optionalText,
      owner: optionalText,
      dependsOn: z.array(z.unknown()).catch([]),
    })
    .catch({ dependsOn: [] }),
  relations: z.array(z.unknown()).catch([]),
});

export type CatalogEntity = z.output<typeof catalogEntity>;

/** The entity's own ref, lower-cased as the catalog writes it; undefined when it makes none. */
export function refOf(entity: CatalogEntity): string | undefined {
  return parseRef(
    `${entity.kind}:${entity.metadata.namespace}/${entity.metadata.name}`,
    { kind: entity.kind, namespace: entity.metadata.namespace },
  );
}

/** Completes and lower-cases a ref as entities write it; undefined when it does not parse. */
function parseRef(
  ref: string,
  defaults: { kind: string; namespace: string },
): string | undefined {
  if (ref.length > MAX_TEXT || /[\s\p{Cc}]/u.test(ref)) {
    return undefined;
  }
  try {
    const whole = stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: defaults.kind,
        defaultNamespace: defaults.namespace,
      }),
    );
    return whole.length > MAX_REF ? undefined : whole;
  } catch {
    // The catalog is written by many hands; a ref that names nothing relates to nothing.
    return undefined;
  }
}

/**
 * The refs to which an entity is related: as the catalog computed them, and as its own `spec`
 * field says, because a relation is missing until the catalog has stitched the entity.
 */
export function relatedRefs(
  entity: CatalogEntity,
  relation: {
    type: string;
    kind: string;
    spec: readonly unknown[];
  },
): string[] {
  const { namespace } = entity.metadata;
  const refs = new Set<string>();

  for (const item of entity.relations) {
    const parsed = Relation.safeParse(item);
    if (parsed.success && parsed.data.type === relation.type) {
      addRef(refs, parsed.data.targetRef, relation.kind, namespace);
    }
  }
  for (const ref of relation.spec) {
    if (typeof ref === 'string') {
      addRef(refs, ref, relation.kind, namespace);
    }
  }
  return [...refs].sort();
}

function addRef(
  refs: Set<string>,
  ref: string,
  kind: string,
  namespace: string,
) {
  const parsed = parseRef(ref, { kind, namespace });
  if (parsed !== undefined) {
    refs.add(parsed);
  }
}

/** An annotation's value, if it is a text that is not absurdly long. */
export function annotation(
  entity: CatalogEntity,
  key: string,
  maxLength: number = MAX_TEXT,
): string | undefined {
  const { annotations } = entity.metadata;
  const value = Object.hasOwn(annotations, key) ? annotations[key] : undefined;
  return typeof value === 'string' && value !== '' && value.length <= maxLength
    ? value
    : undefined;
}

/**
 * What stands in an annotation whatever it is, cut where it is longer; undefined when there is none.
 */
export function annotationText(
  entity: CatalogEntity,
  key: string,
  maxLength: number,
): string | undefined {
  const { annotations } = entity.metadata;
  const value = Object.hasOwn(annotations, key) ? annotations[key] : undefined;
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return written === '' ? undefined : written?.slice(0, maxLength);
}
