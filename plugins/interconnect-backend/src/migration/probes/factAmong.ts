import { z } from 'zod';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { sightOf } from '../sight';
import { say } from '../../say';

/** Whether a fact of a cluster is one of those that a technology is documented to work with. */
export const factAmong = defineProbe({
  type: 'fact-among',
  schema: z.object({
    cluster: z.string(),
    fact: z.enum(['cni', 'distribution', 'cloud']),
    among: z.array(z.string()),
  }),
  judge({ cluster: ref, fact, among }, context) {
    const sight = sightOf(ref, context);
    if (sight.type === 'not-seen') {
      return unknown(sight.why);
    }
    const { name, facts, factEvidence } = sight.cluster;
    const value = facts[fact];
    if (value === undefined) {
      return unknown(say`The ${fact} of ${name} is not known`);
    }
    const evidence = factEvidence[fact];
    return among.includes(value.toLowerCase())
      ? passed(say`The ${fact} of ${name} is ${value}`, evidence)
      : failed(
          say`The ${fact} of ${name} is ${value}, which is none of ${among.join(
            ', ',
          )}`,
          evidence,
        );
  },
});
