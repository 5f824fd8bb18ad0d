import {
  formatPath,
  imageVersion,
  valueAt,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import {
  defineProbe,
  failed,
  Judgement,
  passed,
  ProbeContext,
  unknown,
} from '../defineProbe';
import { say } from '../../say';
import { outcomesOf } from '../readOutcomes';
import { sightOf } from '../sight';

const params = z.object({
  cluster: z.string(),
  others: z.array(z.string()),
  group: z.string(),
  resource: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string().optional(),
  label: z.object({ key: z.string(), value: z.string() }).optional(),
  path: z.array(z.string()).min(1),
  /**
   * `equal`: all have the same; `unique`: the cluster has one of its own; `same-minor`: the versions
   * of images, but for the patch.
   */
  rule: z.enum(['equal', 'unique', 'same-minor']),
  /** What it means that the field is not there; with `unique`, a value that is none. */
  unset: z.string().optional(),
});
type Params = z.output<typeof params>;

type Found =
  | { type: 'found'; name: string; value?: string; evidence: Evidence[] }
  | { type: 'not-seen'; judgement: Judgement };

/** Whether a field of an object that every cluster has is alike in a cluster and in others, or its own. */
export const fieldAcross = defineProbe({
  type: 'field-across',
  schema: params,
  judge(asked, context) {
    const here = valueIn(asked.cluster, asked, context);
    if (here.type === 'not-seen') {
      return here.judgement;
    }
    const field = asked.path.join('.');
    if (
      asked.rule === 'unique' &&
      (here.value === undefined || here.value === asked.unset)
    ) {
      return failed(say`${here.name} has no ${field} yet`, here.evidence);
    }
    const value = here.value ?? '';

    const evidence = [...here.evidence];
    const hidden: Judgement[] = [];
    for (const ref of asked.others) {
      const there = valueIn(ref, asked, context);
      if (there.type === 'not-seen') {
        hidden.push(there.judgement);
        continue;
      }
      evidence.push(...there.evidence);
      const theirs = there.value ?? '';
      const both = [...here.evidence, ...there.evidence];
      if (asked.rule === 'unique') {
        if (theirs === value) {
          return failed(
            say`${there.name} has the same ${field} as ${here.name}: ${value}`,
            both,
          );
        }
      } else if (comparable(theirs, asked) !== comparable(value, asked)) {
        return failed(
          say`${field} is ${value} in ${here.name}, and ${theirs} in ${there.name}`,
          both,
        );
      }
    }
    return (
      hidden.at(0) ??
      (asked.rule === 'unique'
        ? passed(say`${field} of ${here.name} is ${value}`, evidence)
        : passed(say`${field} is ${value} in ${here.name}`, evidence))
    );
  },
});

function comparable(value: string, { rule }: Params): string {
  const version = rule === 'same-minor' ? imageVersion(value) : undefined;
  return version?.split('.').slice(0, 2).join('.') ?? value;
}

/** What a cluster has there; a field that a read leaves behind may be in another one. */
function valueIn(ref: string, asked: Params, context: ProbeContext): Found {
  const sight = sightOf(ref, context);
  if (sight.type === 'not-seen') {
    return { type: 'not-seen', judgement: unknown(sight.why) };
  }
  const { name } = sight.cluster;
  const outcomes = outcomesOf(asked, context.observations[ref]);
  const objects = outcomes
    .flatMap(({ outcome }) =>
      outcome.status === 'seen' ? outcome.objects : [],
    )
    .filter(
      object =>
        (asked.name === undefined ||
          valueAt(object, ['metadata', 'name']) === asked.name) &&
        (asked.namespace === undefined ||
          valueAt(object, ['metadata', 'namespace']) === asked.namespace) &&
        (asked.label === undefined ||
          valueAt(object, ['metadata', 'labels', asked.label.key]) ===
            asked.label.value),
    );
  const object = objects.find(
    each => typeof valueAt(each, asked.path) === 'string',
  );
  const value = object && valueAt(object, asked.path);
  if (object !== undefined && typeof value === 'string') {
    const text = (key: string) => String(valueAt(object, ['metadata', key]));
    return {
      type: 'found',
      name,
      value,
      evidence: [
        {
          cluster: ref,
          object: {
            apiVersion: String(valueAt(object, ['apiVersion']) ?? ''),
            kind: asked.kind,
            name: text('name'),
            ...(asked.namespace === undefined
              ? {}
              : { namespace: text('namespace') }),
          },
          path: formatPath(
            asked.path.map(segment =>
              /^\d+$/.test(segment) ? Number(segment) : segment,
            ),
          ),
          shows: value,
        },
      ],
    };
  }
  const failure = outcomes.find(({ outcome }) => outcome.status === 'failed');
  if (failure !== undefined || objects.length === 0) {
    const { kind } = asked;
    return {
      type: 'not-seen',
      judgement: unknown(say`No ${kind} of ${name} was seen that tells it`),
    };
  }
  return { type: 'found', name, value: asked.unset, evidence: [] };
}
