import {
  Blocker,
  PatternCategory,
  Reason,
  Recommendation,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { inEnglish, phrasesOf } from '../say';
import { clientResolution } from './clientResolution';
import { criteria } from './criteria';
import { Criterion, Stated } from './defineCriterion';
import { Pattern } from './definePattern';
import { confidenceIn } from './doubts';
import { patterns } from './patterns';
import {
  joinedBy,
  RecommendationRequest,
  Situation,
  situationOf,
} from './situation';
import { whatIf } from './whatIf';
import { reasonOf } from './reasonOf';
import { whyNot } from './whyNot';

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
  const ranked = (options.patterns ?? patterns)
    .map(pattern => weighPattern(pattern, situation, options))
    .sort(
      (a, b) =>
        VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
        b.total - a.total ||
        Number(a.joinsExisting === undefined) -
          Number(b.joinsExisting === undefined) ||
        CATEGORY_ORDER.indexOf(a.category) -
          CATEGORY_ORDER.indexOf(b.category) ||
        MATURITY_ORDER.indexOf(a.maturity) -
          MATURITY_ORDER.indexOf(b.maturity) ||
        (a.pattern < b.pattern ? -1 : 1),
    );
  return ranked.map((weighed, index) => {
    const { maturity, total, points, ...recommendation } = weighed;
    return {
      ...recommendation,
      rank: index + 1,
      ...(index === 0 ? {} : { whyNot: whyNot(weighed, ranked[0]) }),
    };
  });
}

type Weighed = Recommendation & {
  maturity: string;
  total: number;
  /** By criterion. */
  points: ReadonlyMap<string, number>;
};

function weighPattern(
  pattern: Pattern,
  situation: Situation,
  options: RecommendationOptions,
): Weighed {
  const weighed = (options.criteria ?? criteria).map(criterion => ({
    criterion: criterion.id,
    weighing: criterion.weigh(pattern, situation),
  }));
  const stated = weighed
    .flatMap(({ criterion, weighing }) =>
      weighing.effect === 'neutral' || weighing.effect === 'unknown'
        ? []
        : [{ criterion, weighing }],
    )
    .sort(
      (a, b) =>
        byWeight(a.weighing, b.weighing) ||
        (a.criterion < b.criterion ? -1 : 1),
    );
  const blockers = stated.flatMap(({ criterion, weighing }) =>
    weighing.effect === 'blocks' ? [blockerOf(criterion, weighing)] : [],
  );
  const notes = clientResolution(pattern, situation);
  const points = new Map(
    stated.map(({ criterion, weighing }) => [criterion, pointsOf(weighing)]),
  );
  return {
    rank: 0,
    pattern: pattern.id,
    title: pattern.title,
    category: pattern.category,
    verdict: verdictOf(stated.map(({ weighing }) => weighing)),
    ...confidenceIn(
      pattern,
      situation,
      weighed.map(({ weighing }) => weighing),
    ),
    joinsExisting: joinedBy(pattern, situation)?.id,
    plannable: options.plannable?.has(pattern.id) ?? false,
    reasons: stated.map(({ criterion, weighing }) =>
      reasonOf(criterion, weighing, situation),
    ),
    blockers: blockers.sort((a, b) => (a.criterion < b.criterion ? -1 : 1)),
    ...(notes.length === 0 ? {} : { notes }),
    whatIf: whatIf(pattern, situation),
    maturity: pattern.ratings.maturity.value,
    total: [...points.values()].reduce((sum, each) => sum + each, 0),
    points,
  };
}

function blockerOf(
  criterion: string,
  { message, lift }: Extract<Stated, { effect: 'blocks' }>,
): Blocker {
  return {
    criterion,
    message: inEnglish(message),
    lift: inEnglish(lift),
    phrases: { message: phrasesOf(message), lift: phrasesOf(lift) },
  };
}

function verdictOf(weighings: readonly Stated[]): Recommendation['verdict'] {
  const effects = weighings.map(({ effect }) => effect);
  if (effects.includes('blocks')) {
    return 'blocked';
  }
  return effects.includes('against') ? 'fits-with-tradeoffs' : 'fits';
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
