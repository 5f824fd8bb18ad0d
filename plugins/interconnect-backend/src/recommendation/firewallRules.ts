import {
  FirewallRule,
  Plane,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Flow, Layer } from './definePattern';
import { reachableMember, Situation } from './situation';

/** A link that a pattern would add, with the layer it belongs to. */
export type PlannedLink = {
  /** The end that opens or consumes. */
  from: string;
  to: string;
  plane: Plane;
  layer: Layer;
};

/** The firewall rules that links need, by the clusters' names; sorted by from, to, protocol and port. */
export function firewallRulesFor(
  links: readonly PlannedLink[],
  situation: Situation,
): FirewallRule[] {
  const rules = new Map<string, FirewallRule>();
  for (const link of links) {
    for (const flow of link.layer.flows) {
      if ((flow.along === 'control') !== (link.plane === 'control')) {
        continue;
      }
      for (const [from, to] of openings(flow, link, situation)) {
        const rule = {
          from: nameOf(from, situation),
          to: nameOf(to, situation),
          protocol: flow.protocol,
          port: flow.port,
          purpose: flow.purpose,
        };
        const { purpose, ...key } = rule;
        rules.set(JSON.stringify(Object.values(key)), rule);
      }
    }
  }
  return [...rules.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rule]) => rule);
}

function openings(
  flow: Flow,
  { from, to }: PlannedLink,
  situation: Situation,
): [string, string][] {
  const forward: [string, string] = [from, to];
  const backward: [string, string] = [to, from];
  switch (flow.opens) {
    case 'forward':
      return [forward];
    case 'both':
      return [forward, backward];
    case 'either':
      return [forward, backward].filter(
        ([, server]) => reachable(server, situation) !== false,
      );
    default:
      return flow.opens satisfies never;
  }
}

function reachable(ref: string, situation: Situation): boolean | undefined {
  const { newcomer, report } = situation;
  if (ref === newcomer.ref) {
    return newcomer.reachable?.value;
  }
  const cluster = report.clusters.find(other => other.ref === ref);
  return cluster && reachableMember(cluster, situation);
}

function nameOf(ref: string, { newcomer, report }: Situation): string {
  if (ref === newcomer.ref) {
    return newcomer.name;
  }
  return report.clusters.find(cluster => cluster.ref === ref)?.name ?? ref;
}
