import { z } from 'zod';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { sightOf } from '../sight';
import { say } from '../../say';

/** Whether a cluster's Kubernetes is new enough. */
export const kubernetesAtLeast = defineProbe({
  type: 'kubernetes-at-least',
  schema: z.object({
    cluster: z.string(),
    version: z.string().regex(/^\d+\.\d+$/),
  }),
  judge({ cluster: ref, version }, context) {
    const sight = sightOf(ref, context);
    if (sight.type === 'not-seen') {
      return unknown(sight.why);
    }
    const { name, facts, factEvidence } = sight.cluster;
    const here = partsOf(facts.kubernetesVersion ?? '');
    const wanted = partsOf(version);
    if (here === undefined || wanted === undefined) {
      return unknown(say`The Kubernetes version of ${name} is not known`);
    }
    const evidence = factEvidence.kubernetesVersion;
    const enough =
      here.major > wanted.major ||
      (here.major === wanted.major && here.minor >= wanted.minor);
    const running = facts.kubernetesVersion ?? '';
    return enough
      ? passed(say`${name} runs Kubernetes ${running}`, evidence)
      : failed(
          say`${name} runs Kubernetes ${running}; it takes ${version}`,
          evidence,
        );
  },
});

function partsOf(version: string) {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  return match === null
    ? undefined
    : { major: Number(match[1]), minor: Number(match[2]) };
}
