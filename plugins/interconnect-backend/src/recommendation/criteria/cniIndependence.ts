import { defineCriterion, Weighing } from '../defineCriterion';
import { Pattern } from '../definePattern';
import { Known } from '../newcomer';
import { Situation } from '../situation';
import { weighWant, yesOrNo } from '../weighWant';

/** Weighs the newcomer's own CNI first; the general want only where that does not settle it. */
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
    const tested = pattern.needs.testedCnis;
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

function unknown(pattern: Pattern, { newcomer }: Situation): Weighing {
  return {
    effect: 'unknown',
    doubt: `The CNI of ${newcomer.name} is not known; ${pattern.title} is tested with some only`,
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
    message: `${cni.value} is not among the CNIs with which ${
      pattern.title
    } is tested (${tested.join(', ')})`,
    params: { pattern: pattern.title, cni: cni.value },
    evidence: cni.evidence,
    source: pattern.ratings.cniIndependence.source,
  };
}
