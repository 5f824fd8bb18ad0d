import {
  Step,
  StepEvent,
} from '@interconnect/backstage-plugin-interconnect-common';

/**
 * What became of a step. Older versions kept only what came last; whether that was a check is told by
 * its time, which is then that of the checks.
 */
export function pastOf(
  step: Pick<Step, 'status' | 'by' | 'at' | 'note' | 'history'> & {
    checks: readonly Pick<Step['checks'][number], 'at' | 'outcome'>[];
  },
): StepEvent[] {
  const { history, status, by, at, note, checks } = step;
  if (history !== undefined) {
    return history;
  }
  if (status === 'open' || by === undefined || at === undefined) {
    return [];
  }
  const proven = checks.some(check => check.at === at);
  return [
    {
      what: status === 'done' && proven ? 'proven' : status,
      by,
      at,
      ...(note === undefined ? {} : { note }),
    },
  ];
}
