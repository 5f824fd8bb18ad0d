import { Link } from '@interconnect/backstage-plugin-interconnect-common';
import { ExistingMesh, Site } from './mesh';

/** A mesh, who leaves it, and who stays. */
export type Leaving = ExistingMesh & {
  leaver: Site;
  others: readonly Site[];
};

/** The links that stay. */
export function remainingLinks({ links, leaver }: Leaving): Link[] {
  return links.filter(
    ({ from, to }) => from !== leaver.ref && to !== leaver.ref,
  );
}
