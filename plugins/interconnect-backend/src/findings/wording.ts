import { FindingCode } from '@interconnect/backstage-plugin-interconnect-common';
import { JudgedContext } from './defineRule';

/** How people call clusters, by entity ref. */
export function clusterNames({
  clusters,
}: JudgedContext): (ref: string) => string {
  const names = new Map(clusters.map(({ ref, name }) => [ref, name]));
  return ref => names.get(ref) ?? ref;
}

/** How people call technologies, by id. */
export function technologyTitles({
  technologies,
}: JudgedContext): (id: string) => string {
  const titles = new Map(technologies.map(({ id, title }) => [id, title]));
  return id => titles.get(id) ?? id;
}

/** Names as a sentence lists them: `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** What a technology itself says to do about findings of a code; `undefined` where it does not. */
export function remediesFor(
  code: FindingCode,
  { remedies }: JudgedContext,
): (technology: string) => string | undefined {
  return technology => remedies.get(technology)?.[code];
}
