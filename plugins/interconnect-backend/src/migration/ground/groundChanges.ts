import {
  GroundChange,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../say';
import { groundChange } from './groundChange';
import { factChanges } from './factChanges';
import { Ground, GroundCluster } from './ground';
import { linkChanges } from './linkChanges';
import { OwnDoing } from './ownDoing';
import { technologyChanges } from './technologyChanges';

/** Whoever reads a plan is helped by the first few dozen. */
const MOST = 60;

/**
 * What is otherwise now than when a plan was made, save what the plan itself brought about. What cannot
 * be seen now is said as such, and never as changed.
 */
export function groundChanges(
  ground: Pick<Ground, 'clusters' | 'links' | 'moreLinks' | 'technologies'>,
  report: Report,
  subject: string,
  own: OwnDoing,
): GroundChange[] {
  const known = new Set(ground.clusters.map(({ ref }) => ref));
  const changes = [
    ...ground.clusters.flatMap(before =>
      clusterChanges(before, report, subject, own),
    ),
    ...report.clusters
      .filter(({ ref, foundBy }) => foundBy.length > 0 && !known.has(ref))
      .filter(({ ref }) => ref !== subject)
      .map(({ ref, name }) =>
        groundChange(
          'changed',
          say`The plan does not know ${name}, which belongs to the System now`,
          ref,
        ),
      ),
    ...linkChanges(ground, report, own),
  ];
  if (changes.length <= MOST) {
    return changes;
  }
  return [
    ...changes.slice(0, MOST),
    groundChange(
      'changed',
      say`${changes.length - MOST} more things are otherwise now`,
    ),
  ];
}

function clusterChanges(
  before: GroundCluster,
  report: Report,
  subject: string,
  own: OwnDoing,
): GroundChange[] {
  const { ref, name } = before;
  const now = report.clusters.find(other => other.ref === ref);
  const left = now === undefined || now.foundBy.length === 0;
  const changes =
    before.member && left && !(ref === subject && own.begun)
      ? [
          groundChange(
            'changed',
            say`${name} does not belong to the System any more`,
            ref,
          ),
        ]
      : [];
  if (now === undefined) {
    return changes;
  }
  if (before.seen && now.observation === 'none') {
    changes.push(
      groundChange(
        'not-seen',
        say`${name} cannot be seen now, so that nothing can be told of changes there`,
        ref,
      ),
    );
  }
  return [
    ...changes,
    ...factChanges(before, now),
    ...technologyChanges(before, now, report, own),
  ];
}
