import { namesKept } from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** Takes off all that only wraps a schema, down to those that say what JSON may stand here. */
export function plainSchemas(
  schema: z.core.$ZodType,
  seen: Set<z.core.$ZodType>,
): z.core.$ZodType[] {
  if (seen.has(schema)) {
    return [];
  }
  seen.add(schema);
  return (
    wrapped(schema)?.flatMap(inner => plainSchemas(inner, seen)) ?? [schema]
  );
}

function wrapped(schema: z.core.$ZodType): z.core.$ZodType[] | undefined {
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault ||
    schema instanceof z.core.$ZodNonOptional ||
    schema instanceof z.core.$ZodReadonly ||
    schema instanceof z.core.$ZodSuccess ||
    schema instanceof z.core.$ZodPromise ||
    schema instanceof z.core.$ZodCatch
  ) {
    return [schema._zod.def.innerType];
  }
  if (schema instanceof z.core.$ZodLazy) {
    return [schema._zod.innerType];
  }
  if (schema instanceof z.core.$ZodUnion) {
    return [...schema._zod.def.options];
  }
  if (schema instanceof z.core.$ZodIntersection) {
    return [schema._zod.def.left, schema._zod.def.right];
  }
  if (schema instanceof z.core.$ZodPipe) {
    const { in: input, out } = schema._zod.def;
    // What z.preprocess() takes in is only known to its function; what it gives out must pass `out`.
    return input instanceof z.core.$ZodTransform
      ? [out, z.union([z.string(), z.number(), z.boolean()])]
      : [input];
  }
  return undefined;
}

/** Whether an object or a record may stand here. */
export function isObject(schema: z.core.$ZodType): boolean {
  return (
    schema instanceof z.core.$ZodObject || valueSchema(schema) !== undefined
  );
}

/** Whether a list may stand here. */
export function isList(schema: z.core.$ZodType): boolean {
  return (
    schema instanceof z.core.$ZodArray || schema instanceof z.core.$ZodTuple
  );
}

/** Whether a schema asks for whatever stands here. */
export function isAnything(schema: z.core.$ZodType): boolean {
  return (
    schema instanceof z.core.$ZodUnknown ||
    schema instanceof z.core.$ZodAny ||
    schema instanceof z.core.$ZodCustom ||
    schema instanceof z.core.$ZodTransform
  );
}

/** Whether a text, number or boolean may stand here. */
export function isScalar(schema: z.core.$ZodType): boolean {
  return !isObject(schema) && !isList(schema) && !isAnything(schema);
}

/** The schemas of the items of a list. */
export function itemSchemas(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.core.$ZodArray) {
    return [schema._zod.def.element];
  }
  if (schema instanceof z.core.$ZodTuple) {
    const { items, rest } = schema._zod.def;
    return rest === null ? [...items] : [...items, rest];
  }
  return [];
}

/** The names of the items that schemas look at; undefined as soon as one looks at all items. */
export function namesOfItems(
  schemas: readonly z.core.$ZodType[],
): Set<string> | undefined {
  const lists = schemas.filter(isList);
  const names = lists.map(schema => namesKept.get(schema)?.names);
  return lists.length === 0 || names.includes(undefined)
    ? undefined
    : new Set(names.flatMap(each => each ?? []));
}

/** What stands in a field of an object. */
export function fieldSchemas(
  schema: z.core.$ZodType,
  name: string,
): z.core.$ZodType[] {
  if (schema instanceof z.core.$ZodObject) {
    const { shape } = schema._zod.def;
    if (Object.hasOwn(shape, name)) {
      return [shape[name]];
    }
  }
  const value = valueSchema(schema);
  return value === undefined ? [] : [value];
}

/** The fields that a schema names. */
export function namesOfFields(schema: z.core.$ZodType): string[] {
  return schema instanceof z.core.$ZodObject
    ? Object.keys(schema._zod.def.shape)
    : [];
}

/** What stands under keys that are not named; z.looseObject() names none, and keeps none here. */
export function valueSchema(
  schema: z.core.$ZodType,
): z.core.$ZodType | undefined {
  if (schema instanceof z.core.$ZodRecord) {
    return schema._zod.def.valueType;
  }
  if (schema instanceof z.core.$ZodObject) {
    const { catchall } = schema._zod.def;
    return catchall instanceof z.core.$ZodUnknown ||
      catchall instanceof z.core.$ZodNever
      ? undefined
      : catchall;
  }
  return undefined;
}
