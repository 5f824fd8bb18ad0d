import {
  ObservedObject,
  valueAt,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { blindSpotOf, outcomesOf } from '../readOutcomes';
import { sightOf } from '../sight';
import { say } from '../../say';

const params = z.object({
  cluster: z.string(),
  group: z.string(),
  resource: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string().optional(),
  label: z.object({ key: z.string(), value: z.string() }).optional(),
  whenServed: z.string().optional(),
  field: z
    .object({
      path: z.array(z.string()).min(1),
      /** Any value will do where none is given. */
      value: z.union([z.string(), z.number(), z.boolean()]).optional(),
    })
    .optional(),
  expected: z.enum(['present', 'absent']),
});
type Params = z.output<typeof params>;

/**
 * Whether an object is there, by name or label, and perhaps with a certain value in a field. It
 * finds what detectors and facts have read, and what recipes declare to be read beside.
 */
export const objectExists = defineProbe({
  type: 'object-exists',
  schema: params,
  judge(asked, { observations, ...context }) {
    const sight = sightOf(asked.cluster, context);
    if (sight.type === 'not-seen') {
      return unknown(sight.why);
    }
    const outcomes = outcomesOf(asked, observations[asked.cluster]);
    const found = outcomes
      .flatMap(({ outcome }) =>
        outcome.status === 'seen' ? outcome.objects : [],
      )
      .find(object => matches(asked, object));

    const object = describe(asked);
    const { name } = sight.cluster;
    if (found !== undefined) {
      const evidence = [evidenceOf(asked, found)];
      return asked.expected === 'present'
        ? passed(say`${name} has ${object}`, evidence)
        : failed(say`${name} has ${object}`, evidence);
    }
    const blind = blindSpotOf(outcomes);
    if (blind !== undefined) {
      return unknown(
        say`Whether ${name} has ${object} could not be seen: ${blind}`,
      );
    }
    return asked.expected === 'absent'
      ? passed(say`${name} does not have ${object}`)
      : failed(say`${name} does not have ${object}`);
  },
});

function matches(asked: Params, object: ObservedObject): boolean {
  const { name, namespace, label, field } = asked;
  const metadata = (key: string) => valueAt(object, ['metadata', key]);
  return (
    (name === undefined || metadata('name') === name) &&
    (namespace === undefined || metadata('namespace') === namespace) &&
    (label === undefined ||
      valueAt(object, ['metadata', 'labels', label.key]) === label.value) &&
    (field === undefined || holds(field, valueAt(object, field.path)))
  );
}

function holds(
  { value }: NonNullable<Params['field']>,
  found: unknown,
): boolean {
  return value === undefined
    ? found !== undefined && found !== null && found !== ''
    : found === value;
}

/** As in `Site payments/east`, the same in every language. */
function describe({ kind, name, namespace, label, field }: Params): string {
  const path = [namespace, name].filter(part => part !== undefined).join('/');
  return [
    kind,
    ...(path === '' ? [] : [path]),
    ...(label === undefined ? [] : [`(${label.key}=${label.value})`]),
    ...(field === undefined
      ? []
      : [
          `(.${[field.path.join('.'), field.value]
            .filter(part => part !== undefined)
            .join(': ')})`,
        ]),
  ].join(' ');
}

function evidenceOf(asked: Params, object: ObservedObject): Evidence {
  const text = (path: readonly string[]) => {
    const value = valueAt(object, path);
    return typeof value === 'string' ? value : undefined;
  };
  const name = text(['metadata', 'name']) ?? '';
  const namespace = text(['metadata', 'namespace']);
  const base = {
    cluster: asked.cluster,
    object: {
      apiVersion: text(['apiVersion']) ?? '',
      kind: asked.kind,
      name,
      ...(namespace === undefined ? {} : { namespace }),
    },
  };
  if (asked.field !== undefined) {
    return {
      ...base,
      path: `.${asked.field.path.join('.')}`,
      shows: asText(asked.field.value ?? valueAt(object, asked.field.path)),
    };
  }
  return asked.label === undefined
    ? { ...base, path: '.metadata.name', shows: name }
    : {
        ...base,
        path: `.metadata.labels['${asked.label.key}']`,
        shows: asked.label.value,
      };
}

function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
