import { Detector } from '@interconnect/backstage-plugin-interconnect-node';
import { submariner } from './submariner';

/** All detectors that come with the plugin, sorted by id. */
export const detectors = [submariner] as const satisfies readonly Detector[];
