import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { word } from '../../shell';
import { Mesh, Site } from './mesh';
import { say } from '../../../say';

/** Puts the workloads of some namespaces into the mesh; istio.io, setup/additional-setup/sidecar-injection (1.30). */
export function enterMesh(
  { ref, name, label }: Site,
  namespaces: readonly string[],
  { ambient }: Mesh,
): StepDraft {
  const inCluster = `kubectl --context ${word(name)}`;
  const mark = ambient ? 'istio.io/dataplane-mode' : 'istio-injection';
  const value = ambient ? 'ambient' : 'enabled';
  const restart = ambient
    ? []
    : namespaces.map(
        namespace =>
          `${inCluster} -n ${word(
            namespace,
          )} rollout restart deployment,statefulset,daemonset`,
      );
  return {
    id: `enter-${label}`,
    title: say`Put the workloads of ${name} in ${namespaces.join(
      ', ',
    )} into the mesh`,
    why: say`Callers and called find each other through their proxies. As long as no policy demands mutual TLS, workloads without proxy are answered as before.`,
    cluster: ref,
    kind: 'change',
    run: [
      ...namespaces.map(
        namespace =>
          `${inCluster} label namespace ${word(namespace)} ${mark}=${value}`,
      ),
      ...restart,
      `istioctl proxy-status --context ${word(name)}`,
    ].join('\n'),
    rollback: [
      ...namespaces.map(
        namespace => `${inCluster} label namespace ${word(namespace)} ${mark}-`,
      ),
      ...restart,
    ].join('\n'),
    disruptive: say`The workloads of ${namespaces.join(
      ', ',
    )} are restarted, to start with a proxy.`,
    checks: [
      {
        id: 'entered',
        title: say`istioctl proxy-status lists the pods of these namespaces`,
        probe: byHand.ask({ because: say`Pods are not read from here` }),
      },
    ],
  };
}
