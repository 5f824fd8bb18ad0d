import {
  Detector,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { entryPointReads } from './entryPoints';
import { factReads } from './facts';
import { probeReads } from './migration';

/** All that is read of a cluster, whoever declares it: detectors, facts, entry points, and the probes of plans. */
export function declaredReads(detectors: readonly Detector[]): Reads[] {
  return [
    ...detectors.map(({ reads }) => reads),
    ...factReads,
    ...entryPointReads,
    ...probeReads,
  ];
}
