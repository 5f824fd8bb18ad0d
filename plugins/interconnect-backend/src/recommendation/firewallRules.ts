import {
  FirewallRule,
  Plane,
} from '@interconnect/backstage-plugin-interconnect-common';
import { inEnglish, say } from '../say';
import { reachableMember } from '../reachability';
import { Flow, Layer } from './definePattern';
import { Situation } from './situation';

/** A link that a pattern would add, with the layer it belongs to. */
export type PlannedLink = {
  /** The end that opens or consumes. */
  from: string;
  to: string;
  plane: Plane;
  layer: Layer;
};

/** An end of a link as firewalls see it. */
type End = {
  ref: string;
  name: string;
  /** Whether others can open connections to it; undefined where nothing tells. */
  reachable: boolean | undefined;
};

/** The firewall rules that links need, by the clusters' names; sorted by from, to, protocol and port. */
export function firewallRulesFor(
  links: readonly PlannedLink[],
  situation: Situation,
): FirewallRule[] {
  const ends = endsOf(links, situation);
  const end = (ref: string): End =>
    ends.get(ref) ?? { ref, name: ref, reachable: undefined };
  const rules = new Map<string, FirewallRule>();
  for (const { layer, plane, ...link } of links) {
    const [opener, server] = [end(link.from), end(link.to)];
    for (const flow of layer.flows) {
      if ((flow.along === 'control') !== (plane === 'control')) {
        continue;
      }
      for (const [from, to] of openings(flow, opener, server)) {
        const rule: FirewallRule = {
          from: from.name,
          to: to.name,
          protocol: flow.protocol,
          port: flow.port,
          purpose: flow.purpose,
          direction: directionOf(from, to, situation),
          ...throughNat(from, to, flow),
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

/** Every end once: whether it can be reached is asked of all links of the report. */
function endsOf(
  links: readonly PlannedLink[],
  situation: Situation,
): ReadonlyMap<string, End> {
  const { newcomer, report } = situation;
  const used = new Set(links.flatMap(({ from, to }) => [from, to]));
  return new Map([
    ...report.clusters
      .filter(({ ref }) => used.has(ref))
      .map((cluster): [string, End] => [
        cluster.ref,
        {
          ref: cluster.ref,
          name: cluster.name,
          reachable: reachableMember(cluster, report),
        },
      ]),
    [
      newcomer.ref,
      {
        ref: newcomer.ref,
        name: newcomer.name,
        reachable: newcomer.reachable?.value,
      },
    ],
  ]);
}

function openings(flow: Flow, from: End, to: End): [from: End, to: End][] {
  const forward: [End, End] = [from, to];
  const backward: [End, End] = [to, from];
  switch (flow.opens) {
    case 'forward':
      return [forward];
    case 'both':
      return [forward, backward];
    case 'either':
      return [forward, backward].filter(
        ([, server]) => server.reachable !== false,
      );
    default:
      return flow.opens satisfies never;
  }
}

function directionOf(
  from: End,
  to: End,
  { newcomer }: Situation,
): FirewallRule['direction'] {
  if (from.ref === newcomer.ref) {
    return 'outbound';
  }
  return to.ref === newcomer.ref ? 'inbound' : 'between-others';
}

/** What either end's NAT asks for, as far as it is known that one is there. */
function throughNat(
  from: End,
  to: End,
  { protocol, port }: Flow,
): Pick<FirewallRule, 'nat' | 'phrases'> {
  const what = [
    ...(from.reachable === false
      ? [
          say`${from.name} opens it from behind NAT, whose public address is the source that ${to.name} sees.`,
        ]
      : []),
    ...(to.reachable === false
      ? [
          say`The NAT in front of ${to.name} must forward ${protocol} ${port} to it.`,
        ]
      : []),
  ];
  return what.length === 0
    ? {}
    : { nat: inEnglish(what), phrases: { nat: what } };
}
