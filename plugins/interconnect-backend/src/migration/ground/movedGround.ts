import {
  MovedGround,
  PlannedChange,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { newcomerOf } from '../newcomer';
import { planMigration } from '../planMigration';
import { PlannedStep } from '../plannedMigration';
import { Ground } from './ground';
import { groundChanges } from './groundChanges';
import { ownDoing, withoutNewcomer } from './ownDoing';
import { ComparedStep, stepChanges } from './stepChanges';

/** A plan as far as it is compared with the present. */
export type GroundedPlan = {
  system: string;
  pattern: string;
  change?: PlannedChange;
  steps: readonly (ComparedStep & Pick<PlannedStep, 'kind'>)[];
  ground: Ground;
};

/** What of the ground may be told, and compared. */
export type GroundSight = {
  /** Whether the reader may hear of a cluster of the ground. */
  tells(ref: string): boolean;
  /** Whether the reader sees all that the plan was made from; steps made from less would differ for that alone. */
  whole: boolean;
};

/** Compares a plan with what is there now: what changed, and which steps would be written differently. */
export function movedGround(
  plan: GroundedPlan,
  report: Report,
  sight: GroundSight,
): MovedGround {
  const { system, pattern, change = 'join', steps, ground } = plan;
  const { request, technologies } = ground;
  const subject = newcomerOf(request.candidate, report).ref;
  const own = ownDoing(change, subject, steps);
  const changes = groundChanges(
    {
      ...ground,
      clusters: ground.clusters.filter(({ ref }) => sight.tells(ref)),
      links: ground.links.filter(
        ({ from, to }) => sight.tells(from) && sight.tells(to),
      ),
    },
    report,
    subject,
    own,
  );
  const again = { pattern, change, ...request };
  if (!sight.whole) {
    return { changes, again };
  }

  const planned = planMigration(
    change === 'join' && own.begun
      ? withoutNewcomer(report, subject, technologies)
      : report,
    { system, ...again },
  );
  if (planned.type === 'planned') {
    return {
      changes,
      again,
      steps: stepChanges(steps, planned.steps, own.begun),
    };
  }
  // What a plan has begun may be why it cannot be made a second time.
  return own.begun
    ? { changes, again }
    : {
        changes,
        again,
        notPlannable: planned.reason,
        phrases: { notPlannable: planned.phrases.reason },
      };
}
