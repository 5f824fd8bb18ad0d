import { Phrase } from '@interconnect/backstage-plugin-interconnect-common';
import { quote, say } from '../../say';
import { reachableMember } from '../../reachability';
import { defineCriterion, Weighing } from '../defineCriterion';
import { Pattern } from '../definePattern';
import { peersOf, Situation } from '../situation';
import { weighWant, yesOrNo } from '../weighWant';

/** Who can open connections to whom decides; the general want is weighed where that settles nothing. */
export const behindNat = defineCriterion({
  id: 'behindNat',
  title: 'Behind NAT',
  question: 'Does it work where a cluster sits behind NAT?',
  weigh(pattern, situation) {
    const wanted = weighWant({
      pattern: pattern.title,
      title: 'Behind NAT',
      want: situation.requirements.behindNat,
      rating: pattern.ratings.behindNat,
      fit: yesOrNo,
    });
    if (wanted.effect === 'blocks') {
      return wanted;
    }
    const settled = settle(pattern, situation);
    return settled.effect === 'neutral' ? wanted : settled;
  },
});

function settle(pattern: Pattern, situation: Situation): Weighing {
  const { newcomer } = situation;
  const reachable = newcomer.reachable?.value;
  if (newcomer.outboundAllowed === false) {
    return withoutWayOut(pattern, situation);
  }
  if (reachable === true) {
    return { effect: 'neutral' };
  }
  const { inbound } = pattern.needs;
  switch (inbound) {
    case 'nobody':
      return reachable === false
        ? suits(pattern, situation)
        : { effect: 'neutral' };
    case 'serving-cluster':
      return reachable === false
        ? oneWay(
            pattern,
            situation,
            say`${newcomer.name} can call the others but cannot be called:`,
          )
        : { effect: 'neutral' };
    case 'every-cluster':
      return reachable === false
        ? blocks(
            pattern,
            situation,
            say`The others cannot open connections to ${newcomer.name}:`,
            say`Give ${newcomer.name} an address that the others can reach, for gateway and API server`,
          )
        : unknown(pattern, situation);
    case 'one-end-of-each-link':
      return endsOfLinks(pattern, situation);
    case 'one-listener':
      return listener(pattern, situation);
    default:
      return inbound satisfies never;
  }
}

/** Who may not call others can at best be called. */
function withoutWayOut(pattern: Pattern, situation: Situation): Weighing {
  const { name, reachable } = situation.newcomer;
  if (mustCallOut(pattern) || reachable?.value === false) {
    return blocks(
      pattern,
      situation,
      reachable?.value === false
        ? say`${name} may not open connections to the others, and they cannot open any to it:`
        : say`${name} may not open connections to the others:`,
      say`Allow ${name} to open the connections that the firewall rules list`,
    );
  }
  return reachable === undefined
    ? unknown(pattern, situation)
    : oneWay(
        pattern,
        situation,
        say`${name} can be called by the others but cannot call them:`,
      );
}

/** Of each link one end must be reachable: with the newcomer out of reach, every peer must be in reach. */
function endsOfLinks(pattern: Pattern, situation: Situation): Weighing {
  const { newcomer } = situation;
  const hidden = peersOf(pattern, situation).filter(
    peer => reachableMember(peer, situation.report) === false,
  );
  if (newcomer.reachable?.value === false && hidden.length > 0) {
    const names = hidden.map(({ name }) => name).join(', ');
    return blocks(
      pattern,
      situation,
      say`Neither ${newcomer.name} nor ${names} can be reached from outside, so no tunnel between them can be opened:`,
      say`Give ${newcomer.name} a gateway with a public address`,
    );
  }
  return newcomer.reachable === undefined && hidden.length > 0
    ? unknown(pattern, situation)
    : { effect: 'neutral' };
}

function listener(pattern: Pattern, situation: Situation): Weighing {
  const { newcomer } = situation;
  const peers = peersOf(pattern, situation);
  const allHidden =
    peers.length > 0 &&
    peers.every(peer => reachableMember(peer, situation.report) === false);
  if (!allHidden) {
    return newcomer.reachable?.value === false
      ? suits(pattern, situation)
      : { effect: 'neutral' };
  }
  return newcomer.reachable === undefined
    ? unknown(pattern, situation)
    : blocks(
        pattern,
        situation,
        say`No cluster can be reached from the others, so none can listen:`,
        say`Let one site listen at a public address, for example a small one in a cloud`,
      );
}

function suits(pattern: Pattern, { newcomer }: Situation): Weighing {
  const { reason, source } = pattern.ratings.behindNat;
  return {
    effect: 'for',
    points: 3,
    message: [
      say`${newcomer.name} cannot be reached from outside, and need not be:`,
      quote(reason),
    ],
    params: { pattern: pattern.title, cluster: newcomer.name },
    evidence: newcomer.reachable?.evidence ?? [],
    source,
  };
}

function oneWay(
  pattern: Pattern,
  { newcomer }: Situation,
  what: Phrase,
): Weighing {
  const { reason, source } = pattern.ratings.behindNat;
  return {
    effect: 'against',
    points: -2,
    message: [what, quote(reason)],
    params: { pattern: pattern.title, cluster: newcomer.name },
    evidence: newcomer.reachable?.evidence ?? [],
    source,
  };
}

function blocks(
  pattern: Pattern,
  situation: Situation,
  what: Phrase,
  lift: Phrase,
): Weighing {
  const { newcomer } = situation;
  const { reason, source } = pattern.ratings.behindNat;
  return {
    effect: 'blocks',
    message: [what, quote(reason)],
    params: { pattern: pattern.title, cluster: newcomer.name },
    evidence: newcomer.reachable?.evidence ?? [],
    source,
    lift: hinted(situation)
      ? [
          lift,
          say`(where the clusters meet in a private network, say that inbound connections are allowed)`,
        ]
      : lift,
  };
}

/** Having no public address is a hint only; whoever knows better can say so. */
function hinted({ newcomer }: Situation): boolean {
  return (newcomer.reachable?.evidence ?? []).length > 0;
}

function unknown(pattern: Pattern, { newcomer }: Situation): Weighing {
  return {
    effect: 'unknown',
    doubt: say`Whether the others can open connections to ${newcomer.name} is not known; ${pattern.title} depends on it`,
    missing: say`whether the others can open connections to ${newcomer.name}`,
    clusters: [newcomer.ref],
    couldBlock: true,
  };
}

/** Only where a cluster may do no more than serve, and reports to no cluster that coordinates, it need not open anything. */
function mustCallOut({ needs }: Pattern): boolean {
  return (
    needs.inbound !== 'serving-cluster' ||
    needs.layers.some(({ flows }) =>
      flows.some(({ along }) => along === 'control'),
    )
  );
}
