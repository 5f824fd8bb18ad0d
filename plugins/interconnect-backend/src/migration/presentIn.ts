import {
  Report,
  ReportDetection,
} from '@interconnect/backstage-plugin-interconnect-common';

/** Where a technology was seen to run, by the cluster's entity ref. */
export function presentIn(
  technology: string,
  { detections }: Pick<Report, 'detections'>,
): ReadonlyMap<string, ReportDetection> {
  return new Map(
    detections
      .filter(each => each.technology === technology)
      .filter(({ verdict }) => verdict === 'present')
      .map(detection => [detection.cluster, detection]),
  );
}
