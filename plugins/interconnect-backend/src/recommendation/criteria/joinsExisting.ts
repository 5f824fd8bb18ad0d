import {
  Evidence,
  LinkState,
  Phrase,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { quote, say } from '../../say';
import { defineCriterion, Weighing } from '../defineCriterion';
import { Pattern } from '../definePattern';
import { interconnectOf, joinedBy, Situation } from '../situation';

/** So many links are shown as proof; every pattern that is weighed repeats them. */
const ENOUGH = 5;

const BROKEN: readonly LinkState[] = ['down', 'degraded'];

/** What the System already has, and its people already know, is weighed first. */
export const joinsExisting = defineCriterion({
  id: 'joinsExisting',
  title: 'What is there already',
  question: 'Would the newcomer join an interconnect that the System has?',
  weigh(pattern, situation) {
    const joined = joinedBy(pattern, situation);
    return joined === undefined
      ? beside(pattern, situation)
      : joins(pattern, situation);
  },
});

function joins(pattern: Pattern, situation: Situation): Weighing {
  const { report, newcomer } = situation;
  const layers = pattern.needs.layers.map(({ technology }) =>
    interconnectOf(technology, situation),
  );
  const inPlace = layers.filter(layer => layer !== undefined);
  const whole = inPlace.length === layers.length;
  const [{ technology, members, shape, links, state }] = inPlace;
  const already = inPlace.every(layer => layer.members.includes(newcomer.ref));
  const evidence = proofOf(links, report);
  const title = titleOf(technology, report);
  const message = joining(
    { newcomer: newcomer.name, title, members: members.length },
    { already, whole },
  );
  return {
    effect: 'for',
    // Of two ways to join, the one that joins more of what is there leaves less aside.
    points: whole ? 5 + layers.length : 2,
    message: BROKEN.includes(state)
      ? [
          message,
          say`(some of its links are ${state}, which had better be mended first)`,
        ]
      : message,
    params: {
      pattern: pattern.title,
      technology,
      members: String(members.length),
      shape,
      state,
    },
    evidence,
    source: sourceOf(pattern, technology),
  };
}

function joining(
  about: { newcomer: string; title: string; members: number },
  { already, whole }: { already: boolean; whole: boolean },
): Phrase {
  const { newcomer, title, members } = about;
  if (!whole) {
    return say`The System has a ${title} interconnect of ${members} clusters to build on`;
  }
  return already
    ? say`${newcomer} is already a member of the ${title} interconnect`
    : say`The System has a ${title} interconnect of ${members} clusters to join`;
}

/** Where it is documented how a cluster joins. */
function sourceOf({ needs }: Pattern, technology: string): string {
  const [top, ...below] = needs.layers;
  return (
    below.find(layer => layer.technology === technology)?.source ?? top.source
  );
}

/**
 * A second technology beside the first is a cost, whichever it is. What is only declared, such as a
 * VPC peering, is a network that nobody runs in a cluster.
 */
function beside(pattern: Pattern, { report, members }: Situation): Weighing {
  const refs = new Set(members.map(({ ref }) => ref));
  const declared = new Set(
    report.technologies.flatMap(each => (each.declared ? [each.id] : [])),
  );
  const others = report.interconnects.filter(
    ({ plane, technology, members: theirs }) =>
      plane === 'data' &&
      !declared.has(technology) &&
      theirs.some(member => refs.has(member)),
  );
  const technologies = [...new Set(others.map(({ technology }) => technology))];
  if (technologies.length === 0) {
    return { effect: 'neutral' };
  }
  const named = technologies
    .map(id => titleOf(id, report))
    .sort()
    .join(', ');
  return {
    effect: 'against',
    points: -2,
    message: [
      say`The System would run ${pattern.title} beside ${named}:`,
      quote(pattern.needs.weight.why),
    ],
    params: { pattern: pattern.title, technologies: named },
    evidence: others.flatMap(({ links }) => proofOf(links, report)),
    source: pattern.needs.weight.source,
  };
}

function titleOf(technology: string, { technologies }: Report): string {
  return technologies.find(({ id }) => id === technology)?.title ?? technology;
}

/** That an interconnect is there, some of its links prove as well as all of them. */
function proofOf(links: readonly string[], report: Report): Evidence[] {
  const ids = new Set(links);
  return report.links
    .filter(({ id }) => ids.has(id))
    .slice(0, ENOUGH)
    .flatMap(({ evidence }) => evidence.slice(0, 1));
}
