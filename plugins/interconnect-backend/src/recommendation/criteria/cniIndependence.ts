import { say } from '../../say';
import { defineCriterion, neutral, Weighing } from '../defineCriterion';
import { Pattern } from '../definePattern';
import { everyCluster, KnownOf, misfits } from '../everyCluster';
import { Known } from '../newcomer';
import { Situation } from '../situation';
import { weighWant, yesOrNo } from '../weighWant';

/**
 * A pattern that is part of a CNI needs that CNI everywhere. Else the newcomer's own CNI is weighed
 * first, and the general want only where that does not settle it.
 */
export const cniIndependence = defineCriterion({
  id: 'cniIndependence',
  title: 'CNI independence',
  question: 'Does it work whatever the CNI?',
  weigh(pattern, situation) {
    const wanted = weighWant({
      pattern: pattern.title,
      title: 'CNI independence',
      want: situation.requirements.cniIndependence,
      rating: pattern.ratings.cniIndependence,
      fit: yesOrNo,
    });
    const { testedCnis: tested, requiredCnis: required } = pattern.needs;
    if (required !== undefined && wanted.effect !== 'blocks') {
      const settled = needed(pattern, required, situation);
      const outweighed =
        settled.effect === 'neutral' ||
        (settled.effect === 'for' && wanted.effect !== 'neutral');
      return outweighed ? wanted : settled;
    }
    if (tested === undefined || wanted.effect === 'blocks') {
      return wanted;
    }

    const { cni } = situation.newcomer;
    if (cni === undefined) {
      return wanted.effect === 'neutral' ? unknown(pattern, situation) : wanted;
    }
    return tested.includes(cni.value.toLowerCase())
      ? wanted
      : untested(pattern, cni, tested);
  },
});

function needed(
  pattern: Pattern,
  required: readonly string[],
  situation: Situation,
): Weighing {
  const clusters = everyCluster('cni', pattern, situation);
  const { other, unknown: unseen } = misfits(clusters, required);
  const names = required.join(' or ');
  const [stranger] = other;
  if (stranger !== undefined) {
    return {
      effect: 'blocks',
      message: say`${stranger.name} runs ${stranger.known.value}, and ${pattern.title} needs ${names} in every cluster`,
      params: {
        pattern: pattern.title,
        cluster: stranger.name,
        cni: stranger.known.value,
        needed: names,
      },
      evidence: stranger.known.evidence,
      source: pattern.ratings.cniIndependence.source,
      lift: say`Move ${stranger.name} to ${names}, which replaces the network of its pods`,
    };
  }
  if (unseen.length === 0) {
    return pattern.needs.partOfCni
      ? alreadyThere(pattern, clusters, names)
      : neutral;
  }
  const unseenNames = unseen.map(({ name }) => name).join(', ');
  return {
    effect: 'unknown',
    doubt: say`The CNI of ${unseenNames} is not known; ${pattern.title} needs ${names} in every cluster`,
    missing: say`the CNI of ${unseenNames}`,
    clusters: unseen.map(({ ref }) => ref),
    couldBlock: true,
  };
}

/** What runs on every node anyway is the least that one can add. */
function alreadyThere(
  pattern: Pattern,
  clusters: readonly KnownOf[],
  names: string,
): Weighing {
  const { source } = pattern.ratings.cniIndependence;
  return {
    effect: 'for',
    points: 2,
    message: say`Every cluster runs ${names} already, of which ${pattern.title} is a part`,
    params: { pattern: pattern.title, needed: names },
    evidence: clusters.flatMap(({ known }) => known?.evidence ?? []),
    source,
  };
}

function unknown(pattern: Pattern, { newcomer }: Situation): Weighing {
  return {
    effect: 'unknown',
    doubt: say`The CNI of ${newcomer.name} is not known; ${pattern.title} is tested with some only`,
    missing: say`the CNI of ${newcomer.name}`,
    clusters: [newcomer.ref],
    couldBlock: false,
  };
}

function untested(
  pattern: Pattern,
  cni: Known<string>,
  tested: readonly string[],
): Weighing {
  return {
    effect: 'against',
    points: -3,
    message: say`${cni.value} is not among the CNIs with which ${
      pattern.title
    } is tested (${tested.join(', ')})`,
    params: { pattern: pattern.title, cni: cni.value },
    evidence: cni.evidence,
    source: pattern.ratings.cniIndependence.source,
  };
}
