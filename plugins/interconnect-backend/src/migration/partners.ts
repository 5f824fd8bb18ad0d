import {
  Interconnect,
  Link,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { MigrationSituation } from './defineRecipe';
import { othersInSystem } from './othersInSystem';

/** What is joined or left, and whom a cluster is or will be linked with. */
export type Partners = {
  interconnect: Interconnect;
  /** The links that are there, sorted by id. */
  links: readonly Link[];
  /** Without the cluster itself, sorted by ref. */
  members: readonly ReportCluster[];
  /** Those of the members that it is linked with, or will be. */
  partners: readonly ReportCluster[];
};

/** The interconnect that a newcomer joins: the hubs are its partners where there are some, else all members. */
export function partnersToJoin(
  technology: string,
  situation: MigrationSituation,
): Partners | undefined {
  const interconnect = largest(technology, situation);
  if (interconnect === undefined) {
    return undefined;
  }
  const found = membersOf(interconnect, situation);
  const hubs = hubsOf(interconnect, situation);
  return {
    ...found,
    partners:
      hubs === undefined
        ? found.members
        : found.members.filter(({ ref }) => hubs.includes(ref)),
  };
}

/** The interconnect that a cluster leaves; its partners are at the other ends of its links. */
export function partnersToLeave(
  technology: string,
  situation: MigrationSituation,
): Partners | undefined {
  const { ref } = situation.newcomer;
  const interconnect = situation.report.interconnects
    .filter(each => each.technology === technology && each.plane === 'data')
    .find(({ members }) => members.includes(ref));
  if (interconnect === undefined) {
    return undefined;
  }
  const found = membersOf(interconnect, situation);
  const linked = new Set(
    found.links
      .filter(({ from, to }) => from === ref || to === ref)
      .flatMap(({ from, to }) => [from, to]),
  );
  return {
    ...found,
    partners: found.members.filter(member => linked.has(member.ref)),
  };
}

function membersOf(
  interconnect: Interconnect,
  { report, newcomer }: MigrationSituation,
) {
  return {
    interconnect,
    links: report.links.filter(({ id }) => interconnect.links.includes(id)),
    members: report.clusters.filter(
      ({ ref }) => interconnect.members.includes(ref) && ref !== newcomer.ref,
    ),
  };
}

/** Of several, the one with most of the System's clusters. */
function largest(
  technology: string,
  situation: MigrationSituation,
): Interconnect | undefined {
  const ours = new Set(othersInSystem(situation).map(({ ref }) => ref));
  const size = ({ members }: Interconnect) =>
    members.filter(member => ours.has(member)).length;
  return situation.report.interconnects
    .filter(each => each.technology === technology && each.plane === 'data')
    .filter(each => size(each) > 0)
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1))
    .at(0);
}

/** Undefined where each is linked with each, as far as anybody wants. */
function hubsOf(
  { shape, hubs, members, links: ids }: Interconnect,
  { report, requirements }: MigrationSituation,
): readonly string[] | undefined {
  if (shape === 'hub-and-spoke' || shape === 'multi-hub') {
    return hubs;
  }
  if (
    shape === 'full-mesh' ||
    requirements.topology?.value !== 'hub-and-spoke'
  ) {
    return undefined;
  }
  const links = report.links.filter(({ id }) => ids.includes(id));
  const arriving = (ref: string) => links.filter(({ to }) => to === ref).length;
  return [...members]
    .sort((a, b) => arriving(b) - arriving(a) || (a < b ? -1 : 1))
    .slice(0, 1);
}
