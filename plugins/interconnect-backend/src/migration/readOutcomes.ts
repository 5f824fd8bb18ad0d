import {
  nameOfRead,
  Observation,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';

/** Objects that a probe asks for, by whatever narrows them. */
export type AskedObjects = {
  group: string;
  resource: string;
  kind: string;
  namespace?: string;
  name?: string;
  label?: { key: string; value: string };
  /** The API group without which they are not read. */
  whenServed?: string;
};

export type NamedOutcome = { read: string; outcome: ReadOutcome };

/** All reads that would have brought the objects, whoever declared them. */
export function outcomesOf(
  { group, resource, kind, namespace, name, label, whenServed }: AskedObjects,
  observation: Observation | undefined,
): NamedOutcome[] {
  const scopes = [
    {},
    ...(namespace === undefined ? [] : [{ namespace }]),
    ...(name === undefined ? [] : [{ name }]),
    ...(namespace === undefined || name === undefined
      ? []
      : [{ namespace, name }]),
    ...(label === undefined
      ? []
      : [{ labelSelector: `${label.key}=${label.value}` }]),
  ];
  const conditions = [
    {},
    ...(whenServed === undefined ? [] : [{ whenServed }]),
  ];
  const names = scopes.flatMap(scope =>
    conditions.flatMap(condition =>
      [true, false].map(metadataOnly =>
        nameOfRead({
          type: 'resource',
          group,
          resource,
          kind,
          metadataOnly,
          ...scope,
          ...condition,
        }),
      ),
    ),
  );
  return names.flatMap(read => {
    const outcome = observation?.reads[read];
    return outcome === undefined ? [] : [{ read, outcome }];
  });
}

/** Why the lack of an object proves nothing; one read that was seen whole is proof enough. */
export function blindSpotOf(
  outcomes: readonly NamedOutcome[],
): string | undefined {
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
