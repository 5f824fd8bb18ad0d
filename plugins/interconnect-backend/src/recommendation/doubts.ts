import { Recommendation } from '@interconnect/backstage-plugin-interconnect-common';
import { inEnglish, phrasesOf, say } from '../say';
import { Doubt, Weighing } from './defineCriterion';
import { Pattern } from './definePattern';
import { peersOf, Situation } from './situation';

/** How much the advice can be relied on, what lowers that, and what would raise it most. */
export type Confidence = Pick<
  Recommendation,
  'confidence' | 'doubts' | 'raiseConfidence' | 'phrases'
>;

/** Two open questions leave the advice worth following; more of them do not. */
const FEW = 2;

/**
 * Judges how well founded the advice is: by what criteria could not see, by the clusters that were
 * not seen at all, and by those of which it could not be seen whether they have the technology.
 */
export function confidenceIn(
  pattern: Pattern,
  situation: Situation,
  weighings: readonly Weighing[],
): Confidence {
  const all = [
    ...weighings.flatMap(weighing =>
      weighing.effect === 'unknown' ? [weighing] : [],
    ),
    ...unseen(pattern, situation),
  ];
  const doubts = new Map(
    all.map(({ doubt }) => [inEnglish(doubt), phrasesOf(doubt)]),
  );
  const sorted = [...doubts.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const [most] = all
    .map(each => ({ ...each, settles: settledBy(each, all) }))
    .sort(
      (a, b) =>
        Number(b.couldBlock) - Number(a.couldBlock) ||
        b.settles - a.settles ||
        (inEnglish(a.missing) < inEnglish(b.missing) ? -1 : 1),
    );
  return {
    confidence: levelOf(doubts.size),
    doubts: sorted.map(([english]) => english),
    ...(most === undefined ? {} : { raiseConfidence: inEnglish(most.missing) }),
    phrases: {
      doubts: sorted.map(([, phrases]) => phrases),
      ...(most === undefined
        ? {}
        : { raiseConfidence: phrasesOf(most.missing) }),
    },
  };
}

function levelOf(doubts: number): Recommendation['confidence'] {
  if (doubts === 0) {
    return 'high';
  }
  return doubts <= FEW ? 'medium' : 'low';
}

function unseen(pattern: Pattern, situation: Situation): Doubt[] {
  const { newcomer, report } = situation;
  const technologies = pattern.needs.layers.map(({ technology }) => technology);
  const concerned = [
    ...peersOf(pattern, situation),
    ...(newcomer.cluster === undefined ? [] : [newcomer.cluster]),
  ];
  return concerned.flatMap(({ ref, name, observation }): Doubt[] => {
    if (observation === 'none') {
      return [
        {
          doubt: say`${name} could not be seen; what it has may differ`,
          missing: say`an observation of ${name}`,
          clusters: [ref],
          couldBlock: true,
        },
      ];
    }
    return report.detections
      .filter(
        ({ cluster, technology, verdict }) =>
          cluster === ref &&
          verdict === 'unknown' &&
          technologies.includes(technology),
      )
      .map(({ technology }) => ({
        doubt: say`Whether ${name} has ${technology} already could not be seen`,
        missing: say`the objects of ${technology} in ${name}`,
        clusters: [ref],
        couldBlock: false,
      }));
  });
}

/** To see a whole cluster settles every question that is open of that cluster only. */
function settledBy(one: Doubt, all: readonly Doubt[]): number {
  return all.filter(
    ({ clusters }) =>
      clusters.length > 0 && clusters.every(ref => one.clusters.includes(ref)),
  ).length;
}
