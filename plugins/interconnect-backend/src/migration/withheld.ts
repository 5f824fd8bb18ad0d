import { inEnglish, phrasesOf, say } from '../say';
import { PlannedCheck } from './plannedMigration';
import { dnsLabel } from './shell';

/**
 * Checks as somebody may hear them who gave a name of their own choice, and may not know of all
 * clusters: whether a name is free tells whether somebody hidden has it, so neither is said.
 */
export function withheld(
  checks: readonly PlannedCheck[],
  name: string,
): PlannedCheck[] {
  const detail = say`Clusters that you may not see could have the name ${name}, so whoever sees all must check this`;
  return checks.map(check =>
    asksAbout(check, name)
      ? {
          ...check,
          outcome: 'unknown',
          detail: inEnglish(detail),
          evidence: [],
          phrases: { ...check.phrases, detail: phrasesOf(detail) },
        }
      : check,
  );
}

/** Recipes use the name as it is, or as a DNS label. */
function asksAbout({ probe }: PlannedCheck, name: string): boolean {
  const asked = JSON.stringify(probe.params);
  return [JSON.stringify(name).slice(1, -1), dnsLabel(name)].some(word =>
    asked.includes(word),
  );
}
