import {
  Evidence,
  Link,
  ObjectRef,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';

/** What clusters have of the front doors of others, and how links through them are called. */
export const FRONT_DOORS: readonly string[] = ['gateway-api', 'ingress'];

/** A Service of one cluster that stands for what another offers to everybody. */
export type FrontDoorCall = {
  from: string;
  to: string;
  /** The Service that stands for it. */
  service: ObjectRef;
  /** Endpoints that are kept by hand, where it does by address. */
  slices: readonly ObjectRef[];
  /** A host name or address. */
  target: string;
  /** What offers it in the other cluster. */
  door: ObjectRef;
};

/** The links through front doors among clusters of a System. */
export function frontDoorLinks({ links }: Report): Link[] {
  return links.filter(
    ({ technology, plane }) =>
      plane === 'data' && FRONT_DOORS.includes(technology),
  );
}

/** The calls of a link, sorted by Service; and what calls in ways that cannot be told apart here. */
export type FrontDoorCalls = {
  calls: readonly FrontDoorCall[];
  others: readonly ObjectRef[];
};

/** Who calls whom by what on a link. */
export function callsOf({
  direction,
  from,
  to,
  evidence,
}: Link): FrontDoorCalls {
  const ways =
    direction === 'both'
      ? [
          [from, to],
          [to, from],
        ]
      : [[from, to]];
  const calls = new Map<string, FrontDoorCall>();
  const others: ObjectRef[] = [];
  for (const [caller, owner] of ways) {
    const own = evidence.filter(({ cluster }) => cluster === caller);
    const doors = evidence.filter(({ cluster }) => cluster === owner);
    for (const item of own) {
      const door = doors.find(({ shows }) => offers(shows, item.shows));
      if (door === undefined) {
        continue;
      }
      const service = serviceOf(item, own);
      if (service === undefined) {
        others.push(item.object);
        continue;
      }
      const key = [caller, service.namespace, service.name].join(' ');
      const slices = calls.get(key)?.slices ?? [];
      calls.set(key, {
        from: caller,
        to: owner,
        service,
        slices:
          item.object.kind === 'EndpointSlice'
            ? [...slices, item.object]
            : slices,
        target: item.shows,
        door: door.object,
      });
    }
  }
  return {
    calls: [...calls.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, call]) => call),
    others,
  };
}

/**
 * A Service by host name; or endpoints by address, and the Service that these belong to: the only one
 * of its namespace, or the one after which they are named.
 */
function serviceOf(
  { object, path }: Evidence,
  own: readonly Evidence[],
): ObjectRef | undefined {
  if (object.kind === 'Service') {
    return path === '.spec.externalName' ? object : undefined;
  }
  if (object.kind !== 'EndpointSlice') {
    return undefined;
  }
  const services = own
    .filter(
      each =>
        each.object.kind === 'Service' &&
        each.path === '.metadata.name' &&
        each.object.namespace === object.namespace,
    )
    .map(each => each.object);
  const named = services
    .filter(({ name }) => object.name.startsWith(`${name}-`))
    .sort((a, b) => b.name.length - a.name.length);
  return named.at(0) ?? (services.length === 1 ? services[0] : undefined);
}

/** Names are compared as DNS does; a wildcard stands for one label. */
function offers(offered: string, called: string): boolean {
  const [one, other] = [offered, called].map(name =>
    name.toLocaleLowerCase('en-US').replace(/\.$/, ''),
  );
  return (
    one === other ||
    (one.startsWith('*.') &&
      one.slice(2) === other.split('.').slice(1).join('.'))
  );
}
