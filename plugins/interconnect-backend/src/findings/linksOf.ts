import {
  Interconnect,
  Link,
} from '@interconnect/backstage-plugin-interconnect-common';
import { JudgedContext } from './defineRule';

/** The links of an interconnect, sorted by id: all links are gone through but once. */
export function linksOf({
  topology,
}: JudgedContext): (interconnect: Pick<Interconnect, 'links'>) => Link[] {
  const byId = new Map(topology.links.map(link => [link.id, link]));
  return ({ links }) => links.flatMap(id => byId.get(id) ?? []);
}
