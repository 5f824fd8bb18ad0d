import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Observation,
  ObservedObject,
  valueAt,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { certificatesIn } from '../../certificatesIn';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { namesOf } from '../namesOf';
import { sightOfAll } from '../sight';
import { say } from '../../say';

const BEGIN = '-----BEGIN CERTIFICATE-----';

const params = z.object({
  clusters: z.array(z.string()).min(1),
  /** The ConfigMap that holds the roots. */
  name: z.string(),
  namespace: z.string().optional(),
  /** Where in its `data` they stand, as PEM. */
  key: z.string(),
});
type Params = z.output<typeof params>;

/** Whether each two of some clusters trust a root certificate in common. */
export const commonRoot = defineProbe({
  type: 'common-root',
  schema: params,
  judge(asked, { observations, ...context }) {
    const sight = sightOfAll(asked.clusters, context);
    if (sight.type === 'not-seen') {
      return unknown(sight.why);
    }

    const bundles: { name: string; roots: Set<string> }[] = [];
    const evidence: Evidence[] = [];
    for (const { ref, name } of sight.clusters) {
      const seen = bundleIn(asked, observations[ref]);
      if (seen.type === 'not-read') {
        return unknown(say`The roots that ${name} trusts could not be read`);
      }
      if (seen.type === 'none') {
        return failed(say`${name} does not have the ConfigMap ${asked.name}`);
      }
      bundles.push({ name, roots: rootsIn(seen.pem) });
      evidence.push(evidenceOf(asked, ref, seen.object));
    }

    for (const [index, one] of bundles.entries()) {
      const other = bundles
        .slice(index + 1)
        .find(({ roots }) => ![...roots].some(root => one.roots.has(root)));
      if (other !== undefined) {
        return failed(
          say`${one.name} and ${other.name} trust no root in common`,
          evidence,
        );
      }
    }
    return passed(
      say`These clusters trust a root in common: ${namesOf(bundles)}`,
      evidence,
    );
  },
});

type Bundle =
  | { type: 'found'; pem: string; object: ObservedObject }
  | { type: 'none' }
  | { type: 'not-read' };

/** Looks through all reads that asked for the ConfigMap by its name, whatever their gates. */
function bundleIn(
  { name, namespace, key }: Params,
  observation: Observation | undefined,
): Bundle {
  const outcomes = Object.entries(observation?.reads ?? {})
    .filter(
      ([read]) =>
        read.startsWith('configmaps (') &&
        read.includes(`named ${name}`) &&
        !read.includes('metadata'),
    )
    .map(([, outcome]) => outcome);
  for (const outcome of outcomes) {
    for (const object of outcome.status === 'seen' ? outcome.objects : []) {
      const metadata = (field: string) => valueAt(object, ['metadata', field]);
      const pem = valueAt(object, ['data', key]);
      if (
        metadata('name') === name &&
        (namespace === undefined || metadata('namespace') === namespace) &&
        typeof pem === 'string'
      ) {
        return { type: 'found', pem, object };
      }
    }
  }
  return outcomes.some(({ status }) => status === 'seen')
    ? { type: 'none' }
    : { type: 'not-read' };
}

/** The certificates of a bundle, whatever their layout. */
function rootsIn(pem: string): Set<string> {
  return new Set(certificatesIn(pem).map(each => each.replace(/\s/g, '')));
}

/** Roots are public, but many: the beginning of the first proves as much. */
function evidenceOf(
  { name, key }: Params,
  cluster: string,
  object: ObservedObject,
): Evidence {
  const namespace = valueAt(object, ['metadata', 'namespace']);
  return {
    cluster,
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name,
      ...(typeof namespace === 'string' ? { namespace } : {}),
    },
    path: `.data['${key}']`,
    shows: BEGIN,
  };
}
