import {
  Shape,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { cidrConflicts } from './cidrConflicts';
import { Pattern } from './definePattern';
import { distinctLinks } from './distinctLinks';
import { firewallRulesFor, PlannedLink } from './firewallRules';
import { growthOf } from './growth';
import { identityClashes } from './identityClashes';
import { plannedLinks, wantedShape } from './plannedLinks';
import { shapeOf } from './shapeOf';
import { joinedBy, peersOf, Situation } from './situation';

/** What the topology would be with the newcomer in it. */
export function whatIf(pattern: Pattern, situation: Situation): WhatIf {
  const planned = plannedLinks(pattern, situation);
  return {
    links: distinctLinks(planned, 'add'),
    shape: shapeAfter(pattern, planned, situation),
    firewallRules: firewallRulesFor(planned, situation),
    growth: growthOf(
      pattern,
      wantedShape(pattern.needs.layers[0], pattern, situation),
      peersOf(pattern, situation).length + 1,
    ),
    cidrConflicts: cidrConflicts(pattern, situation),
    identityClashes: identityClashes(pattern, situation),
  };
}

/** The shape of what the newcomer joins, with the new links in it. */
export function shapeAfter(
  pattern: Pattern,
  planned: readonly PlannedLink[],
  situation: Situation,
): Shape {
  const joined = joinedBy(pattern, situation);
  const existing = situation.report.links.filter(({ id }) =>
    joined?.links.includes(id),
  );
  const pairs = distinctLinks([...existing, ...planned], 'add').filter(
    ({ plane }) => plane === 'data',
  );
  return shapeOf(
    pairs,
    joined?.shape === 'multi-hub' ? 'multi-hub' : 'partial-mesh',
  );
}
