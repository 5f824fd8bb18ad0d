import { StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { say } from '../../../say';
import { NewSite } from './newNetwork';
import { inSite } from './site';

/** That a site has listeners; the last of all sites sees each of theirs match. */
export function listenerChecks(
  site: NewSite,
  all: readonly NewSite[],
): StepDraft['checks'] {
  const isLast = all.at(-1) === site;
  return [
    {
      id: 'listener',
      title: say`${site.name} has listeners`,
      probe: objectExists.ask({
        ...inSite(site, 'Listener'),
        expected: 'present',
      }),
    },
    ...(isLast ? all : []).map(each => ({
      id: `matched-${each.ref}`,
      title: say`No listener of ${each.name} lacks a connector`,
      probe: objectExists.ask({
        ...inSite(each, 'Listener'),
        field: { path: ['status', 'hasMatchingConnector'], value: false },
        expected: 'absent',
      }),
    })),
  ];
}
