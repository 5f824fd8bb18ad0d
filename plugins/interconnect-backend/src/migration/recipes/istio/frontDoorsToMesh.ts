import { Link } from '@interconnect/backstage-plugin-interconnect-common';
import { say, Text } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { canBeClosed, FrontDoor } from './closeFrontDoor';
import { callsOf, FRONT_DOORS, frontDoorLinks } from './frontDoorCalls';
import { linkPair, verifyPairs } from './linkPair';
import { Mesh, pairsOf, Site } from './mesh';
import { existingMesh, meshOf } from './meshToJoin';
import { SitedCall } from './moveCall';
import { newMesh } from './newMesh';
import { meshHealthy, sameServices, seeClusters } from './preflight';
import { afterStart, beforeStart, startMesh } from './startSteps';

/** A mesh that takes the place of front doors, and what is to be moved into it. */
export type Leftover = {
  mesh: Mesh;
  sites: readonly Site[];
  links: readonly Link[];
  calls: readonly SitedCall[];
  doors: readonly FrontDoor[];
  /** What of the mesh is still to be made. */
  before: readonly StepDraft[];
  build: readonly StepDraft[];
  after: readonly StepDraft[];
  /** The namespaces of a site that call or are called. */
  namespacesOf(site: Site): string[];
};

type Base = Pick<Leftover, 'mesh' | 'sites' | 'before' | 'build' | 'after'>;

/** What calls go through front doors, where these are all that a mesh would take the place of. */
export function replaceable(
  situation: MigrationSituation,
): Applicable<Leftover> {
  const { report } = situation;
  const links = frontDoorLinks(report);
  if (links.length === 0) {
    return doesNotApply(
      say`No cluster of the System calls another by its front door.`,
    );
  }
  const declared = report.technologies.flatMap(({ id, declared: is }) =>
    is ? [id] : [],
  );
  const other = report.interconnects.find(
    ({ technology }) =>
      ![...FRONT_DOORS, ...declared, 'istio'].includes(technology),
  );
  if (other !== undefined) {
    return doesNotApply(
      say`The clusters are also joined by ${other.technology}, which this plan does not take out.`,
    );
  }

  const found = meshFor(situation, links);
  if (found.type === 'does-not-apply') {
    return found;
  }
  const { sites } = found.context;
  const siteOf = (ref: string) => sites.find(site => site.ref === ref);
  const stranger = links
    .flatMap(({ from, to }) => [from, to])
    .find(ref => siteOf(ref) === undefined);
  if (stranger !== undefined) {
    return doesNotApply(wouldStayOutside(stranger, situation));
  }
  const told = links.map(callsOf);
  const [unmoved] = told.flatMap(({ others }) => others);
  if (unmoved !== undefined) {
    return doesNotApply(
      say`${unmoved.kind} ${unmoved.namespace ?? 'default'}/${
        unmoved.name
      } calls a front door, and this plan moves Services only.`,
    );
  }
  const calls = told
    .flatMap(each => each.calls)
    .flatMap((call): SitedCall[] => {
      const [caller, owner] = [siteOf(call.from), siteOf(call.to)];
      return caller && owner ? [{ ...call, caller, owner }] : [];
    });
  return {
    type: 'applies',
    context: {
      ...found.context,
      links,
      calls,
      doors: doorsOf(calls),
      namespacesOf: site => namespacesOf(site, calls),
    },
  };
}

/** The mesh that is there, with all callers and called in it; else a new one of all clusters. */
function meshFor(
  situation: MigrationSituation,
  links: readonly Link[],
): Applicable<Base> {
  const { report } = situation;
  const interconnect = meshOf(report);
  if (interconnect === undefined) {
    // Nobody brings another System's cluster into a mesh by the way.
    const stranger = links
      .flatMap(({ from, to }) => [from, to])
      .find(ref => !isMember(ref, situation));
    if (stranger !== undefined) {
      return doesNotApply(wouldStayOutside(stranger, situation));
    }
    const mesh = newMesh(situation);
    return mesh.type === 'does-not-apply'
      ? mesh
      : {
          type: 'applies',
          context: {
            mesh: mesh.context,
            sites: mesh.context.sites,
            before: beforeStart(mesh.context),
            build: startMesh(mesh.context),
            after: afterStart(mesh.context),
          },
        };
  }

  const outside = links
    .flatMap(({ from, to }) => [from, to])
    .find(ref => !interconnect.members.includes(ref));
  if (outside !== undefined) {
    return doesNotApply(
      say`${nameOf(
        outside,
        situation,
      )} is not in the Istio mesh yet; it joins first.`,
    );
  }
  const found = existingMesh(report, interconnect);
  if (found.type === 'does-not-apply') {
    return found;
  }
  const mesh = found.context;
  const missing = pairsOf(mesh.members).filter(
    ([one, other]) =>
      !mesh.links.some(
        ({ from, to }) =>
          [from, to].includes(one.ref) && [from, to].includes(other.ref),
      ),
  );
  return {
    type: 'applies',
    context: {
      mesh,
      sites: mesh.members,
      before: [
        seeClusters([], mesh.members, mesh),
        sameServices(mesh.members, mesh),
        meshHealthy(mesh),
      ],
      build: missing.map(([one, other]) => linkPair(one, other, mesh)),
      after: verifyPairs(mesh.members, pairsOf(mesh.members)),
    },
  };
}

function isMember(ref: string, { report }: MigrationSituation): boolean {
  return report.clusters.some(
    cluster => cluster.ref === ref && cluster.foundBy.length > 0,
  );
}

function wouldStayOutside(ref: string, situation: MigrationSituation): Text {
  return say`${nameOf(
    ref,
    situation,
  )} is called by its front door, or calls one, and would not be in the mesh; add it first.`;
}

function nameOf(ref: string, { report }: MigrationSituation): string {
  return report.clusters.find(cluster => cluster.ref === ref)?.name ?? ref;
}

/** Each once, sorted by cluster and name. */
function doorsOf(calls: readonly SitedCall[]): FrontDoor[] {
  const doors = new Map<string, FrontDoor>();
  for (const { owner, door } of calls) {
    if (canBeClosed(door)) {
      const key = [owner.ref, door.kind, door.namespace, door.name].join(' ');
      doors.set(key, { owner, door });
    }
  }
  return [...doors.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, door]) => door);
}

function namespacesOf({ ref }: Site, calls: readonly SitedCall[]): string[] {
  const names = calls.flatMap(({ caller, owner, service, door }) => [
    ...(caller.ref === ref ? [service.namespace ?? 'default'] : []),
    ...(owner.ref === ref ? [door.namespace ?? 'default'] : []),
  ]);
  return [...new Set(names)].sort();
}
