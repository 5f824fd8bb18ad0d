import {
  Evidence,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { theOne } from './theOne';

/** All that the objects of a technology show, of one cluster or of all; links after detections. */
export function evidenceOf(
  technology: string,
  report: Report,
  cluster?: string,
): Evidence[] {
  return [...report.detections, ...report.links]
    .filter(claim => claim.technology === technology)
    .flatMap(({ evidence }) => evidence)
    .filter(item => cluster === undefined || item.cluster === cluster);
}

/** The value at a path of a kind of object, where every object that shows it agrees. */
export function shownAt(
  evidence: readonly Evidence[],
  path: string,
): string | undefined {
  const value = theOne(
    evidence.filter(item => item.path === path).map(({ shows }) => shows),
  );
  return value === '' ? undefined : value;
}
