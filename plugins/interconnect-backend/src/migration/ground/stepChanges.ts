import {
  Step,
  StepChange,
} from '@interconnect/backstage-plugin-interconnect-common';
import { PlannedStep } from '../plannedMigration';

const PARTS = ['cluster', 'run', 'manifest', 'rollback'] as const;

/** What of a step is compared: words may be put otherwise by another version of a recipe. */
export type ComparedStep = Pick<
  Step,
  'id' | 'title' | 'phrases' | 'status' | (typeof PARTS)[number]
>;

/**
 * The open steps that would be written differently now, in the order in which they would be carried
 * out. What is done or skipped is past. After a plan has begun, steps come and go by its own doing.
 */
export function stepChanges(
  before: readonly ComparedStep[],
  now: readonly PlannedStep[],
  begun: boolean,
): StepChange[] {
  const written = new Map(before.map(step => [step.id, step]));
  const ids = new Set(now.map(({ id }) => id));
  const changes = now.flatMap(step => {
    const old = written.get(step.id);
    if (old === undefined) {
      return begun ? [] : [whole(step, 'added')];
    }
    const parts = old.status === 'open' ? differences(old, step) : [];
    return parts.length === 0 ? [] : [{ ...whole(step, 'rewritten'), parts }];
  });
  const gone = before.filter(
    ({ id, status }) => status === 'open' && !ids.has(id),
  );
  return [...changes, ...(begun ? [] : gone.map(step => whole(step, 'gone')))];
}

function whole(
  { id, title, phrases }: ComparedStep,
  change: StepChange['change'],
): StepChange {
  return {
    step: id,
    title,
    ...(phrases?.title && { phrases: { title: phrases.title } }),
    change,
    parts: [],
  };
}

function differences(before: ComparedStep, now: ComparedStep) {
  return PARTS.filter(part => before[part] !== now[part]).map(part => ({
    part,
    ...(before[part] === undefined ? {} : { before: before[part] }),
    ...(now[part] === undefined ? {} : { now: now[part] }),
  }));
}
