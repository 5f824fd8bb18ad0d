import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { linkState } from '../../probes/linkState';
import { word } from '../../shell';
import { say } from '../../../say';
import { Member } from './mesh';

/** Asks whether two clusters have each other as peers; no object tells more than that. */
export function pairCheck(one: Member, other: Member) {
  return {
    id: `${one.ref} ${other.ref}`,
    title: say`${one.name} and ${other.name} have each other as peers`,
    probe: linkState.ask({
      technology: 'cilium',
      plane: 'data',
      from: one.ref,
      to: other.ref,
      atLeast: 'configured',
    }),
  };
}

/** What only the agents know: whether they reach their peers, and whether packets pass. */
export function verify(
  pairs: readonly (readonly [Member, Member])[],
): StepDraft[] {
  const [one, other] = pairs[0];
  const names = [...new Set(pairs.flat().map(({ name }) => name))];
  return [
    {
      id: 'connected',
      title: say`See all agents connected`,
      why: say`The objects tell that the clusters are configured as peers of each other; whether every agent has reached them only the agents tell.`,
      cluster: one.ref,
      kind: 'verify',
      run: names
        .map(name => `cilium clustermesh status --context ${word(name)} --wait`)
        .join('\n'),
      checks: [
        ...pairs.map(([a, b]) => pairCheck(a, b)),
        {
          id: 'agents',
          title: say`All nodes are connected to all clusters`,
          probe: byHand.ask({
            because: say`No object shows what agents have reached; the command does`,
          }),
        },
      ],
    },
    {
      id: 'verify-traffic',
      title: say`Send traffic through`,
      why: say`The test deploys pods in both clusters, in namespaces of its own, and lets them call each other; a firewall between nodes shows only here.`,
      cluster: one.ref,
      kind: 'verify',
      run: `cilium connectivity test --context ${word(
        one.name,
      )} --multi-cluster ${word(other.name)}`,
      checks: [
        {
          id: 'traffic',
          title: say`cilium connectivity test ends without failures`,
          probe: byHand.ask({
            because: say`Only the command itself can tell; no object keeps its result`,
          }),
        },
      ],
    },
  ];
}
