import {
  Interconnect,
  Link,
  Overlay,
  Technology,
} from '@interconnect/backstage-plugin-interconnect-common';
import { sortedBy } from '../sortedBy';

/**
 * Which interconnects run on top of which: one of a higher layer, all of whose members are joined
 * by one of layer 3, if its traffic takes that network. Meshes use whatever joins the clusters;
 * others bring their own way, unless each of their links needs addresses that only a network
 * below can carry. Control planes carry no traffic, and so neither lie over nor under anything.
 */
export function findOverlays(
  interconnects: readonly Interconnect[],
  technologies: readonly Technology[],
  links: readonly Link[],
): Overlay[] {
  const byId = new Map(technologies.map(each => [each.id, each]));
  const carrying = interconnects
    .filter(({ plane }) => plane === 'data')
    .flatMap(interconnect => {
      const technology = byId.get(interconnect.technology);
      return technology === undefined ? [] : { interconnect, technology };
    });
  const routing = new Set(
    links.filter(({ routes }) => routes?.length).map(({ id }) => id),
  );
  const upper = carrying.filter(
    ({ technology, interconnect }) =>
      technology.layer !== 'l3' &&
      (technology.ridesOnNetwork ||
        interconnect.links.every(id => routing.has(id))),
  );
  const lower = carrying.filter(({ technology }) => technology.layer === 'l3');

  const overlays = upper.flatMap(over => {
    const isUnder = ({ interconnect }: (typeof lower)[number]) => {
      const joined = new Set(interconnect.members);
      return over.interconnect.members.every(member => joined.has(member));
    };
    return lower.filter(isUnder).map(under => ({
      over: over.interconnect.id,
      under: under.interconnect.id,
      name: `${over.technology.title} over ${under.technology.title}`,
    }));
  });
  return sortedBy(
    overlays,
    ({ over }) => over,
    ({ under }) => under,
  );
}
