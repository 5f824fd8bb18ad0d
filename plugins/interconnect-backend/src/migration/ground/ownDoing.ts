import {
  PlannedChange,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { PlannedStep } from '../plannedMigration';

/** What the steps of a plan that are done may have brought about by themselves. */
export type OwnDoing = {
  /** Whether any step that changes something is done. */
  begun: boolean;
  /** Whether the plan made these clusters have something, or linked them with each other. */
  made(...clusters: string[]): boolean;
  /** Whether the plan took something from these clusters, or parted them. */
  took(...clusters: string[]): boolean;
  /** Whether the plan changed how something is run in a cluster. */
  altered(cluster: string): boolean;
};

/**
 * A cluster that joins gets links with all, and one that leaves loses them; between others only those
 * on which a step was carried out are the plan's business.
 */
export function ownDoing(
  change: PlannedChange,
  subject: string,
  steps: readonly Pick<PlannedStep, 'kind' | 'status' | 'cluster'>[],
): OwnDoing {
  const done = steps.filter(
    ({ kind, status }) => kind === 'change' && status === 'done',
  );
  const begun = done.length > 0;
  const touched = new Set(done.map(({ cluster }) => cluster));
  const joins = begun && change === 'join';
  const leaves = begun && change === 'leave';
  return {
    begun,
    made: (...clusters) =>
      change !== 'leave' &&
      begun &&
      ((joins && clusters.includes(subject)) ||
        clusters.every(cluster => touched.has(cluster))),
    took: (...clusters) =>
      (leaves && clusters.includes(subject)) ||
      (change === 'switch' && clusters.some(cluster => touched.has(cluster))),
    altered: cluster =>
      touched.has(cluster) || ((joins || leaves) && cluster === subject),
  };
}

/** The report as it would be, had the newcomer not joined yet. */
export function withoutNewcomer(
  report: Report,
  subject: string,
  technologies: readonly string[],
): Report {
  const concerned = ({ technology }: { technology: string }) =>
    technologies.includes(technology);
  const gone = new Set(
    report.links
      .filter(concerned)
      .filter(({ from, to }) => [from, to].includes(subject))
      .map(({ id }) => id),
  );
  return {
    ...report,
    detections: report.detections.filter(
      detection => !(concerned(detection) && detection.cluster === subject),
    ),
    links: report.links.filter(({ id }) => !gone.has(id)),
    interconnects: report.interconnects.map(interconnect =>
      concerned(interconnect)
        ? {
            ...interconnect,
            members: interconnect.members.filter(ref => ref !== subject),
            links: interconnect.links.filter(id => !gone.has(id)),
          }
        : interconnect,
    ),
  };
}
