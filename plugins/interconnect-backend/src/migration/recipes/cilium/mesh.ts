import {
  Interconnect,
  Link,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Applicable, MigrationSituation, Newcomer } from '../../defineRecipe';
import { dnsLabel, knownOr, Value } from '../../shell';
import { evidenceOf } from '../../shown';

/** A cluster that the steps speak of; of one that the catalog does not have yet, no more is known. */
export type Member = Pick<ReportCluster, 'ref' | 'name'>;

/** The mesh that a cluster joins or leaves, as far as the report tells of it. */
export type Mesh = {
  /** Sorted by ref, without the cluster that joins or leaves. */
  members: readonly ReportCluster[];
  /** The members that it is linked with. */
  peers: readonly ReportCluster[];
  /** Links among the members. */
  links: readonly Link[];
};

/** A mesh takes 255 clusters unless all are set up for 511 (docs.cilium.io, network/clustermesh/setup, 1.18). */
const HIGHEST_ID = 255;

const tooMany = `a Cilium cluster mesh takes ${HIGHEST_ID} clusters, and more only where all were installed for 511`;

/** Finds the mesh to join; a newcomer that is a member already has nothing to plan. */
export function meshToJoin({
  report,
  newcomer,
}: MigrationSituation): Applicable<Mesh> {
  const interconnect = meshOf(report);
  if (interconnect === undefined) {
    return no('the System has no Cilium cluster mesh to join yet');
  }
  if (interconnect.members.includes(newcomer.ref)) {
    return no(
      `${newcomer.name} is already a member of the Cilium cluster mesh`,
    );
  }
  const { cni } = newcomer.cluster?.facts ?? newcomer.said;
  if (cni !== undefined && cni !== 'cilium') {
    return no(notCilium(newcomer.name, cni));
  }
  if (freeIds(1, report).length === 0) {
    return no(tooMany);
  }
  const members = report.clusters.filter(({ ref }) =>
    interconnect.members.includes(ref),
  );
  const { hubs } = interconnect;
  return {
    type: 'applies',
    context: {
      members,
      peers: members.filter(
        ({ ref }) => hubs.length === 0 || hubs.includes(ref),
      ),
      links: linksOf(interconnect, report),
    },
  };
}

/** Finds the mesh that a cluster leaves, and whom it is linked with there. */
export function meshToLeave({
  report,
  newcomer,
}: MigrationSituation): Applicable<Mesh> {
  const interconnect = report.interconnects.find(
    ({ technology, plane, members }) =>
      technology === 'cilium' &&
      plane === 'data' &&
      members.includes(newcomer.ref),
  );
  if (interconnect === undefined) {
    return no(`${newcomer.name} is not a member of a Cilium cluster mesh`);
  }
  const links = linksOf(interconnect, report);
  const own = links.filter(({ from, to }) => [from, to].includes(newcomer.ref));
  const members = report.clusters.filter(
    ({ ref }) => interconnect.members.includes(ref) && ref !== newcomer.ref,
  );
  return {
    type: 'applies',
    context: {
      members,
      peers: members.filter(({ ref }) =>
        own.some(({ from, to }) => [from, to].includes(ref)),
      ),
      links: links.filter(link => !own.includes(link)),
    },
  };
}

/** The clusters to make a mesh of: those of the System and the newcomer, where there is none yet. */
export function clustersToMesh({
  report,
  newcomer,
}: MigrationSituation): Applicable<readonly Member[]> {
  if (meshOf(report) !== undefined) {
    return no('the System has a Cilium cluster mesh already');
  }
  const clusters = report.clusters.filter(
    ({ foundBy, ref }) => foundBy.length > 0 && ref !== newcomer.ref,
  );
  if (clusters.length === 0) {
    return no('the System has no other cluster to make a mesh with');
  }
  if (clusters.length >= HIGHEST_ID) {
    return no(tooMany);
  }
  const other = [
    ...clusters.map(({ name, facts }) => ({ name, cni: facts.cni })),
    {
      name: newcomer.name,
      cni: (newcomer.cluster?.facts ?? newcomer.said).cni,
    },
  ].find(({ cni }) => cni !== undefined && cni !== 'cilium');
  if (other !== undefined) {
    return no(notCilium(other.name, other.cni ?? ''));
  }
  return {
    type: 'applies',
    context: [...clusters, newcomerAsMember(newcomer)].sort((a, b) =>
      a.ref < b.ref ? -1 : 1,
    ),
  };
}

function newcomerAsMember({ ref, name }: Newcomer): Member {
  return { ref, name };
}

function meshOf(report: Report): Interconnect | undefined {
  return report.interconnects
    .filter(
      ({ technology, plane }) => technology === 'cilium' && plane === 'data',
    )
    .sort((a, b) => b.members.length - a.members.length)
    .at(0);
}

function linksOf({ links }: Interconnect, report: Report): Link[] {
  return report.links.filter(({ id }) => links.includes(id));
}

function notCilium(name: string, cni: string): string {
  return `${name} runs ${cni}, and every cluster of a Cilium cluster mesh runs Cilium`;
}

function no(reason: string): { type: 'does-not-apply'; reason: string } {
  return { type: 'does-not-apply', reason };
}

/** The version of Cilium in a cluster; a Cilium without a mesh shows it to no detector. */
export function versionOf({ name, ref }: Member, report: Report): Value {
  const version = report.detections.find(
    ({ cluster, technology }) => cluster === ref && technology === 'cilium',
  )?.version;
  return knownOr(
    version !== undefined && /^\d+\.\d+\.\d+$/.test(version)
      ? version
      : undefined,
    `CILIUM_VERSION_${dnsLabel(name).replace(/-/g, '_').toUpperCase()}`,
    `the version of Cilium that runs in ${name}, from cilium version`,
  );
}

/** Numbers that no cluster was seen to use, as many as are asked for. */
export function freeIds(count: number, report: Report): number[] {
  const used = new Set(
    evidenceOf('cilium', report)
      .filter(({ path }) => path === ".data['cluster-id']")
      .map(({ shows }) => Number(shows)),
  );
  return Array.from({ length: HIGHEST_ID }, (_, index) => index + 1)
    .filter(id => !used.has(id))
    .slice(0, count);
}

/** What a mesh can know a cluster by: 32 characters at most (docs.cilium.io, network/clustermesh/setup). */
export function meshNameOf({ name }: Member): string {
  return dnsLabel(name).slice(0, 32).replace(/-+$/, '');
}
