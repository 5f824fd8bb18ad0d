import { Reads } from '@interconnect/backstage-plugin-interconnect-node';
import { Probe } from '../defineProbe';
import { byHand } from './byHand';
import { cidrsDistinct } from './cidrsDistinct';
import { clusterSeen } from './clusterSeen';
import { factAmong } from './factAmong';
import { kubernetesAtLeast } from './kubernetesAtLeast';
import { linkState, noLink } from './linkState';
import { objectExists } from './objectExists';
import { technologyPresent } from './technologyPresent';

/** How a probe is asked again after its plan was stored. */
type StoredProbe = Pick<Probe<never>, 'type' | 'reads' | 'answer'>;

/** All kinds of probes, sorted by type. */
export const probes = [
  byHand,
  cidrsDistinct,
  clusterSeen,
  factAmong,
  kubernetesAtLeast,
  linkState,
  noLink,
  objectExists,
  technologyPresent,
] as const satisfies readonly StoredProbe[];

/** What must be read for probes, beside what detectors and facts read. */
export const probeReads: readonly Reads[] = probes.flatMap(({ reads }) =>
  reads === undefined ? [] : [reads],
);
