import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';
import { Clause, summarise } from './summarise';

const MANY_NAMES = 3;

/** The report in one sentence: commas between what there is, semicolons before what is wrong. */
export function summarySentence(
  report: Report,
  t: Translate,
  subject?: string,
): string {
  const clauses = summarise(report, subject);
  const has = clauses.filter(isStructure).map(c => sayClause(c, t));
  const wrong = clauses.filter(c => !isStructure(c)).map(c => sayClause(c, t));
  return [has.join(t('summary.comma')), ...wrong].join(t('summary.semicolon'));
}

function isStructure(clause: Clause): boolean {
  return ['clusters', 'interconnect', 'overlay', 'no-interconnect'].includes(
    clause.type,
  );
}

function sayClause(clause: Clause, t: Translate): string {
  switch (clause.type) {
    case 'clusters':
      return sayClusters(clause, t);
    case 'interconnect':
      return sayInterconnect(clause, t);
    case 'overlay':
      return clause.name;
    case 'no-interconnect':
      return t('summary.none');
    case 'links':
      return sayLinks(clause, t);
    case 'not-joined':
      return t('summary.notJoined', { names: sayNames(clause.names, t) });
    case 'seen-in-part':
      return t('summary.seenInPart', { names: sayNames(clause.names, t) });
    case 'not-seen':
      return t('summary.notSeen', { names: sayNames(clause.names, t) });
    case 'external':
      return t('summary.external', { count: clause.count });
    default:
      return unreachable(clause);
  }
}

function sayClusters(
  { count, neighbours }: Extract<Clause, { type: 'clusters' }>,
  t: Translate,
): string {
  const clusters = t('summary.clusters', { count });
  return neighbours === 0
    ? clusters
    : t('summary.withNeighbours', { clusters, count: neighbours });
}

function sayInterconnect(
  clause: Extract<Clause, { type: 'interconnect' }>,
  t: Translate,
): string {
  const technology = [clause.technology, clause.version]
    .filter(Boolean)
    .join(' ');
  const named = sayTechnology(clause, technology, t);
  const shape = sayShape(clause, t);
  return clause.spansAll
    ? t('summary.interconnect', { shape, technology: named })
    : t('summary.interconnectOf', {
        shape,
        members: String(clause.members),
        technology: named,
      });
}

function sayTechnology(
  { plane, declared }: Extract<Clause, { type: 'interconnect' }>,
  technology: string,
  t: Translate,
): string {
  if (declared) {
    return t('summary.declared', { technology });
  }
  return plane === 'control'
    ? t('summary.control', { technology })
    : technology;
}

function sayShape(
  clause: Extract<Clause, { type: 'interconnect' }>,
  t: Translate,
): string {
  const change = [
    clause.missing > 0 && t('summary.missing', { count: clause.missing }),
    clause.extra > 0 && t('summary.extra', { count: clause.extra }),
  ].filter(Boolean);

  if (clause.nearly && change.length > 0) {
    return t('summary.deviation', {
      shape: t(`shape.${clause.nearly}`),
      change: change.join(t('summary.comma')),
    });
  }
  const shape = t(`shape.${clause.shape}`);
  if (clause.hubs.length > 0) {
    return t('summary.hub', { shape, hubs: sayNames(clause.hubs, t) });
  }
  return shape;
}

function sayLinks(
  clause: Extract<Clause, { type: 'links' }>,
  t: Translate,
): string {
  return t(`summary.links.${clause.state}`, { count: clause.count });
}

/** Some names in a row; of many only the first, and how many more. */
export function sayNames(names: readonly string[], t: Translate): string {
  if (names.length <= MANY_NAMES) {
    return names.join(', ');
  }
  return t('summary.andMore', {
    names: names.slice(0, MANY_NAMES - 1).join(', '),
    more: String(names.length - MANY_NAMES + 1),
  });
}

function unreachable(clause: never): never {
  throw new Error(`No words for ${JSON.stringify(clause)}`);
}
