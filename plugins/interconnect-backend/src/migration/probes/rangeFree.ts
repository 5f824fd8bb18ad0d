import { z } from 'zod';
import { shareAddresses } from '../../cidr';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { namesOf } from '../namesOf';
import { evidenceOf } from '../shown';
import { sightOfAll } from '../sight';
import { say } from '../../say';

/**
 * Whether a range that a cluster is to get shares no addresses with the pods and services of any
 * cluster, nor with what a technology gave to another, as far as its evidence shows that.
 */
export const rangeFree = defineProbe({
  type: 'range-free',
  schema: z.object({
    range: z.string(),
    clusters: z.array(z.string()),
    given: z
      .object({ technology: z.string(), paths: z.array(z.string()) })
      .optional(),
  }),
  judge({ range, clusters, given }, context) {
    const sight = sightOfAll(clusters, context);
    if (sight.type === 'not-seen') {
      return unknown(sight.why);
    }
    const used = sight.clusters.flatMap(
      ({ ref, name, facts, factEvidence }) => [
        ...[...(facts.podCidrs ?? []), ...(facts.serviceCidrs ?? [])].map(
          each => ({
            name,
            range: each,
            evidence: [
              ...(factEvidence.podCidrs ?? []),
              ...(factEvidence.serviceCidrs ?? []),
            ],
          }),
        ),
        ...evidenceOf(given?.technology ?? '', context.report, ref)
          .filter(({ path }) => given?.paths.includes(path))
          .map(item => ({ name, range: item.shows, evidence: [item] })),
      ],
    );
    const clash = used.find(each => shareAddresses(range, each.range));
    if (clash !== undefined) {
      return failed(
        say`${range} overlaps with ${clash.range} of ${clash.name}`,
        clash.evidence,
      );
    }

    const incomplete = sight.clusters.filter(
      ({ ref, facts }) =>
        facts.podCidrs === undefined ||
        facts.serviceCidrs === undefined ||
        (given !== undefined &&
          context.report.detections.some(
            ({ cluster, technology, whole }) =>
              cluster === ref && technology === given.technology && !whole,
          )),
    );
    return incomplete.length > 0
      ? unknown(say`Not all ranges are known of ${namesOf(incomplete)}`)
      : passed(
          say`${range} is used by none of them`,
          used.flatMap(({ evidence }) => evidence),
        );
  },
});
