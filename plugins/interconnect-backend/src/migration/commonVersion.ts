import { ReportDetection } from '@interconnect/backstage-plugin-interconnect-common';
import { theOne } from './theOne';

/**
 * The version that all detections tell of, where it has the form that a command can take; anybody
 * may have written the label that it comes from.
 */
export function commonVersion(
  detections: readonly ReportDetection[],
  form = /^\d+\.\d+\.\d+$/,
): string | undefined {
  const version = theOne(detections.map(each => each.version));
  return version !== undefined && form.test(version) ? version : undefined;
}
