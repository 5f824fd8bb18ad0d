import {
  migrationPlanSchema,
  recommendationSchema,
  reportSchema,
  whatIfAnswerSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';

const SCHEMAS = [
  reportSchema,
  migrationPlanSchema,
  recommendationSchema,
  whatIfAnswerSchema,
];

let names: ReadonlySet<string> | undefined;

/**
 * Whether the contract has a field of this name. It then mentions nobody, whoever may be called
 * so: a report whose links have no `to` any more is none.
 */
export function isFieldName(key: string): boolean {
  names ??= new Set(
    SCHEMAS.flatMap(schema =>
      propertiesIn(z.toJSONSchema(schema, { unrepresentable: 'any' })),
    ),
  );
  return names.has(key);
}

function propertiesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'properties'
      ? [...Object.keys(value), ...Object.values(value).flatMap(propertiesIn)]
      : propertiesIn(value),
  );
}
