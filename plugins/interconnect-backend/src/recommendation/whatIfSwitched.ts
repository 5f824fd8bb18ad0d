import {
  FirewallRule,
  Interconnect,
  Link,
  Report,
  SwitchWhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Pattern } from './definePattern';
import { distinctLinks } from './distinctLinks';
import { firewallRulesFor } from './firewallRules';
import { layerOf } from './layerOf';
import { plannedLinks } from './plannedLinks';
import { patterns } from './patterns';
import {
  interconnectOf,
  RecommendationRequest,
  Situation,
  situationOf,
} from './situation';
import { shapeAfter } from './whatIf';

/**
 * What the topology would be, did a pattern take the place of the System's other interconnects. What
 * is only declared stays, because nobody runs it in a cluster; and so does what the pattern builds on.
 * A candidate that is a member already makes it a switch without a newcomer. Undefined for a pattern
 * that does not exist.
 */
export function whatIfSwitched(
  report: Report,
  request: RecommendationRequest,
  patternId: string,
): SwitchWhatIf | undefined {
  const pattern: Pattern | undefined = patterns.find(
    ({ id }) => id === patternId,
  );
  return pattern && switchTo(pattern, situationOf(report, request));
}

function switchTo(pattern: Pattern, situation: Situation): SwitchWhatIf {
  const planned = plannedLinks(pattern, situation).filter(
    ({ layer }) => !isMember(layer.technology, situation),
  );
  const replaced = replacedBy(pattern, situation);
  const gone = linksOf(replaced, situation);
  const firewallRules = firewallRulesFor(planned, situation);
  const needed = new Set(firewallRules.map(keyOf));
  return {
    replaces: replaced.map(({ id }) => id).sort(),
    links: [...distinctLinks(planned, 'add'), ...distinctLinks(gone, 'remove')],
    shape: shapeAfter(pattern, planned, situation),
    firewallRules,
    obsoleteRules: rulesOf(gone, situation).filter(
      rule => !needed.has(keyOf(rule)),
    ),
  };
}

/** Whoever is a member already needs no more links of a technology that stays. */
function isMember(technology: string, situation: Situation): boolean {
  const { newcomer } = situation;
  return (
    interconnectOf(technology, situation)?.members.includes(newcomer.ref) ===
    true
  );
}

function replacedBy(
  pattern: Pattern,
  { report, members, newcomer }: Situation,
): Interconnect[] {
  const kept = new Set([
    ...pattern.needs.layers.map(({ technology }) => technology),
    ...report.technologies.flatMap(each => (each.declared ? [each.id] : [])),
  ]);
  const ours = new Set([newcomer.ref, ...members.map(({ ref }) => ref)]);
  return report.interconnects.filter(
    interconnect =>
      !kept.has(interconnect.technology) &&
      interconnect.members.some(member => ours.has(member)),
  );
}

function linksOf(
  interconnects: readonly Interconnect[],
  { report }: Situation,
): Link[] {
  const ids = new Set(interconnects.flatMap(({ links }) => links));
  return report.links.filter(({ id }) => ids.has(id));
}

function rulesOf(links: readonly Link[], situation: Situation): FirewallRule[] {
  return firewallRulesFor(
    links.flatMap(({ technology, from, to, plane }) => {
      const layer = layerOf(technology);
      return layer === undefined ? [] : [{ from, to, plane, layer }];
    }),
    situation,
  );
}

function keyOf({ from, to, protocol, port }: FirewallRule): string {
  return JSON.stringify([from, to, protocol, port]);
}
