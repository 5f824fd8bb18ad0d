import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { linkState } from '../../probes/linkState';
import { word } from '../../shell';
import { Leaving, remainingLinks } from './leaving';
import { say } from '../../../say';
import { seeAll } from '../../steps/seeAll';

/** What can be known to go wrong before anybody forgets anybody. */
export function beforeLeave(leaving: Leaving): StepDraft[] {
  return [
    seeEverybody(leaving),
    servedElsewhere(leaving),
    ...(remainingLinks(leaving).length === 0 ? [] : [othersHealthy(leaving)]),
  ];
}

function seeEverybody({ leaver, others }: Leaving): StepDraft {
  const all = [leaver, ...others];
  return {
    id: 'see-clusters',
    title: say`See all clusters`,
    why: say`Every later check looks at these clusters. Where Secrets may not be listed, no check sees that a remote secret is gone.`,
    ...seeAll(all),
  };
}

/** istio.io, ops/configuration/traffic-management/multicluster, Keeping traffic in-cluster (1.30). */
function servedElsewhere({ leaver, others }: Leaving): StepDraft {
  return {
    id: 'served-elsewhere',
    title: say`Make sure that nobody needs ${leaver.name} any more`,
    why: [
      say`A service that has endpoints in ${leaver.name} alone is not answered any more in the other clusters, and what only they serve is not answered in ${leaver.name}. Move such services, or their callers, before going on.`,
      say`To try it beforehand, name the services as clusterLocal in the serviceSettings of each cluster's mesh configuration: calls then stay in their cluster, and come back when the setting is removed.`,
    ],
    cluster: leaver.ref,
    kind: 'preflight',
    run: [leaver, ...others]
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get endpointslices -A -o 'custom-columns=NAMESPACE:.metadata.namespace,SERVICE:.metadata.labels.kubernetes\\.io/service-name,ENDPOINTS:.endpoints[*].addresses[*]' --no-headers`,
      )
      .join('\n'),
    checks: [
      {
        id: 'served',
        title: say`Every service that is called across has endpoints on both sides`,
        probe: byHand.ask({
          because: say`Who calls whom stands in no object; metrics or traces of the mesh tell`,
        }),
      },
    ],
  };
}

function othersHealthy(leaving: Leaving): StepDraft {
  const { others } = leaving;
  const nameOf = (ref: string) =>
    others.find(other => other.ref === ref)?.name ?? ref;
  return {
    id: 'others-healthy',
    title: say`Look at the links that stay`,
    why: say`Calls that ${leaving.leaver.name} answers now go to these clusters afterwards, so they must be in order before.`,
    kind: 'preflight',
    run: others
      .map(({ name }) => `istioctl remote-clusters --context ${word(name)}`)
      .join('\n'),
    checks: remainingLinks(leaving).map(({ from, to, plane, technology }) => ({
      id: `${from} ${to}`,
      title: say`The link between ${nameOf(from)} and ${nameOf(
        to,
      )} is in order`,
      probe: linkState.ask({
        technology,
        plane,
        from,
        to,
        atLeast: 'configured',
      }),
    })),
  };
}
