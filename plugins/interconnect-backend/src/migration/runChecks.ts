import { inEnglish, phrasesOf, say } from '../say';
import { ProbeContext, unknown } from './defineProbe';
import { PlannedCheck } from './plannedMigration';
import { probes } from './probes';

/**
 * Judges checks on what was just observed. What could not be seen is `unknown`, with the blind spot
 * as its detail, and never `failed`; so is a probe that an older plan knew and this version does not.
 */
export function runChecks(
  context: ProbeContext,
  checks: readonly PlannedCheck[],
): PlannedCheck[] {
  return checks.map(check => {
    const probe = probes.find(({ type }) => type === check.probe.type);
    const { outcome, detail, evidence } =
      probe?.answer(check.probe.params, context) ??
      unknown(
        say`The plan asks for a '${check.probe.type}', which this version does not know`,
      );
    return {
      ...check,
      outcome,
      detail: inEnglish(detail),
      evidence: [...evidence],
      at: context.at,
      phrases: { ...check.phrases, detail: phrasesOf(detail) },
    };
  });
}
