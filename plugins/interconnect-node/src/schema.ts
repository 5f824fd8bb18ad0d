import { z } from 'zod';

/**
 * The least that every object read from a cluster has.
 *
 * @public
 */
export type KubernetesObject = {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
};

/**
 * A schema made by {@link kubernetesObject}: it knows its kind, and which fields to keep.
 *
 * @public
 */
export type KubernetesSchema<T extends KubernetesObject = KubernetesObject> =
  z.ZodType<T> & {
    shape: { kind: z.ZodLiteral<string> };
  };

/**
 * A Go slice: without `omitempty` an empty one arrives as `null`, with it not at all.
 *
 * @public
 */
export function goSlice<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform(items => items ?? []);
}

/**
 * Of which items of a list more than the `name` is kept; the projection of observed objects looks
 * it up.
 *
 * @internal
 */
export const namesKept = z.registry<{ names: readonly string[] }>();

/**
 * A Go slice of things with a name, such as the environment of a container, of which only some
 * are looked at. Of all others only the name is kept of an object, because their values may be
 * anything, a password too; their places are kept, so that evidence points to the right one.
 *
 * @param item - its fields but the name must be optional
 * @public
 */
export function onlyOf<T extends z.ZodType<{ name: string }>>(
  names: readonly string[],
  item: T,
) {
  const items = z.array(item);
  namesKept.add(items, { names });
  return items
    .nullish()
    .transform(all =>
      (all ?? []).map(each =>
        names.includes(each.name) ? each : item.parse({ name: each.name }),
      ),
    );
}

/**
 * A text that holds JSON of a certain form, as ConfigMaps do. Anything else is malformed.
 *
 * @public
 */
export function jsonText<T extends z.ZodType>(form: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(form);
}

/**
 * Metadata of an object. Labels are kept whole; of the annotations only those named are, because
 * annotations may hold what should not leave a cluster (`last-applied-configuration` repeats the
 * whole object, a Secret's values included).
 *
 * @public
 */
export function objectMeta<
  A extends Record<string, z.ZodType> = Record<never, never>,
>(annotations?: A) {
  return z.object({
    name: z.string(),
    namespace: z.string().optional(),
    uid: z.string().optional(),
    creationTimestamp: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.object(annotations ?? ({} as A)).optional(),
  });
}

/**
 * The schema of a kind: only the fields named here are kept of an object, and everything else is
 * dropped before the object is stored. Pass `metadata: objectMeta({...})` to keep annotations.
 *
 * @public
 */
export function kubernetesObject<
  const K extends string,
  F extends Record<string, z.ZodType> = Record<never, never>,
>(kind: K, fields?: F) {
  return z.object({
    metadata: objectMeta(),
    ...(fields ?? ({} as F)),
    apiVersion: z.string(),
    kind: z.literal(kind),
  });
}
