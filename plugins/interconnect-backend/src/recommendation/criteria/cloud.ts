import { defineCriterion } from '../defineCriterion';
import { everyCluster, misfits } from '../everyCluster';

/** What a cloud offers for its own clusters joins no others. */
export const cloud = defineCriterion({
  id: 'cloud',
  title: 'One cloud',
  question: 'Are all clusters in the cloud that offers it?',
  weigh(pattern, situation) {
    const needed = pattern.needs.cloud;
    if (needed === undefined) {
      return { effect: 'neutral' };
    }
    const { other, unknown } = misfits(
      everyCluster('cloud', pattern, situation),
      [needed],
    );
    const [stranger] = other;
    if (stranger !== undefined) {
      return {
        effect: 'blocks',
        message: `${stranger.name} runs on ${stranger.known.value}, and ${pattern.title} joins clusters of ${needed} only`,
        params: {
          pattern: pattern.title,
          cluster: stranger.name,
          cloud: stranger.known.value,
          needed,
        },
        evidence: stranger.known.evidence,
        source: pattern.ratings.vendorLockIn.source,
      };
    }
    return unknown.length === 0
      ? { effect: 'neutral' }
      : {
          effect: 'unknown',
          doubt: `The cloud of ${unknown
            .map(({ name }) => name)
            .join(', ')} is not known; ${
            pattern.title
          } joins clusters of ${needed} only`,
        };
  },
});
