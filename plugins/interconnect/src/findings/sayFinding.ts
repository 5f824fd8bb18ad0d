import {
  FINDING_CODES,
  FindingCode,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';

/** What a code of findings is called, and means in general. */
export type CodeTexts = { title: string; meaning: string; remedy: string };

/** The texts of a code; a newer backend may know codes that these screens do not. */
export function sayCode(code: string, t: Translate): CodeTexts | undefined {
  return isKnown(code)
    ? {
        title: t(`finding.${code}.title`),
        meaning: t(`finding.${code}.meaning`),
        remedy: t(`finding.${code}.remedy`),
      }
    : undefined;
}

function isKnown(code: string): code is FindingCode {
  const codes: readonly string[] = FINDING_CODES;
  return codes.includes(code);
}
