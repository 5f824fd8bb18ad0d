import { z } from 'zod';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { sightOf } from '../sight';

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
        return failed(`${technology} is not installed in ${name}`);
      default:
        return unknown(
          `Whether ${technology} is installed in ${name} could not be seen`,
        );
    }

    const here = detection.version ?? 'an unknown version';
    if (version === undefined || detection.version === version) {
      return passed(
        `${technology} is installed in ${name} (${here})`,
        detection.evidence,
      );
    }
    const detail = `${name} has ${technology} in ${here}, and not ${version}`;
    return detection.version === undefined
      ? unknown(detail, detection.evidence)
      : failed(detail, detection.evidence);
  },
});
