import { say } from '../../say';
import { defineCriterion, Weighing } from '../defineCriterion';
import { Pattern } from '../definePattern';
import { everyCluster, KnownOf, misfits } from '../everyCluster';
import { Known } from '../newcomer';
import { peersOf, Situation } from '../situation';

const ON_PREMISES = 'on-premises';

/**
 * What a cloud offers for its own clusters joins no others: neither those of another cloud, nor
 * those on premises, nor what somebody else installed on its machines.
 */
export const cloud = defineCriterion({
  id: 'cloud',
  title: 'One cloud',
  question: 'Are all clusters in the cloud that offers it?',
  weigh(pattern, situation) {
    const { cloud: needed, distribution } = pattern.needs;
    if (needed === undefined) {
      return { effect: 'neutral' };
    }
    const inCloud = misfits(whereabouts(pattern, situation), [needed]);
    const [stranger] = inCloud.other;
    if (stranger !== undefined) {
      return blocks(pattern, stranger, needed);
    }
    if (distribution !== undefined) {
      const [other] = misfits(
        everyCluster('distribution', pattern, situation),
        [distribution],
      ).other;
      if (other !== undefined) {
        return blocks(pattern, other, distribution);
      }
    }

    const { unknown } = inCloud;
    const names = unknown.map(({ name }) => name).join(', ');
    return unknown.length === 0
      ? { effect: 'neutral' }
      : {
          effect: 'unknown',
          doubt: say`The cloud of ${names} is not known; ${pattern.title} joins clusters of ${needed} only`,
          missing: say`the cloud of ${names}`,
          clusters: unknown.map(({ ref }) => ref),
          couldBlock: true,
        };
  },
});

type Stranger = KnownOf & { known: Known<string> };

function blocks(
  pattern: Pattern,
  { name, known }: Stranger,
  needed: string,
): Weighing {
  return {
    effect: 'blocks',
    message:
      known.value === ON_PREMISES
        ? say`${name} is on premises, and ${pattern.title} joins clusters of ${needed} only`
        : say`${name} is on ${known.value}, and ${pattern.title} joins clusters of ${needed} only`,
    params: {
      pattern: pattern.title,
      cluster: name,
      cloud: known.value,
      needed,
    },
    evidence: known.evidence,
    source: pattern.ratings.vendorLockIn.source,
    lift: say`Run ${name} on ${needed}, which takes a new cluster`,
  };
}

/** The cloud where it is known; who is known to be on premises is in none. */
function whereabouts(pattern: Pattern, situation: Situation): KnownOf[] {
  const environments = new Map<string, Known<string> | undefined>([
    [situation.newcomer.ref, situation.newcomer.environment],
    ...peersOf(pattern, situation).map(
      ({ ref, facts, factEvidence }): [string, Known<string> | undefined] => [
        ref,
        facts.environment && {
          value: facts.environment,
          evidence: factEvidence.environment ?? [],
        },
      ],
    ),
  ]);
  return everyCluster('cloud', pattern, situation).map(each => {
    const environment = environments.get(each.ref);
    return each.known === undefined && environment?.value === ON_PREMISES
      ? { ...each, known: environment }
      : each;
  });
}
