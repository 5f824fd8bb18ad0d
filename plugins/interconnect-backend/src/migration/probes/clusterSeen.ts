import { z } from 'zod';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { sightOf } from '../sight';
import { say } from '../../say';

/** Whether a cluster can be observed, so that the checks of later steps can be judged at all. */
export const clusterSeen = defineProbe({
  type: 'cluster-seen',
  schema: z.object({
    cluster: z.string(),
    /** Whether everything that is read must have been seen. */
    wholly: z.boolean().optional(),
  }),
  judge({ cluster: ref, wholly }, context) {
    const sight = sightOf(ref, context);
    if (sight.type === 'not-seen') {
      return unknown(sight.why);
    }
    const { name, observation, observedAt = '', blindSpots } = sight.cluster;
    if (observation === 'whole') {
      return passed(say`${name} was seen whole at ${observedAt}`);
    }
    const missing = blindSpots.map(({ read }) => read).join(', ');
    return wholly === true
      ? failed(say`${name} was seen in part only; missing: ${missing}`)
      : passed(say`${name} was seen at ${observedAt}, except ${missing}`);
  },
});
