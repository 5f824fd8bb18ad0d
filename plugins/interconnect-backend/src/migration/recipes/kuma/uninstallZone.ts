import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { technologyAbsent } from '../../probes/technologyPresent';
import { script, Value, word } from '../../shell';
import { installZoneScript, uninstallZoneScript } from './installation';
import { Network, zoneNameOf } from './zones';
import { say } from '../../../say';

const NAMESPACES: Value = {
  type: 'variable',
  name: 'MESH_NAMESPACES',
  how: 'the namespaces that were taken out of the mesh, with spaces between them',
};

/** Before the control plane goes, which the proxies need. */
export function leaveMesh({ newcomer }: MigrationSituation): StepDraft {
  const at = `kubectl --context ${word(newcomer.name)}`;
  return {
    id: 'leave-mesh',
    title: say`Take the workloads of ${newcomer.name} out of the mesh`,
    why: say`Proxies stay in running pods, and get neither certificates nor configuration once the control plane is gone. Note the namespaces for the way back.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: [
      `${at} get namespaces -l kuma.io/sidecar-injection=enabled`,
      `for namespace in $(${at} get namespaces -l kuma.io/sidecar-injection=enabled -o name); do`,
      `  ${at} label "$namespace" kuma.io/sidecar-injection-`,
      `  ${at} -n "\${namespace#namespace/}" rollout restart deployment,statefulset,daemonset`,
      'done',
    ].join('\n'),
    rollback: script(
      [NAMESPACES],
      [
        'for namespace in $MESH_NAMESPACES; do',
        `  ${at} label namespace "$namespace" kuma.io/sidecar-injection=enabled`,
        `  ${at} -n "$namespace" rollout restart deployment,statefulset,daemonset`,
        'done',
      ],
    ),
    disruptive: say`The workloads are restarted, and talk without mutual TLS from then on, by the names of Kubernetes only.`,
    checks: [
      {
        id: 'without-proxies',
        title: say`No pod has a proxy of Kuma any more`,
        probe: byHand.ask({
          because: say`Pods are not read; kubectl get dataplanes --all-namespaces lists none once they are through`,
        }),
      },
    ],
  };
}

/** With the same settings as for an installation, so that nothing is forgotten. */
export function uninstallZone(
  situation: MigrationSituation,
  network: Network,
): StepDraft {
  const { newcomer } = situation;
  const zone = zoneNameOf(situation);
  return {
    id: 'uninstall-zone',
    title: say`Uninstall Kuma from ${newcomer.name}`,
    why: say`Where it was installed by Helm, helm uninstall takes the place of this command. The definitions of its kinds go too, and with them all objects that the zone got from the global control plane.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: uninstallZoneScript(newcomer.name, zone, network),
    rollback: installZoneScript(newcomer.name, zone, network),
    irreversible: say`Policies that were applied in ${newcomer.name} itself, and not in ${network.global.name}, are deleted for good: keep copies of them first.`,
    checks: [
      {
        id: 'absent',
        title: say`Nothing of Kuma runs there any more`,
        probe: technologyAbsent.ask({
          cluster: newcomer.ref,
          technology: 'kuma',
        }),
      },
    ],
  };
}
