import { Report } from '@interconnect/backstage-plugin-interconnect-common';

/** The technology of a pattern's new links, where the pattern is named after the only one that it has. */
export function technologyOf(
  pattern: string,
  report: Report,
): string | undefined {
  return report.technologies.find(({ id }) => id === pattern)?.id;
}
