import { kubernetesObject } from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { podImages } from '../../podImages';

/** The controller, under the name that its manifests give it. */
export const ControllerSchema = kubernetesObject('Deployment', {
  spec: podImages,
});
export type Controller = z.output<typeof ControllerSchema>;
