import {
  Link,
  Phrase,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import { commonVersion } from '../../commonVersion';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
  Newcomer,
} from '../../defineRecipe';
import { othersInSystem } from '../../othersInSystem';
import { Partners, partnersToJoin, partnersToLeave } from '../../partners';
import { asVariable, dnsLabel, knownOr, Value } from '../../shell';
import { evidenceOf } from '../../shown';

/** A cluster that the steps speak of; of one that the catalog does not have yet, no more is known. */
export type Member = Pick<ReportCluster, 'ref' | 'name'>;

/** The mesh that a cluster joins or leaves, as far as the report tells of it. */
export type Mesh = {
  /** Sorted by ref, without the cluster that joins or leaves. */
  members: readonly ReportCluster[];
  /** The members that it is linked with. */
  peers: readonly ReportCluster[];
  /** The links that are there. */
  links: readonly Link[];
};

/** A mesh takes 255 clusters unless all are set up for 511 (docs.cilium.io, network/clustermesh/setup, 1.18). */
const HIGHEST_ID = 255;

const tooMany = say`A Cilium cluster mesh takes ${HIGHEST_ID} clusters, and more only where all were installed for 511.`;

/** Finds the mesh to join; a newcomer that is a member already has nothing to plan. */
export function meshToJoin(situation: MigrationSituation): Applicable<Mesh> {
  const { report, newcomer } = situation;
  const found = partnersToJoin('cilium', situation);
  if (found === undefined) {
    return doesNotApply(
      say`The System has no Cilium cluster mesh to join yet.`,
    );
  }
  if (found.interconnect.members.includes(newcomer.ref)) {
    return doesNotApply(
      say`${newcomer.name} is already a member of the Cilium cluster mesh.`,
    );
  }
  const { cni } = newcomer.cluster?.facts ?? newcomer.said;
  if (cni !== undefined && cni !== 'cilium') {
    return doesNotApply(notCilium(newcomer.name, cni));
  }
  return freeIds(1, report).length === 0
    ? doesNotApply(tooMany)
    : { type: 'applies', context: meshOf(found) };
}

/** Finds the mesh that a cluster leaves, and whom it is linked with there. */
export function meshToLeave(situation: MigrationSituation): Applicable<Mesh> {
  const found = partnersToLeave('cilium', situation);
  return found === undefined
    ? doesNotApply(
        say`${situation.newcomer.name} is not a member of a Cilium cluster mesh.`,
      )
    : { type: 'applies', context: meshOf(found) };
}

function meshOf({ members, partners, links }: Partners): Mesh {
  return { members, peers: partners, links };
}

/** The clusters to make a mesh of: those of the System and the newcomer, where there is none yet. */
export function clustersToMesh(
  situation: MigrationSituation,
): Applicable<readonly Member[]> {
  const { newcomer } = situation;
  if (partnersToJoin('cilium', situation) !== undefined) {
    return doesNotApply(say`The System has a Cilium cluster mesh already.`);
  }
  const clusters = othersInSystem(situation);
  if (clusters.length === 0) {
    return doesNotApply(
      say`The System has no other cluster to make a mesh with.`,
    );
  }
  if (clusters.length >= HIGHEST_ID) {
    return doesNotApply(tooMany);
  }
  const other = [
    ...clusters.map(({ name, facts }) => ({ name, cni: facts.cni })),
    {
      name: newcomer.name,
      cni: (newcomer.cluster?.facts ?? newcomer.said).cni,
    },
  ].find(({ cni }) => cni !== undefined && cni !== 'cilium');
  if (other !== undefined) {
    return doesNotApply(notCilium(other.name, other.cni ?? ''));
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

function notCilium(name: string, cni: string): Phrase {
  return say`${name} runs ${cni}, and every cluster of a Cilium cluster mesh runs Cilium.`;
}

/** The version of Cilium in a cluster; a Cilium without a mesh shows it to no detector. */
export function versionOf({ name, ref }: Member, report: Report): Value {
  const detections = report.detections.filter(
    ({ cluster, technology }) => cluster === ref && technology === 'cilium',
  );
  return knownOr(
    commonVersion(detections),
    `CILIUM_VERSION_${asVariable(dnsLabel(name))}`,
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
