import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import { shareAddresses } from '../../cidr';
import { defineProbe, failed, passed, unknown } from '../defineProbe';
import { namesOf } from '../namesOf';
import { sightOfAll } from '../sight';
import { say } from '../../say';

/** Whether no pod or service range of a cluster, or no pod range, shares addresses with one of the others. */
export const cidrsDistinct = defineProbe({
  type: 'cidrs-distinct',
  schema: z.object({
    cluster: z.string(),
    others: z.array(z.string()),
    /** Which ranges must be apart; all where nothing is said. */
    between: z.enum(['all', 'pods']).optional(),
  }),
  judge({ cluster: ref, others: otherRefs, between = 'all' }, context) {
    const sight = sightOfAll([ref, ...otherRefs], context);
    if (sight.type === 'not-seen') {
      return unknown(sight.why);
    }

    const [cluster, ...others] = sight.clusters;
    const rangesOf = ({ facts }: ReportCluster) => [
      ...(facts.podCidrs ?? []),
      ...(between === 'all' ? facts.serviceCidrs ?? [] : []),
    ];
    const evidenceOf = ({ factEvidence }: ReportCluster) => [
      ...(factEvidence.podCidrs ?? []),
      ...(between === 'all' ? factEvidence.serviceCidrs ?? [] : []),
    ];
    for (const other of others) {
      for (const range of rangesOf(cluster)) {
        const clash = rangesOf(other).find(theirs =>
          shareAddresses(range, theirs),
        );
        if (clash !== undefined) {
          return failed(
            say`${range} of ${cluster.name} overlaps with ${clash} of ${other.name}`,
            [...evidenceOf(cluster), ...evidenceOf(other)],
          );
        }
      }
    }

    const evidence = sight.clusters.flatMap(evidenceOf);
    const incomplete = sight.clusters.filter(
      ({ facts }) =>
        facts.podCidrs === undefined ||
        (between === 'all' && facts.serviceCidrs === undefined),
    );
    return incomplete.length > 0
      ? unknown(
          between === 'all'
            ? say`Pod or service ranges are not known of ${namesOf(incomplete)}`
            : say`Pod ranges are not known of ${namesOf(incomplete)}`,
          evidence,
        )
      : passed(
          say`${rangesOf(cluster).join(', ')} of ${
            cluster.name
          } are used by no other`,
          evidence,
        );
  },
});
