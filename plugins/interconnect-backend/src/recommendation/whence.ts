import { Reason } from '@interconnect/backstage-plugin-interconnect-common';
import { Weighing } from './defineCriterion';
import { Situation } from './situation';

type Stated = Exclude<Weighing, { effect: 'neutral' | 'unknown' }>;

/**
 * Makes a reason of what a criterion says. Where nobody asked for it but the use case, it says so:
 * who reads it must be able to tell the own wish from a default.
 */
export function reasonOf(
  criterion: string,
  { effect, message, params, evidence, source }: Stated,
  { requirements, derived }: Pick<Situation, 'requirements' | 'derived'>,
): Reason {
  const { useCase } = requirements;
  const reason = {
    criterion,
    effect,
    message,
    params: { ...params },
    evidence: [...evidence],
    source,
  };
  if (
    useCase === undefined ||
    params.wanted === undefined ||
    !derived.has(criterion)
  ) {
    return reason;
  }
  return {
    ...reason,
    message: `${message} (asked for by the use case ${useCase})`,
    params: { ...reason.params, from: useCase },
  };
}
