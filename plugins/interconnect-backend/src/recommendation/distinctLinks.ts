import { WhatIf } from '@interconnect/backstage-plugin-interconnect-common';

type Planned = WhatIf['links'][number];

/** Without repeats, sorted by plane, from and to; layers of one pattern link the same clusters. */
export function distinctLinks(
  links: readonly Omit<Planned, 'change'>[],
  change: Planned['change'],
): WhatIf['links'] {
  const byEnds = new Map(
    links.map(({ from, to, plane }) => [
      JSON.stringify([
        plane,
        ...(plane === 'data' ? [from, to].sort() : [from, to]),
      ]),
      { from, to, plane, change },
    ]),
  );
  return [...byEnds.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, link]) => link);
}
