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

/** Union-find: an interconnect of some hundred clusters has tens of thousands of links. */
function connect(drafts: readonly LinkDraft[]): Component[] {
  const parents = new Map<string, string>();
  const rootOf = (member: string): string => {
    let root = member;
    for (
      let parent = parents.get(root);
      parent !== undefined;
      parent = parents.get(root)
    ) {
      root = parent;
    }
    if (root !== member) {
      parents.set(member, root);
    }
    return root;
  };

  for (const { ends } of drafts) {
    const [one, other] = ends.map(rootOf);
    if (one !== other) {
      parents.set(one, other);
    }
  }

  const components = new Map<string, Component>();
  for (const { id, ends } of drafts) {
    const root = rootOf(ends[0]);
    const component = components.get(root) ?? { members: new Set(), links: [] };
    ends.forEach(end => component.members.add(end));
    component.links.push(id);
    components.set(root, component);
  }
  return [...components.values()];
}
