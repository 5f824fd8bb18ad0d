import { defineRecipe, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { dnsLabel, word } from '../../shell';
import { say } from '../../../say';
import { clustersToMesh, freeIds, Member } from './mesh';
import { preflight } from './preflight';
import { enableMesh, nameCluster, shareCa } from './steps';
import { pairCheck, verify } from './verify';

/** Makes a mesh of clusters that each run Cilium by themselves (docs.cilium.io, network/clustermesh/setup, 1.18). */
export const start = defineRecipe({
  id: 'cilium/start',
  pattern: 'cilium',
  title: (_situation, members) =>
    say`Make a Cilium cluster mesh of ${namesOf(members)}`,
  applies: clustersToMesh,
  steps: ({ report }, members) => {
    const numbers = freeIds(members.length, report);
    const [first, ...others] = members;
    return [
      ...preflight(members, members),
      ...members.map((member, index) =>
        nameCluster(`name-${dnsLabel(member.name)}`, member, members, {
          number: numbers[index],
          report,
        }),
      ),
      ...others.map(member =>
        shareCa(`share-ca-${dnsLabel(member.name)}`, first, member, report),
      ),
      ...members.map(member =>
        enableMesh(`enable-${dnsLabel(member.name)}`, member),
      ),
      connectAll(first, others),
      ...verify(pairsOf(members)),
    ];
  },
});

function connectAll(first: Member, others: readonly Member[]): StepDraft {
  const flags = `--context ${word(first.name)} --destination-context ${others
    .map(({ name }) => word(name))
    .join(',')} --connection-mode mesh`;
  return {
    id: 'connect',
    title: say`Connect all clusters with each other`,
    why: say`The command tells each cluster how to reach each other one. The mesh has no connections beyond those that are made so.`,
    cluster: first.ref,
    kind: 'change',
    run: `cilium clustermesh connect ${flags}`,
    rollback: `cilium clustermesh disconnect ${flags}`,
    disruptive: say`clustermesh-apiserver is replaced in all clusters. From here on, services of the same name and namespace that are annotated as global share their pods.`,
    checks: pairsOf([first, ...others]).map(([one, other]) =>
      pairCheck(one, other),
    ),
  };
}

function pairsOf(members: readonly Member[]) {
  return members.flatMap((one, index) =>
    members.slice(index + 1).map(other => [one, other] as const),
  );
}
