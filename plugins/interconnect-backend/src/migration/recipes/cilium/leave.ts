import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { noLink } from '../../probes/linkState';
import { technologyAbsent } from '../../probes/technologyPresent';
import { word } from '../../shell';
import { say } from '../../../say';
import { Mesh, meshToLeave } from './mesh';
import { seeAll } from '../../steps/seeAll';

/** Takes a cluster out of a Cilium cluster mesh (docs.cilium.io, cmdref/cilium_clustermesh_disconnect and _disable, 1.18). */
export const leave = defineRecipe({
  id: 'cilium/leave',
  change: 'leave',
  pattern: 'cilium',
  title: ({ newcomer }) =>
    say`Take ${newcomer.name} out of the Cilium cluster mesh`,
  applies: meshToLeave,
  steps: (situation, mesh) => [
    seeClusters(situation, mesh),
    unusedServices(situation, mesh),
    disconnect(situation, mesh),
    disable(situation),
    isAlone(situation, mesh),
  ],
});

function seeClusters({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  const all = [newcomer, ...mesh.peers];
  return {
    id: 'see-clusters',
    title: say`See ${newcomer.name} and its peers`,
    why: say`That a link is gone is believed only where both ends are seen.`,
    cluster: newcomer.ref,
    ...seeAll(all),
  };
}

function unusedServices(
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft {
  return {
    id: 'unused-services',
    title: say`Move what relies on the mesh`,
    why: [
      say`A global service loses the pods of ${newcomer.name}, or in ${newcomer.name} all that are elsewhere: each needs enough pods of its own in every cluster that calls it.`,
      say`Network policies that select pods by the cluster ${newcomer.name} match nothing any more.`,
    ],
    cluster: newcomer.ref,
    kind: 'preflight',
    run: [newcomer, ...mesh.peers]
      .flatMap(({ name }) => [
        `kubectl --context ${word(
          name,
        )} get services -A -o go-template='{{range .items}}{{$s := .}}{{range $key, $value := .metadata.annotations}}{{if eq $key "service.cilium.io/global"}}{{$s.metadata.namespace}}/{{$s.metadata.name}} global={{$value}}{{"\\n"}}{{end}}{{end}}{{end}}'`,
        `kubectl --context ${word(
          name,
        )} get ciliumnetworkpolicies -A -o yaml | grep io.cilium.k8s.policy.cluster || true`,
      ])
      .join('\n'),
    checks: [
      {
        id: 'unused',
        title: say`No service and no policy needs ${newcomer.name} in the mesh`,
        probe: byHand.ask({
          because: say`Which calls cross clusters no object shows; Hubble does`,
        }),
      },
    ],
  };
}

function disconnect({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  const flags = `--context ${word(
    newcomer.name,
  )} --destination-context ${mesh.peers
    .map(({ name }) => word(name))
    .join(',')}`;
  return {
    id: 'disconnect',
    title: say`Disconnect ${newcomer.name} from all its peers`,
    why: say`Each end forgets the other; the connections among the others stay.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: `cilium clustermesh disconnect ${flags}`,
    rollback: `cilium clustermesh connect ${flags}`,
    disruptive: say`Connections between pods of ${newcomer.name} and pods of other clusters break, and global services lose the pods at the other end.`,
    checks: mesh.peers.map(({ ref, name }) => ({
      id: ref,
      title: say`${newcomer.name} and ${name} are no peers any more`,
      probe: noLink.ask({
        technology: 'cilium',
        plane: 'data',
        from: newcomer.ref,
        to: ref,
      }),
    })),
  };
}

function disable({ newcomer }: MigrationSituation): StepDraft {
  const context = word(newcomer.name);
  return {
    id: 'disable-mesh',
    title: say`Disable Cluster Mesh in ${newcomer.name}`,
    why: say`Nobody reads from its clustermesh-apiserver any more. Name and number may stay: to change them would restart all workloads for nothing.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: `cilium clustermesh disable --context ${context}`,
    rollback: [
      `cilium clustermesh enable --context ${context}`,
      `cilium clustermesh status --context ${context} --wait`,
    ].join('\n'),
    checks: [
      {
        id: 'gone',
        title: say`${newcomer.name} has no Cluster Mesh any more`,
        probe: technologyAbsent.ask({
          cluster: newcomer.ref,
          technology: 'cilium',
        }),
      },
    ],
  };
}

function isAlone({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  return {
    id: 'is-alone',
    title: say`See that nothing is left of it`,
    why: say`The others keep endpoints of a cluster that they merely lost touch with; of one that was disconnected they must not. Firewall rules between its nodes and the others can go now.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: mesh.peers
      .map(({ name }) => `cilium clustermesh status --context ${word(name)}`)
      .join('\n'),
    checks: mesh.peers.map(({ ref, name }) => ({
      id: ref,
      title: say`${name} does not know ${newcomer.name} any more`,
      probe: noLink.ask({
        technology: 'cilium',
        plane: 'data',
        from: newcomer.ref,
        to: ref,
      }),
    })),
  };
}
