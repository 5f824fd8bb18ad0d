import {
  apiGroups,
  Detector,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { nameReads } from './detection/knownNames';
import { entryPointReads } from './entryPoints';
import { factReads } from './facts';
import { recipeReads } from './migration';

/** Which groups are served is asked of every cluster anyway, and tells what was left behind. */
const discovery: Reads = { groups: apiGroups() };

/** All that is read of a cluster, whoever declares it: detectors, facts, entry points, and the probes of plans. */
export function declaredReads(detectors: readonly Detector[]): Reads[] {
  return [
    discovery,
    ...detectors.map(({ reads }) => reads),
    nameReads,
    ...factReads,
    ...entryPointReads,
    ...recipeReads,
  ];
}
