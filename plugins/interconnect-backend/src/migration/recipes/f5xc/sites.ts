import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import { sortedBy } from '../../../sortedBy';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { othersInSystem } from '../../othersInSystem';
import { presentIn } from '../../presentIn';
import { asVariable, dnsLabel, knownOr, Value } from '../../shell';

/** A cluster that becomes a site of F5's network. */
export type Site = Pick<ReportCluster, 'ref' | 'name'> & {
  /** The name as a DNS label, which the site gets. */
  label: string;
  latitude: Value;
  longitude: Value;
};

/** The clusters that are no sites yet; those of the System become some together with the newcomer. */
export function clustersToConnect(
  situation: MigrationSituation,
): Applicable<readonly Site[]> {
  const { report, newcomer } = situation;
  const sites = presentIn('f5xc', report);
  if (sites.has(newcomer.ref)) {
    return doesNotApply(
      say`${newcomer.name} is already a site of F5's network.`,
    );
  }
  const others = othersInSystem(situation).filter(({ ref }) => !sites.has(ref));
  return {
    type: 'applies',
    context: sortedBy([...others, newcomer], ({ ref }) => ref).map(siteOf),
  };
}

function siteOf({ ref, name }: Pick<ReportCluster, 'ref' | 'name'>): Site {
  const label = dnsLabel(name);
  const suffix = asVariable(label);
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
