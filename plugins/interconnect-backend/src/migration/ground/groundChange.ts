import { GroundChange } from '@interconnect/backstage-plugin-interconnect-common';
import { inEnglish, phrasesOf, Text } from '../../say';

/** Puts a change of the ground into words. */
export function groundChange(
  kind: GroundChange['kind'],
  text: Text,
  ...clusters: string[]
): GroundChange {
  return {
    kind,
    message: inEnglish(text),
    phrases: phrasesOf(text),
    clusters: [...clusters].sort(),
  };
}
