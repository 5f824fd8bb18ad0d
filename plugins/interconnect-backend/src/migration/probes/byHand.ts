import { phraseSchema } from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import { defineProbe, unknown } from '../defineProbe';

/** What no Kubernetes object shows; it stays unknown until a person ticks the step. */
export const byHand = defineProbe({
  type: 'by-hand',
  schema: z.object({ because: phraseSchema }),
  judge: ({ because }) => unknown(because),
});
