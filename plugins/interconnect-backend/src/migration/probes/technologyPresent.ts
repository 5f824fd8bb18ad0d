import { z } from 'zod';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { sightOf } from '../sight';
import { say } from '../../say';

/** Whether a technology is installed in a cluster, perhaps in a certain version. */
export const technologyPresent = defineProbe({
  type: 'technology-present',
  schema: z.object({
    cluster: z.string(),
    technology: z.string(),
    version: z.string().optional(),
  }),
  judge({ cluster: ref, technology, version }, context) {
    const sight = sightOf(ref, context);
    if (sight.type === 'not-seen') {
      return unknown(sight.why);
    }
    const { name } = sight.cluster;
    const detection = context.report.detections.find(
      other => other.cluster === ref && other.technology === technology,
    );
    switch (detection?.verdict) {
      case 'present':
        break;
      case 'absent':
        return failed(say`${technology} is not installed in ${name}`);
      default:
        return unknown(
          say`Whether ${technology} is installed in ${name} could not be seen`,
        );
    }

    const { version: here, evidence } = detection;
    if (here === undefined) {
      const detail = say`${technology} is installed in ${name}, in a version that could not be seen`;
      return version === undefined
        ? passed(detail, evidence)
        : unknown(detail, evidence);
    }
    return version === undefined || here === version
      ? passed(say`${technology} is installed in ${name} (${here})`, evidence)
      : failed(
          say`${name} has ${technology} in ${here}, and not ${version}`,
          evidence,
        );
  },
});

/** Whether a cluster has nothing of a technology, or nothing any more. */
export const technologyAbsent = defineProbe({
  type: 'technology-absent',
  schema: z.object({ cluster: z.string(), technology: z.string() }),
  judge({ cluster: ref, technology }, context) {
    const sight = sightOf(ref, context);
    if (sight.type === 'not-seen') {
      return unknown(sight.why);
    }
    const { name } = sight.cluster;
    const detection = context.report.detections.find(
      other => other.cluster === ref && other.technology === technology,
    );
    switch (detection?.verdict) {
      case 'absent':
        return passed(say`${technology} is not installed in ${name}`);
      case 'present':
        return failed(
          say`${technology} is still installed in ${name}`,
          detection.evidence,
        );
      default:
        return unknown(
          say`Whether ${technology} is installed in ${name} could not be seen`,
        );
    }
  },
});
