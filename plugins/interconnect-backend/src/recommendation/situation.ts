import {
  Candidate,
  Interconnect,
  Report,
  ReportCluster,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Pattern } from './definePattern';
import { Newcomer, newcomerOf } from './newcomer';
import { withPreset } from './withPreset';

/** Who is to be added, and what is needed of the answer. */
export type RecommendationRequest = {
  candidate: Candidate;
  requirements: Requirements;
};

/** Everything that criteria weigh: the System as it was seen, the newcomer, and what is wanted. */
export type Situation = {
  report: Report;
  newcomer: Newcomer;
  /** The System's clusters without the newcomer, sorted by ref. */
  members: readonly ReportCluster[];
  /** Presets filled in. */
  requirements: Requirements;
  /** Which of the requirements nobody gave: the use case asks for them. */
  derived: ReadonlySet<string>;
};

/** Puts report and request together. */
export function situationOf(
  report: Report,
  request: RecommendationRequest,
): Situation {
  const newcomer = newcomerOf(request.candidate, report.clusters);
  return {
    report,
    newcomer,
    members: report.clusters
      .filter(({ foundBy, ref }) => foundBy.length > 0 && ref !== newcomer.ref)
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    ...withPreset(request.requirements),
  };
}

/** The System's interconnect of a technology that carries traffic: the one with most of its clusters. */
export function interconnectOf(
  technology: string,
  { report, members }: Situation,
): Interconnect | undefined {
  const refs = new Set(members.map(({ ref }) => ref));
  const ours = (interconnect: Interconnect) =>
    interconnect.members.filter(member => refs.has(member)).length;
  return report.interconnects
    .filter(({ plane }) => plane === 'data')
    .filter(interconnect => interconnect.technology === technology)
    .filter(interconnect => ours(interconnect) > 0)
    .sort((a, b) => ours(b) - ours(a) || (a.id < b.id ? -1 : 1))
    .at(0);
}

/** The interconnect that a newcomer would join by a pattern: of its topmost layer that is in place. */
export function joinedBy(
  pattern: Pattern,
  situation: Situation,
): Interconnect | undefined {
  return pattern.needs.layers
    .map(({ technology }) => interconnectOf(technology, situation))
    .find(interconnect => interconnect !== undefined);
}

/** The clusters that the newcomer would be linked with: of the interconnect it joins, else of the System. */
export function peersOf(
  pattern: Pattern,
  situation: Situation,
): readonly ReportCluster[] {
  const joined = joinedBy(pattern, situation);
  if (joined === undefined) {
    return situation.members;
  }
  return situation.report.clusters.filter(
    ({ ref }) => joined.members.includes(ref) && ref !== situation.newcomer.ref,
  );
}
