import { StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { word } from '../../shell';
import {
  CROSS_NETWORK_GATEWAY,
  eastWestGateway,
  GATEWAY,
} from './eastWestGateway';
import { Leaving } from './leaving';
import { ISTIO_SYSTEM, NETWORK } from './settings';
import { say } from '../../../say';

/** Closes the way in, after everybody has forgotten it. */
export function closeGateway(leaving: Leaving): StepDraft {
  const { leaver, ambient } = leaving;
  const inCluster = `kubectl --context ${word(leaver.name)} -n ${ISTIO_SYSTEM}`;
  const opened = eastWestGateway(leaver, leaving);
  return {
    id: 'close-gateway',
    title: say`Close the east-west gateway of ${leaver.name}`,
    why: say`Nobody sends to it any more. Calls that are under way when the gateway goes are cut off, so wait until the first command shows no connections from other clusters.`,
    cluster: leaver.ref,
    kind: 'change',
    run: [
      `${inCluster} exec deploy/${GATEWAY} -- pilot-agent request GET stats | grep downstream_cx_active`,
      ...(ambient
        ? [`${inCluster} delete gateways.gateway.networking.k8s.io ${GATEWAY}`]
        : [
            `${inCluster} delete gateways.networking.istio.io ${CROSS_NETWORK_GATEWAY.metadata.name} --ignore-not-found`,
            `helm uninstall ${GATEWAY} -n ${ISTIO_SYSTEM} --kube-context ${word(
              leaver.name,
            )}`,
            `# where istioctl installed it instead: ${inCluster} delete service,deployment,horizontalpodautoscaler,poddisruptionbudget -l istio=eastwestgateway`,
          ]),
    ].join('\n'),
    // Which services are global has not changed, and is no part of the gateway.
    rollback: (ambient ? opened.slice(0, 1) : opened)
      .map(({ manifest, run = '' }) =>
        manifest === undefined
          ? run
          : `kubectl --context ${word(
              leaver.name,
            )} apply -f - <<'EOF'\n${manifest.trimEnd()}\nEOF`,
      )
      .join('\n'),
    checks: [
      {
        id: 'closed',
        title: say`${leaver.name} has no gateway of its network any more`,
        probe: objectExists.ask({
          cluster: leaver.ref,
          group: '',
          resource: 'services',
          kind: 'Service',
          namespace: ISTIO_SYSTEM,
          ...(leaver.network?.type === 'known'
            ? { label: { key: NETWORK, value: leaver.network.text } }
            : { name: GATEWAY }),
          expected: 'absent',
        }),
      },
    ],
  };
}
