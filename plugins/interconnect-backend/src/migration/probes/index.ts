import { Probe } from '../defineProbe';
import { byHand } from './byHand';
import { cidrsDistinct } from './cidrsDistinct';
import { clusterSeen } from './clusterSeen';
import { commonRoot } from './commonRoot';
import { factAmong } from './factAmong';
import { fieldAcross } from './fieldAcross';
import { kubernetesAtLeast } from './kubernetesAtLeast';
import { linkState, noLink } from './linkState';
import { objectExists } from './objectExists';
import { rangeFree } from './rangeFree';
import { technologyAbsent, technologyPresent } from './technologyPresent';

/** How a probe is asked again after its plan was stored. */
type StoredProbe = Pick<Probe<never>, 'type' | 'answer'>;

/** All kinds of probes, sorted by type. */
export const probes = [
  byHand,
  cidrsDistinct,
  clusterSeen,
  commonRoot,
  factAmong,
  fieldAcross,
  kubernetesAtLeast,
  linkState,
  noLink,
  objectExists,
  rangeFree,
  technologyAbsent,
  technologyPresent,
] as const satisfies readonly StoredProbe[];
