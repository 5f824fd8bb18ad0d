import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { dnsLabel, knownOr, Value } from '../../shell';

/** A cluster that becomes a site of F5's network. */
export type Site = Pick<ReportCluster, 'ref' | 'name'> & {
  /** The name as a DNS label, which the site gets. */
  label: string;
  latitude: Value;
  longitude: Value;
};

/** The clusters that are no sites yet; those of the System become some together with the newcomer. */
export function clustersToConnect({
  report,
  newcomer,
}: MigrationSituation): Applicable<readonly Site[]> {
  const sites = new Set(
    report.detections
      .filter(
        ({ technology, verdict }) =>
          technology === 'f5xc' && verdict === 'present',
      )
      .map(({ cluster }) => cluster),
  );
  if (sites.has(newcomer.ref)) {
    return doesNotApply(
      say`${newcomer.name} is already a site of F5's network.`,
    );
  }
  const others = report.clusters.filter(
    ({ foundBy, ref }) =>
      foundBy.length > 0 && ref !== newcomer.ref && !sites.has(ref),
  );
  return {
    type: 'applies',
    context: [...others, newcomer]
      .map(({ ref, name }) => siteOf(ref, name))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}

function siteOf(ref: string, name: string): Site {
  const label = dnsLabel(name);
  const suffix = label.replace(/-/g, '_').toUpperCase();
  return {
    ref,
    name,
    label,
    latitude: knownOr(
      undefined,
      `LATITUDE_${suffix}`,
      `the latitude of ${name} in degrees, by which the nearest regional edges are found`,
    ),
    longitude: knownOr(
      undefined,
      `LONGITUDE_${suffix}`,
      `the longitude of ${name} in degrees`,
    ),
  };
}
