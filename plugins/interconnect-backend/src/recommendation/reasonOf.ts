import { Reason } from '@interconnect/backstage-plugin-interconnect-common';
import { inEnglish, phrasesOf } from '../say';
import { Stated } from './defineCriterion';
import { Situation } from './situation';

/**
 * Makes a reason of what a criterion says. Where nobody asked for it but the use case, `params.from`
 * says so: who reads it must be able to tell the own wish from a default.
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
    message: inEnglish(message),
    params: { ...params },
    evidence: [...evidence],
    source,
    phrases: { message: phrasesOf(message) },
  };
  if (
    useCase === undefined ||
    params.wanted === undefined ||
    !derived.has(criterion)
  ) {
    return reason;
  }
  return { ...reason, params: { ...reason.params, from: useCase } };
}
