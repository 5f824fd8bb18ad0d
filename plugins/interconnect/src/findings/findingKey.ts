import { Finding } from '@interconnect/backstage-plugin-interconnect-common';

/** Of the parameters, those that tell findings of one code about the same clusters apart. */
const TELLING = [
  'field',
  'technology',
  'plane',
  'cluster',
  'gateway',
  'setting',
  'identity',
  'system',
];

/** A key for a finding, which has no id of its own; only ever compared. */
export function findingKey(finding: Finding): string {
  return [
    finding.code,
    finding.link ?? '',
    ...finding.clusters,
    ...TELLING.flatMap(name => finding.params[name] ?? []),
  ].join('|');
}
