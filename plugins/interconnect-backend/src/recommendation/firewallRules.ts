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
        const rule: FirewallRule = {
          from: nameOf(from, situation),
          to: nameOf(to, situation),
          protocol: flow.protocol,
          port: flow.port,
          purpose: flow.purpose,
          direction: directionOf(from, to, situation),
          ...throughNat(from, to, flow, situation),
        };
        rules.set(
          JSON.stringify([rule.from, rule.to, rule.protocol, rule.port]),
          rule,
        );
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

function directionOf(
  from: string,
  to: string,
  { newcomer }: Situation,
): FirewallRule['direction'] {
  if (from === newcomer.ref) {
    return 'outbound';
  }
  return to === newcomer.ref ? 'inbound' : 'between-others';
}

/** What either end's NAT asks for, as far as it is known that one is there. */
function throughNat(
  from: string,
  to: string,
  { protocol, port }: Flow,
  situation: Situation,
): Pick<FirewallRule, 'nat'> {
  const [client, server] = [nameOf(from, situation), nameOf(to, situation)];
  const what = [
    ...(reachable(from, situation) === false
      ? [
          `${client} opens it from behind NAT, whose public address is the source that ${server} sees`,
        ]
      : []),
    ...(reachable(to, situation) === false
      ? [`the NAT in front of ${server} must forward ${protocol} ${port} to it`]
      : []),
  ];
  return what.length === 0 ? {} : { nat: what.join('; ') };
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
