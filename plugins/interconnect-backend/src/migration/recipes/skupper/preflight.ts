import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { clusterSeen } from '../../probes/clusterSeen';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, word } from '../../shell';
import { Hub, siteOf } from './hub';
import { say } from '../../../say';

/** What can be known to go wrong before anything is changed. */
export function preflight(
  situation: MigrationSituation,
  hub: Hub,
): StepDraft[] {
  return [
    seeBoth(situation, hub),
    reachHub(situation, hub),
    freeNamespace(situation, hub),
  ];
}

function seeBoth({ newcomer }: MigrationSituation, hub: Hub): StepDraft {
  return {
    id: 'see-clusters',
    title: say`See ${newcomer.name} and the hub ${hub.cluster.name}`,
    why: say`Every later check looks at these two, and both ends must run the same major version of Skupper.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: [newcomer.name, hub.cluster.name]
      .map(name => `kubectl --context ${word(name)} cluster-info`)
      .join('\n'),
    checks: [
      {
        id: 'newcomer',
        title: say`${newcomer.name} is observed`,
        probe: clusterSeen.ask({ cluster: newcomer.ref }),
      },
      {
        id: 'hub',
        title: say`Skupper runs in ${hub.cluster.name}`,
        probe: technologyPresent.ask({
          cluster: hub.cluster.ref,
          technology: 'skupper',
        }),
      },
    ],
  };
}

function reachHub({ newcomer }: MigrationSituation, hub: Hub): StepDraft {
  const context = word(hub.cluster.name);
  const inSite = `kubectl --context ${context} -n ${word(hub.namespace)}`;
  return {
    id: 'reach-hub',
    title: say`Let ${newcomer.name} open connections to the hub`,
    why: say`${newcomer.name} opens TCP to the edge endpoint that this command prints (45671, or 443 through an OpenShift route), and once to the grant service (9090, or 443). Nothing needs to be open at ${newcomer.name}.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: script(
      [hub.namespace, hub.site],
      [
        `${inSite} get site ${word(
          hub.site,
        )} -o jsonpath='{range .status.endpoints[*]}{.name}{" "}{.host}{":"}{.port}{"\\n"}{end}'`,
      ],
    ),
    checks: [
      {
        id: 'reachable',
        title: say`${newcomer.name} reaches the printed endpoint`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; the link of a later step will tell`,
        }),
      },
    ],
  };
}

/** There can be only one active Site in a namespace (skupper_site_crd.yaml, 2.2.1). */
function freeNamespace({ newcomer }: MigrationSituation, hub: Hub): StepDraft {
  return {
    id: 'free-namespace',
    title: say`Make sure that the namespace has no site yet`,
    why: say`A namespace holds one active site, and a site belongs to one network.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: script(
      [hub.namespace],
      [
        `kubectl --context ${word(newcomer.name)} -n ${word(
          hub.namespace,
        )} get sites.skupper.io --ignore-not-found`,
      ],
    ),
    checks: [
      {
        id: 'free',
        title: say`${newcomer.name} has no site there`,
        probe: objectExists.ask({
          ...siteOf(newcomer.ref, hub),
          expected: 'absent',
        }),
      },
    ],
  };
}
