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

/** Every call of a link, sorted by Service; none for what is called in other ways than by a Service. */
export function callsOf(link: Link): FrontDoorCall[] {
  return [
    ...callsFrom(link.from, link.to, link),
    ...(link.direction === 'both' ? callsFrom(link.to, link.from, link) : []),
  ];
}

function callsFrom(
  from: string,
  to: string,
  { evidence }: Link,
): FrontDoorCall[] {
  const own = evidence.filter(({ cluster }) => cluster === from);
  const doors = evidence.filter(({ cluster }) => cluster === to);
  const calls = new Map<string, FrontDoorCall>();
  for (const [index, item] of own.entries()) {
    const called = calledBy(item, own.slice(index + 1));
    const door = doors.find(({ shows }) => offers(shows, item.shows));
    if (called !== undefined && door !== undefined) {
      const key = `${called.service.namespace}/${called.service.name}`;
      const known = calls.get(key);
      calls.set(key, {
        ...called,
        slices: [...(known?.slices ?? []), ...called.slices],
        from,
        to,
        target: item.shows,
        door: door.object,
      });
    }
  }
  return [...calls.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, call]) => call);
}

/** A Service by host name; or endpoints by address, which the Service that they belong to follows. */
function calledBy(
  { object, path }: Evidence,
  rest: readonly Evidence[],
): Pick<FrontDoorCall, 'service' | 'slices'> | undefined {
  if (object.kind === 'Service' && path === '.spec.externalName') {
    return { service: object, slices: [] };
  }
  if (object.kind !== 'EndpointSlice') {
    return undefined;
  }
  const service = rest.find(
    each =>
      each.object.kind === 'Service' &&
      each.path === '.metadata.name' &&
      each.object.namespace === object.namespace,
  );
  return service && { service: service.object, slices: [object] };
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
