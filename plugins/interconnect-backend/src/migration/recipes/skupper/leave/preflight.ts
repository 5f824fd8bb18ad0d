import { StepDraft } from '../../../defineRecipe';
import { namesOf } from '../../../namesOf';
import { byHand } from '../../../probes/byHand';
import { objectExists } from '../../../probes/objectExists';
import { script, word } from '../../../shell';
import { inSite, kubectlIn, Site } from '../site';
import { Leaving } from './leaving';
import { say } from '../../../../say';
import { seeAll } from '../../../steps/seeAll';

/** What others would miss, found out before anything is removed. */
export function preflight(leaving: Leaving): StepDraft[] {
  return [
    seeNeighbours(leaving),
    servesNobody(leaving.site),
    ...(leaving.cutOff.length === 0 ? [] : [findOtherWays(leaving)]),
  ];
}

function seeNeighbours({ site, opens, opened }: Leaving): StepDraft {
  const sites = [site, ...neighbours({ opens, opened })];
  return {
    id: 'see-clusters',
    title: say`See ${namesOf(sites)}`,
    why: say`Every later check looks at the site that leaves and at those that it is linked with.`,
    cluster: site.ref,
    ...seeAll(sites),
  };
}

/** A connector knows whether anybody in the network listens for it (skupper_connector_crd.yaml, 2.2.1). */
function servesNobody(site: Site): StepDraft {
  return {
    id: 'serves-nobody',
    title: say`Make sure that nobody calls what ${site.name} serves`,
    why: say`A Connector or an AttachedConnectorBinding with a matching listener serves another site; those listeners go first, or the service moves to a site that stays.`,
    cluster: site.ref,
    kind: 'preflight',
    run: script(
      [site.namespace],
      [
        `${kubectlIn(
          site,
        )} get connectors.skupper.io,attachedconnectorbindings.skupper.io`,
      ],
    ),
    checks: [
      {
        id: 'unused',
        title: say`No Connector of ${site.name} has a listener`,
        probe: objectExists.ask({
          ...inSite(site, 'Connector'),
          field: { path: ['status', 'hasMatchingListener'], value: true },
          expected: 'absent',
        }),
      },
      {
        id: 'unused-bindings',
        title: say`No AttachedConnectorBinding of ${site.name} has a listener`,
        probe: objectExists.ask({
          ...inSite(site, 'AttachedConnectorBinding'),
          field: { path: ['status', 'hasMatchingListener'], value: true },
          expected: 'absent',
        }),
      },
    ],
  };
}

function findOtherWays({ site, cutOff }: Leaving): StepDraft {
  const names = namesOf(cutOff);
  return {
    id: 'other-ways',
    title: say`Find another way for ${names}`,
    why: say`${names} reach the rest of the network through ${site.name} only. Link them with a site that stays first, or accept that they are cut off.`,
    cluster: site.ref,
    kind: 'preflight',
    run: cutOff
      .map(
        ({ name }) => `kubectl --context ${word(name)} get links.skupper.io -A`,
      )
      .join('\n'),
    checks: [
      {
        id: 'accepted',
        title: say`${names} have another link, or may be cut off`,
        probe: byHand.ask({
          because: say`Only people can tell whether these sites may be cut off`,
        }),
      },
    ],
  };
}

/** The sites that have a link with the one that leaves, each once. */
export function neighbours({
  opens,
  opened,
}: Pick<Leaving, 'opens' | 'opened'>): Site[] {
  return [
    ...opens,
    ...opened.filter(({ ref }) => opens.every(other => other.ref !== ref)),
  ];
}
