import { criteria } from './criteria';
import { Pattern } from './definePattern';
import { patterns } from './patterns';

/** What patterns and criteria are described by, in sentences without gaps, for those who translate. */
export function quotedTexts(): string[] {
  return [
    ...criteria.flatMap(({ title, question }) => [title, question]),
    ...patterns.flatMap(textsOf),
  ];
}

function textsOf({
  title,
  summary,
  whenNotToUse,
  ratings,
  needs,
}: Pattern): string[] {
  const { overlap, clients, weight, layers } = needs;
  return [
    title,
    summary,
    whenNotToUse,
    ...Object.values(ratings).map(({ reason }) => reason),
    ...layers.flatMap(({ flows }) => flows.map(({ purpose }) => purpose)),
    ...(overlap.type === 'refused' ? [overlap.lift] : []),
    ...(clients === undefined ? [] : [clients.why]),
    weight.why,
  ];
}
