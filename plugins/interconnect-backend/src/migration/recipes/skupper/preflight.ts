import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { clusterSeen } from '../../probes/clusterSeen';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, word } from '../../shell';
import { Network } from './network';
import { inSite, kubectlIn, Site } from './site';
import { say } from '../../../say';

/** What can be known to go wrong before a site is added. */
export function preflight(
  { newcomer }: MigrationSituation,
  { hubs }: Network,
  site: Site,
): StepDraft[] {
  const [first] = hubs;
  return [
    {
      id: 'see-clusters',
      title: say`See ${newcomer.name} and the hub ${first.name}`,
      why: say`Every later check looks at these, and all ends must run the same major version of Skupper.`,
      cluster: newcomer.ref,
      kind: 'preflight',
      run: [newcomer.name, ...hubs.map(({ name }) => name)]
        .map(name => `kubectl --context ${word(name)} cluster-info`)
        .join('\n'),
      checks: [
        {
          id: 'newcomer',
          title: say`${newcomer.name} is observed`,
          probe: clusterSeen.ask({ cluster: newcomer.ref }),
        },
        ...hubs.map(({ ref, name }, index) => ({
          id: index === 0 ? 'hub' : `hub-${ref}`,
          title: say`Skupper runs in ${name}`,
          probe: technologyPresent.ask({
            cluster: ref,
            technology: 'skupper',
          }),
        })),
      ],
    },
    ...hubs.map((hub, index) =>
      reachHub(site, hub, index === 0 ? '' : `-${hub.label}`),
    ),
    freeNamespaces(
      [site],
      'free-namespace',
      hubs.map(hub => [site, hub]),
    ),
  ];
}

function reachHub(from: Site, hub: Site, suffix: string): StepDraft {
  return {
    id: `reach-hub${suffix}`,
    title: say`Let ${from.name} open connections to the hub`,
    why: say`${from.name} opens TCP to the endpoint that this command prints (45671 from an edge site, 55671 from an interior one, 443 through an OpenShift route), and once to the grant service (9090, or 443). Nothing needs to be open at ${from.name}.`,
    cluster: from.ref,
    kind: 'preflight',
    run: script(
      [hub.namespace, hub.site],
      [
        `${kubectlIn(hub)} get site ${word(
          hub.site,
        )} -o jsonpath='{range .status.endpoints[*]}{.name}{" "}{.host}{":"}{.port}{"\\n"}{end}'`,
      ],
    ),
    checks: [
      {
        id: 'reachable',
        title: say`${from.name} reaches the printed endpoint`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; the link of a later step will tell`,
        }),
      },
    ],
  };
}

/**
 * There can be only one active Site in a namespace (skupper_site_crd.yaml, 2.2.1), and a grant of an
 * earlier try may be used up or expired.
 */
export function freeNamespaces(
  sites: readonly [Site, ...Site[]],
  id: string,
  links: readonly (readonly [from: Site, to: Site])[],
): StepDraft {
  return {
    id,
    title: say`Make sure that namespaces and names are free for ${namesOf(
      sites,
    )}`,
    why: say`A namespace holds one active site, and a site belongs to one network. A grant that is there already may be used up.`,
    cluster: sites[0].ref,
    kind: 'preflight',
    run: script(
      [...sites, ...links.map(([, to]) => to)].map(
        ({ namespace }) => namespace,
      ),
      [
        ...sites.map(
          site => `${kubectlIn(site)} get sites.skupper.io --ignore-not-found`,
        ),
        ...links.map(
          ([from, to]) =>
            `${kubectlIn(to)} get accessgrants.skupper.io ${
              from.label
            } --ignore-not-found`,
        ),
      ],
    ),
    checks: [
      ...sites.map((site, index) => ({
        id: index === 0 ? 'free' : `free-${site.ref}`,
        title: say`${site.name} has no site there`,
        probe: objectExists.ask({
          ...inSite(site, 'Site'),
          expected: 'absent' as const,
        }),
      })),
      ...links.map(([from, to]) => ({
        id: `grant-${from.ref}-${to.ref}`,
        title: say`${to.name} has no grant for ${from.name} yet`,
        probe: objectExists.ask({
          ...inSite(to, 'AccessGrant'),
          name: from.label,
          expected: 'absent' as const,
        }),
      })),
    ],
  };
}
