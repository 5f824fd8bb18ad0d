import {
  kubernetesObject,
  list,
  listMetadata,
  nameOfRead,
  Observation,
  ObservedObject,
  optional,
  ReadOutcome,
  valueAt,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { sightOf } from '../sight';

const params = z.object({
  cluster: z.string(),
  group: z.string(),
  resource: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string().optional(),
  label: z.object({ key: z.string(), value: z.string() }).optional(),
  expected: z.enum(['present', 'absent']),
});
type Params = z.output<typeof params>;

const Node = kubernetesObject('Node');
const Member = kubernetesObject('Cluster');
const Site = kubernetesObject('Site');
const SkupperLink = kubernetesObject('Link');
const AccessGrant = kubernetesObject('AccessGrant');
const Deployment = kubernetesObject('Deployment');

/**
 * Whether an object is there, by name or label. It finds what detectors and facts have read, and
 * what is declared here: names and labels only. Access grants carry a code in their status, so
 * they are asked for without payload.
 */
export const objectExists = defineProbe({
  type: 'object-exists',
  schema: params,
  reads: {
    nodes: optional(list('', 'nodes', Node)),
    members: optional(list('submariner.io', 'clusters', Member)),
    sites: optional(list('skupper.io', 'sites', Site)),
    links: optional(list('skupper.io', 'links', SkupperLink)),
    grants: optional(listMetadata('skupper.io', 'accessgrants', AccessGrant)),
    controllers: optional(
      list('apps', 'deployments', Deployment, {
        labelSelector: 'application=skupper-controller',
      }),
    ),
  },
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

    const what = `${describe(asked)} in ${sight.cluster.name}`;
    if (found !== undefined) {
      const evidence = [evidenceOf(asked, found)];
      return asked.expected === 'present'
        ? passed(`${what} is there`, evidence)
        : failed(`${what} is there`, evidence);
    }
    const blind = blindSpotOf(outcomes);
    if (blind !== undefined) {
      return unknown(`Whether ${what} is there could not be seen: ${blind}`);
    }
    return asked.expected === 'absent'
      ? passed(`${what} is not there`)
      : failed(`${what} is not there`);
  },
});

type Outcome = { read: string; outcome: ReadOutcome };

/** All reads that would have brought the object, whoever declared them. */
function outcomesOf(
  { group, resource, kind, namespace, label }: Params,
  observation: Observation | undefined,
): Outcome[] {
  const scopes = [
    {},
    ...(namespace === undefined ? [] : [{ namespace }]),
    ...(label === undefined
      ? []
      : [{ labelSelector: `${label.key}=${label.value}` }]),
  ];
  const names = scopes.flatMap(scope =>
    [true, false].map(metadataOnly =>
      nameOfRead({
        type: 'resource',
        group,
        resource,
        kind,
        metadataOnly,
        ...scope,
      }),
    ),
  );
  return names.flatMap(read => {
    const outcome = observation?.reads[read];
    return outcome === undefined ? [] : [{ read, outcome }];
  });
}

/** Why the lack of an object proves nothing; one read that was seen whole is proof enough. */
function blindSpotOf(outcomes: readonly Outcome[]): string | undefined {
  const whole = outcomes.some(
    ({ outcome }) =>
      outcome.status === 'not-served' ||
      (outcome.status === 'seen' && outcome.truncated !== true),
  );
  if (whole) {
    return undefined;
  }
  for (const { read, outcome } of outcomes) {
    if (outcome.status === 'failed') {
      return `${read}: ${outcome.message}`;
    }
  }
  return outcomes.length === 0
    ? 'it is not read'
    : 'only the first of many were read';
}

function matches(asked: Params, object: ObservedObject): boolean {
  const { name, namespace, label } = asked;
  const metadata = (field: string) => valueAt(object, ['metadata', field]);
  return (
    (name === undefined || metadata('name') === name) &&
    (namespace === undefined || metadata('namespace') === namespace) &&
    (label === undefined ||
      valueAt(object, ['metadata', 'labels', label.key]) === label.value)
  );
}

function describe({ kind, name, namespace, label }: Params): string {
  return [
    kind,
    ...(name === undefined ? [] : [name]),
    ...(label === undefined ? [] : [`with ${label.key}=${label.value}`]),
    ...(namespace === undefined ? [] : [`in namespace ${namespace}`]),
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
  return asked.label === undefined
    ? { ...base, path: '.metadata.name', shows: name }
    : {
        ...base,
        path: `.metadata.labels['${asked.label.key}']`,
        shows: asked.label.value,
      };
}
