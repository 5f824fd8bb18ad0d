import {
  Link,
  LINK_STATES,
  Phrase,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import {
  defineProbe,
  failed,
  Judgement,
  passed,
  ProbeContext,
  unknown,
} from '../defineProbe';
import { sightOf } from '../sight';
import { say } from '../../say';

const ends = z.object({
  technology: z.string(),
  plane: z.enum(['data', 'control']),
  from: z.string(),
  to: z.string(),
});
type Ends = z.output<typeof ends>;

/** Whether two clusters are linked, and the link is in a certain state or a better one. */
export const linkState = defineProbe({
  type: 'link-state',
  schema: ends.extend({ atLeast: z.enum(LINK_STATES) }),
  judge({ atLeast, ...params }, context) {
    const link = linkBetween(params, context.report);
    if (link === undefined) {
      return missing(params, context, failed);
    }
    const blind = blindness(params, context);
    const reason = reasonOf(link);
    if (link.state === 'unknown' || blind.length === 2) {
      return unknown(
        reason === undefined
          ? blind[0] ?? say`The state of the link was not seen`
          : say`The state of the link was not seen: ${reason}`,
        link.evidence,
      );
    }
    const detail =
      reason === undefined
        ? say`The link is ${link.state}`
        : say`The link is ${link.state}: ${reason}`;
    return rank(link.state) >= rank(atLeast)
      ? passed(detail, link.evidence)
      : failed(detail, link.evidence);
  },
});

/** Whether two clusters are not linked by a technology. */
export const noLink = defineProbe({
  type: 'no-link',
  schema: ends,
  judge(params, context) {
    const link = linkBetween(params, context.report);
    return link === undefined
      ? missing(params, context, passed)
      : failed(say`There is a link, and it is ${link.state}`, link.evidence);
  },
});

function rank(state: Link['state']): number {
  return LINK_STATES.indexOf(state);
}

function linkBetween(params: Ends, report: Report): Link | undefined {
  return report.links.find(
    ({ technology, plane, from, to }) =>
      technology === params.technology &&
      plane === params.plane &&
      ((from === params.from && to === params.to) ||
        (from === params.to && to === params.from)),
  );
}

/** No link is believed only where both ends were seen whole for the technology. */
function missing(
  params: Ends,
  context: ProbeContext,
  judged: (detail: Phrase) => Judgement,
): Judgement {
  const blind = blindness(params, context);
  return blind.length > 0
    ? unknown(blind[0])
    : judged(say`Neither cluster tells of a link to the other`);
}

/** Why the ends cannot tell of their links, one sentence for each end that cannot. */
function blindness(
  { technology, from, to }: Ends,
  context: ProbeContext,
): Phrase[] {
  return [from, to].flatMap(ref => {
    const sight = sightOf(ref, context);
    if (sight.type === 'not-seen') {
      return [sight.why];
    }
    const detection = context.report.detections.find(
      other => other.cluster === ref && other.technology === technology,
    );
    return detection === undefined ||
      detection.verdict === 'unknown' ||
      !detection.whole
      ? [
          say`What ${sight.cluster.name} has of ${technology} was not seen whole`,
        ]
      : [];
  });
}

/** What the end that sees it worst says. */
function reasonOf({ views }: Link): string | undefined {
  return [...views].sort((a, b) => rank(a.state) - rank(b.state)).at(0)?.reason;
}
