import { z } from 'zod';
import {
  fieldSchemas,
  isAnything,
  isList,
  isObject,
  isScalar,
  itemSchemas,
  namesOfFields,
  namesOfItems,
  plainSchemas,
  valueSchema,
} from './schemaShape';

/** Which places of a value some schemas look at. What a mask does not name is never kept. */
export type FieldMask = {
  /** A text, number or boolean may stand here. */
  scalar: boolean;
  /** A schema asks for whatever stands here, as a whole. */
  anything: boolean;
  /** A list may stand here; `item()` is the mask of its items. */
  list: boolean;
  item(): FieldMask;
  /** The names of the items that are kept whole, where schemas look at some only. */
  itemNames?: ReadonlySet<string>;
  /** An object or a record may stand here. */
  object: boolean;
  /** The fields that are looked at by their names, sorted by these. */
  fields(): Fields;
  /** The mask of all other fields, where a record may stand here: all its keys are looked at. */
  others(): FieldMask | undefined;
};

/** A list, because it is gone through for every object that is read; and the names, to look up. */
export type Fields = {
  all: readonly { name: string; mask: FieldMask }[];
  names: ReadonlyMap<string, FieldMask>;
};

/**
 * The places that some schemas look at together, read off the schemas themselves, so that nobody
 * has to say twice which fields are kept.
 *
 * Worked out step by step as values need it, because schemas may hold themselves.
 */
export function fieldMask(schemas: readonly z.core.$ZodType[]): FieldMask {
  const plain = schemas.flatMap(schema => plainSchemas(schema, new Set()));
  const itemNames = namesOfItems(plain);

  return {
    scalar: plain.some(isScalar),
    anything: plain.some(isAnything),
    list: plain.some(isList),
    ...(itemNames === undefined ? {} : { itemNames }),
    item: once(() => fieldMask(plain.flatMap(itemSchemas))),
    object: plain.some(isObject),
    fields: once(() =>
      fieldsNamed(plain.flatMap(namesOfFields), name =>
        fieldMask(plain.flatMap(schema => fieldSchemas(schema, name))),
      ),
    ),
    others: once(() => {
      const values = plain.flatMap(schema => valueSchema(schema) ?? []);
      return values.length === 0 ? undefined : fieldMask(values);
    }),
  };
}

/** A mask that lets pass what any of some masks does. */
export function unionOfMasks(masks: readonly FieldMask[]): FieldMask {
  const lists = masks.filter(({ list }) => list);
  const whole = masks.filter(({ anything }) => anything);
  const names = lists.flatMap(({ itemNames }) => [...(itemNames ?? [])]);

  return {
    scalar: masks.some(({ scalar }) => scalar),
    anything: whole.length > 0,
    list: lists.length > 0,
    ...(lists.length > 0 &&
    whole.length === 0 &&
    lists.every(({ itemNames }) => itemNames !== undefined)
      ? { itemNames: new Set(names) }
      : {}),
    item: once(() =>
      unionOfMasks([...lists.map(each => each.item()), ...whole]),
    ),
    object: masks.some(({ object }) => object),
    fields: once(() =>
      fieldsNamed(
        masks.flatMap(mask => [...mask.fields().names.keys()]),
        name =>
          unionOfMasks([
            ...masks.flatMap(
              mask => mask.fields().names.get(name) ?? mask.others() ?? [],
            ),
            ...whole,
          ]),
      ),
    ),
    others: once(() => {
      const values = masks.flatMap(mask => mask.others() ?? []);
      return values.length === 0
        ? undefined
        : unionOfMasks([...values, ...whole]);
    }),
  };
}

/** A mask that lets one field of an object pass, and nothing else of it. */
export function onlyField(mask: FieldMask, only: string): FieldMask {
  const field = mask.fields().names.get(only) ?? mask.others();
  const fields = fieldsOf(field === undefined ? [] : [[only, field]]);
  return {
    ...mask,
    scalar: false,
    anything: false,
    list: false,
    object: true,
    fields: () => fields,
    others: () => undefined,
  };
}

/** Sorted, so that an object is copied the same whatever the order of its own fields. */
function fieldsNamed(
  names: readonly string[],
  maskOf: (name: string) => FieldMask,
): Fields {
  return fieldsOf([...new Set(names)].sort().map(name => [name, maskOf(name)]));
}

function fieldsOf(fields: readonly [name: string, mask: FieldMask][]): Fields {
  return {
    all: fields.map(([name, mask]) => ({ name, mask })),
    names: new Map(fields),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
