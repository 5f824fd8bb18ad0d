import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { technologyAbsent } from '../../probes/technologyPresent';
import { knownOr, script, word } from '../../shell';
import {
  installCommands,
  installValues,
  uninstallCommands,
} from './installPrimary';
import { Leaving } from './leaving';
import { ISTIO_SYSTEM } from './settings';
import { say } from '../../../say';

/** Takes the proxies from beside the workloads, while there is still a control plane to serve them. */
export function takeOutWorkloads({ leaver, ambient }: Leaving): StepDraft {
  const namespace = knownOr(
    undefined,
    'NAMESPACE',
    'a namespace that is in the mesh, as kubectl get namespaces -L istio-injection,istio.io/rev,istio.io/dataplane-mode shows; one after the other',
  );
  const inCluster = `kubectl --context ${word(leaver.name)}`;
  const mark = ambient ? 'istio.io/dataplane-mode' : 'istio-injection';
  const value = ambient ? 'ambient' : 'enabled';
  const restart = `${inCluster} -n ${word(
    namespace,
  )} rollout restart deployment,statefulset,daemonset`;
  return {
    id: 'take-out-workloads',
    title: say`Take the workloads of ${leaver.name} out of the mesh`,
    why: say`A proxy without control plane keeps its last configuration until its certificate runs out, and new pods are not started while the webhook does not answer. Policies that demand mutual TLS go first, or pods without proxy are refused.`,
    cluster: leaver.ref,
    kind: 'change',
    run: script(
      [namespace],
      [
        `${inCluster} get peerauthentications,authorizationpolicies -A`,
        `${inCluster} label namespace ${word(
          namespace,
        )} ${mark}- istio.io/rev-`,
        ...(ambient ? [] : [restart]),
      ],
    ),
    rollback: script(
      [namespace],
      [
        `${inCluster} label namespace ${word(namespace)} ${mark}=${value}`,
        ...(ambient ? [] : [restart]),
      ],
    ),
    disruptive: ambient
      ? say`Connections through the proxies of nodes are cut once, and mutual TLS ends in ${leaver.name}.`
      : say`Every workload of the mesh in ${leaver.name} is restarted, and mutual TLS ends there.`,
    checks: [
      {
        id: 'out',
        title: say`No pod of ${leaver.name} is in the mesh: istioctl proxy-status lists none`,
        probe: byHand.ask({
          because: say`Pods are not read from here`,
        }),
      },
    ],
  };
}

/** In the order that upstream's Cleanup gives; the namespace with the CA stays, to be able to come back. */
export function uninstall(leaving: Leaving): StepDraft {
  const { leaver } = leaving;
  return {
    id: 'uninstall',
    title: say`Uninstall Istio from ${leaver.name}`,
    why: say`Nothing is in the mesh here any more. Definitions of resources stay, and with them what was written in Istio's objects.`,
    cluster: leaver.ref,
    kind: 'change',
    run: [
      `helm list -n ${ISTIO_SYSTEM} --kube-context ${word(leaver.name)}`,
      ...uninstallCommands(leaver, leaving),
      `# where istioctl installed it instead: istioctl uninstall --context ${word(
        leaver.name,
      )} --purge -y`,
    ].join('\n'),
    rollback: script(
      installValues(leaver, leaving),
      installCommands(leaver, leaving),
    ),
    checks: [
      {
        id: 'gone',
        title: say`Istio is not installed in ${leaver.name}`,
        probe: technologyAbsent.ask({
          cluster: leaver.ref,
          technology: 'istio',
        }),
      },
    ],
  };
}

/** The CA that can sign for the whole mesh must not stay where the mesh is not. */
export function removeCa({ leaver }: Leaving): StepDraft {
  return {
    id: 'remove-ca',
    title: say`Remove the CA of the mesh from ${leaver.name}`,
    why: say`Whoever has the CA in the Secret cacerts can make certificates that every proxy of the mesh trusts, until it runs out. It goes with the namespace.`,
    cluster: leaver.ref,
    kind: 'change',
    run: `kubectl --context ${word(
      leaver.name,
    )} delete namespace ${ISTIO_SYSTEM}`,
    irreversible: say`The CA of ${leaver.name} is gone; to come back, it joins the mesh anew with one that the common root signs.`,
    checks: [
      {
        id: 'removed',
        title: say`The namespace istio-system is gone`,
        probe: byHand.ask({
          because: say`The namespace is not read where there is no Istio`,
        }),
      },
    ],
  };
}
