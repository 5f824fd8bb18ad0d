import { LinkGroup } from '@interconnect/backstage-plugin-interconnect-common';
import { distinct, sortedBy } from '../sortedBy';
import { LinkDraft } from './draftLinks';

type Component = {
  instance?: string;
  members: Set<string>;
  links: string[];
};

/**
 * The connected groups of one technology's links, per plane and instance, sorted by id. Links of
 * an unknown instance count with the one instance that they touch, and stand alone where they
 * touch several.
 */
export function groupLinks(drafts: readonly LinkDraft[]): LinkGroup[] {
  const groups = distinct(drafts.map(draft => draft.plane)).flatMap(plane =>
    groupPlane(drafts.filter(draft => draft.plane === plane)),
  );
  return sortedBy(groups, ({ id }) => id);
}

function groupPlane(drafts: readonly LinkDraft[]): LinkGroup[] {
  const instances = distinct(drafts.flatMap(draft => draft.instance ?? []));
  const known = new Map(
    instances.map(instance => [
      instance,
      drafts.filter(draft => draft.instance === instance),
    ]),
  );
  const alone: Component[] = [];

  const ofUnknown = drafts.filter(draft => draft.instance === undefined);
  for (const component of connect(ofUnknown)) {
    const touched = instances.filter(instance =>
      drafts.some(
        ({ instance: its, ends }) =>
          its === instance && ends.some(end => component.members.has(end)),
      ),
    );
    const ids = new Set(component.links);
    if (touched.length === 1) {
      known
        .get(touched[0])
        ?.push(...ofUnknown.filter(draft => ids.has(draft.id)));
    } else {
      alone.push(component);
    }
  }

  const components = [
    ...[...known].flatMap(([instance, its]) =>
      connect(its).map(component => ({ ...component, instance })),
    ),
    ...alone,
  ];
  const { technology, plane } = drafts[0];
  return components.map(component => {
    const members = [...component.members].sort();
    const id = `${technology}:${plane}:${members[0]}`;
    const namesakes = components.filter(
      other => [...other.members].sort()[0] === members[0],
    );
    return {
      id:
        namesakes.length === 1 || component.instance === undefined
          ? id
          : `${id}@${component.instance}`,
      technology,
      plane,
      members,
      links: [...component.links].sort(),
    };
  });
}

function connect(drafts: readonly LinkDraft[]): Component[] {
  const componentOf = new Map<string, Component>();
  for (const { id, ends } of drafts) {
    const touched = new Set(ends.flatMap(end => componentOf.get(end) ?? []));
    const joined: Component = {
      members: new Set([...ends, ...[...touched].flatMap(c => [...c.members])]),
      links: [id, ...[...touched].flatMap(c => c.links)],
    };
    joined.members.forEach(member => componentOf.set(member, joined));
  }
  return [...new Set(componentOf.values())];
}
