import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { word } from '../../shell';
import { say } from '../../../say';
import { freeIds, Mesh, meshToJoin } from './mesh';
import { meshHealthy, preflight } from './preflight';
import { enableMesh, nameCluster, shareCa } from './steps';
import { pairCheck, verify } from './verify';

/** Adds a cluster to a Cilium cluster mesh, with the Cilium CLI (docs.cilium.io, network/clustermesh/setup, 1.18). */
export const join = defineRecipe({
  id: 'cilium/join',
  pattern: 'cilium',
  title: ({ newcomer }, mesh) =>
    say`Add ${newcomer.name} to the Cilium cluster mesh of ${namesOf(
      mesh.members,
    )}`,
  applies: meshToJoin,
  steps: (situation, mesh) => {
    const { newcomer, report } = situation;
    const [number] = freeIds(1, report);
    const all = [...mesh.members, newcomer];
    return [
      ...preflight([newcomer], all),
      meshHealthy(mesh),
      nameCluster('name-cluster', newcomer, all, { number, report }),
      shareCa('share-ca', mesh.members[0], newcomer, report),
      enableMesh('enable-mesh', newcomer),
      connect(situation, mesh),
      ...verify(mesh.peers.map(peer => [newcomer, peer] as const)),
    ];
  },
});

function connect({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  const names = mesh.peers.map(({ name }) => name);
  const flags = `--context ${word(newcomer.name)} --destination-context ${names
    .map(name => word(name))
    .join(',')}`;
  return {
    id: 'connect',
    title: say`Connect ${newcomer.name} with ${names.join(', ')}`,
    why: say`The command tells each of the clusters how to reach the other, in both directions. The mesh has no connections beyond those that are made so.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: `cilium clustermesh connect ${flags}`,
    rollback: `cilium clustermesh disconnect ${flags}`,
    disruptive: say`clustermesh-apiserver is replaced in all of these clusters: while it is, their agents go on with what they know of each other and do not learn of changes.`,
    checks: mesh.peers.map(peer => pairCheck(newcomer, peer)),
  };
}
