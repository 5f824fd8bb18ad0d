import {
  Link,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../../defineRecipe';
import { skupperOf } from '../network';
import { NewNetwork, NewSite, starOfNew } from '../newNetwork';
import { NAMESPACE } from '../start';

/** A mesh of tunnels, and the network that takes its place. */
export type Tunnels = {
  next: NewNetwork;
  /** The sites whose clusters have tunnels or the broker, in the order in which these are taken down. */
  members: readonly NewSite[];
  links: readonly Link[];
  /** What is exported, sorted by name; undefined where it was not seen of every member. */
  services: readonly ExportedService[] | undefined;
};

export type ExportedService = {
  namespace: string;
  name: string;
  /** The sites that export it, at least one. */
  from: readonly [NewSite, ...NewSite[]];
};

/** Finds the tunnels; what runs over them must have another way first. */
export function tunnelsToReplace(
  situation: MigrationSituation,
): Applicable<Tunnels> {
  const { report } = situation;
  const ours = report.interconnects.filter(
    ({ technology }) => technology === 'submariner',
  );
  if (ours.every(({ plane }) => plane !== 'data')) {
    return doesNotApply(say`The System has no Submariner mesh to switch from.`);
  }
  if (skupperOf(report) !== undefined) {
    return doesNotApply(say`The System has a Skupper network already.`);
  }
  const others = technologiesBeside(report);
  if (others.length > 0) {
    return doesNotApply(
      say`The System is joined by ${others.join(
        ', ',
      )} too, which may need the tunnels; let it leave that first.`,
    );
  }
  const next = starOfNew(situation, NAMESPACE);
  if (next === undefined) {
    return doesNotApply(
      say`One site must let the others connect to it, and no cluster of the System can be reached.`,
    );
  }

  const links = report.links.filter(({ id }) =>
    ours.some(interconnect => interconnect.links.includes(id)),
  );
  const refs = new Set(ours.flatMap(({ members }) => members));
  const brokers = new Set(
    links.flatMap(({ plane, to }) => (plane === 'control' ? [to] : [])),
  );
  const members = next.sites.filter(({ ref }) => refs.has(ref));
  return {
    type: 'applies',
    context: {
      next,
      members: [
        ...members.filter(({ ref }) => !brokers.has(ref)),
        ...members.filter(({ ref }) => brokers.has(ref)),
      ],
      links,
      services: servicesOf(members, report),
    },
  };
}

/** What is only declared runs in no cluster. */
function technologiesBeside({ interconnects, technologies }: Report): string[] {
  const declared = technologies.flatMap(each =>
    each.declared ? [each.id] : [],
  );
  const others = interconnects.flatMap(({ technology }) =>
    technology === 'submariner' || declared.includes(technology)
      ? []
      : [technology],
  );
  return [...new Set(others)].sort();
}

function servicesOf(
  members: readonly NewSite[],
  { detections }: Report,
): ExportedService[] | undefined {
  const services = new Map<string, ExportedService>();
  for (const member of members) {
    const detection = detections.find(
      ({ cluster, technology }) =>
        cluster === member.ref && technology === 'mcs-api',
    );
    if (detection?.whole !== true) {
      return undefined;
    }
    for (const { object } of detection.evidence) {
      const { kind, namespace, name } = object;
      if (kind === 'ServiceExport' && namespace !== undefined) {
        const key = `${name}.${namespace}`;
        const known = services.get(key);
        services.set(key, {
          namespace,
          name,
          from: known === undefined ? [member] : [...known.from, member],
        });
      }
    }
  }
  return [...services.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, service]) => service);
}
