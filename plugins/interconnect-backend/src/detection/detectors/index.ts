import { Detector } from '@interconnect/backstage-plugin-interconnect-node';
import { skupper } from './skupper';
import { submariner } from './submariner';

/** All detectors that come with the plugin, sorted by id. */
export const detectors = [
  skupper,
  submariner,
] as const satisfies readonly Detector[];
