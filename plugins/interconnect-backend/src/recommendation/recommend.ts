import {
  Candidate,
  PatternCategory,
  Reason,
  Recommendation,
  Report,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import { criteria } from './criteria';
import { Criterion, Weighing } from './defineCriterion';
import { Pattern } from './definePattern';
import { patterns } from './patterns';
import { joinedBy, peersOf, Situation, situationOf } from './situation';
import { whatIf } from './whatIf';

export type RecommendationRequest = {
  candidate: Candidate;
  requirements: Requirements;
};

export type RecommendationOptions = {
  /** Ids of the patterns for which a migration plan can be made. */
  plannable?: ReadonlySet<string>;
  patterns?: readonly Pattern[];
  criteria?: readonly Criterion[];
};

/** Among equals the one that asks the least of the teams comes first. */
const CATEGORY_ORDER: readonly PatternCategory[] = [
  'l7-messaging',
  'tunneling',
  'service-mesh',
  'cni-mesh',
  'hybrid',
  'cloud-fleet',
  'saas',
  'ingress',
];

/** Among equals of one category the one that more people rely on comes first. */
const MATURITY_ORDER: readonly string[] = [
  'graduated',
  'standard',
  'incubating',
  'sandbox',
  'commercial',
  'community',
  'experimental',
  'unsure',
];

const VERDICT_ORDER: readonly Recommendation['verdict'][] = [
  'fits',
  'fits-with-tradeoffs',
  'blocked',
];

const EFFECT_ORDER: readonly Reason['effect'][] = ['blocks', 'for', 'against'];

/**
 * Ranks the patterns for a newcomer: what fits before what fits with trade-offs before what is
 * blocked; then by points, which weigh musts above shoulds and what is in place above both; then
 * what joins an interconnect; then by category, maturity and id.
 */
export function recommend(
  report: Report,
  request: RecommendationRequest,
  options: RecommendationOptions = {},
): Recommendation[] {
  const situation = situationOf(report, request);
  return (options.patterns ?? patterns)
    .map(pattern => weighPattern(pattern, situation, options))
    .sort(
      (a, b) =>
        VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
        b.points - a.points ||
        Number(a.joinsExisting === undefined) -
          Number(b.joinsExisting === undefined) ||
        CATEGORY_ORDER.indexOf(a.category) -
          CATEGORY_ORDER.indexOf(b.category) ||
        MATURITY_ORDER.indexOf(a.maturity) -
          MATURITY_ORDER.indexOf(b.maturity) ||
        (a.pattern < b.pattern ? -1 : 1),
    )
    .map(({ points, maturity, ...recommendation }, index) => ({
      ...recommendation,
      rank: index + 1,
    }));
}

type Weighed = Recommendation & { points: number; maturity: string };
type Stated = Exclude<Weighing, { effect: 'neutral' | 'unknown' }>;

function weighPattern(
  pattern: Pattern,
  situation: Situation,
  options: RecommendationOptions,
): Weighed {
  const weighed = (options.criteria ?? criteria).map(criterion => ({
    criterion: criterion.id,
    weighing: criterion.weigh(pattern, situation),
  }));
  const stated = weighed.flatMap(({ criterion, weighing }) =>
    weighing.effect === 'neutral' || weighing.effect === 'unknown'
      ? []
      : [{ criterion, weighing }],
  );
  const doubts = doubtsOf(
    pattern,
    situation,
    weighed.map(({ weighing }) => weighing),
  );
  const blockers = stated.flatMap(({ criterion, weighing }) =>
    weighing.effect === 'blocks'
      ? [{ criterion, message: weighing.message, lift: weighing.lift }]
      : [],
  );
  return {
    rank: 0,
    pattern: pattern.id,
    title: pattern.title,
    category: pattern.category,
    verdict: verdictOf(stated.map(({ weighing }) => weighing)),
    confidence: confidenceOf(doubts),
    doubts,
    joinsExisting: joinedBy(pattern, situation)?.id,
    plannable: options.plannable?.has(pattern.id) ?? false,
    reasons: stated
      .sort(
        (a, b) =>
          byWeight(a.weighing, b.weighing) ||
          (a.criterion < b.criterion ? -1 : 1),
      )
      .map(({ criterion, weighing }) => reasonOf(criterion, weighing)),
    blockers: blockers.sort((a, b) => (a.criterion < b.criterion ? -1 : 1)),
    whatIf: whatIf(pattern, situation),
    maturity: pattern.ratings.maturity.value,
    points: stated.reduce((sum, { weighing }) => sum + pointsOf(weighing), 0),
  };
}

function verdictOf(weighings: readonly Stated[]): Recommendation['verdict'] {
  const effects = weighings.map(({ effect }) => effect);
  if (effects.includes('blocks')) {
    return 'blocked';
  }
  return effects.includes('against') ? 'fits-with-tradeoffs' : 'fits';
}

/** What criteria could not see, and which clusters the advice rests on without their having been seen. */
function doubtsOf(
  pattern: Pattern,
  situation: Situation,
  weighings: readonly Weighing[],
): string[] {
  const { cluster } = situation.newcomer;
  const unseen = [...peersOf(pattern, situation), ...(cluster ? [cluster] : [])]
    .filter(({ observation }) => observation === 'none')
    .map(({ name }) => `${name} could not be seen; what it has may differ`);
  const doubts = weighings.flatMap(weighing =>
    weighing.effect === 'unknown' ? [weighing.doubt] : [],
  );
  return [...new Set([...doubts, ...unseen])].sort();
}

function confidenceOf(doubts: readonly string[]): Recommendation['confidence'] {
  if (doubts.length === 0) {
    return 'high';
  }
  return doubts.length <= 2 ? 'medium' : 'low';
}

function reasonOf(criterion: string, weighing: Stated): Reason {
  const { effect, message, params, evidence, source } = weighing;
  return {
    criterion,
    effect,
    message,
    params: { ...params },
    evidence: [...evidence],
    ...(source === undefined ? {} : { source }),
  };
}

function byWeight(a: Stated, b: Stated): number {
  return (
    EFFECT_ORDER.indexOf(a.effect) - EFFECT_ORDER.indexOf(b.effect) ||
    Math.abs(pointsOf(b)) - Math.abs(pointsOf(a))
  );
}

function pointsOf(weighing: Stated): number {
  return weighing.effect === 'blocks' ? 0 : weighing.points;
}
