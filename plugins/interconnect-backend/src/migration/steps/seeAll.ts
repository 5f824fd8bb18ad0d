import { StepDraft } from '../defineRecipe';
import { clusterSeen } from '../probes/clusterSeen';
import { word } from '../shell';
import { say } from '../../say';

/** What a step does that makes sure that clusters can be looked at; why they must be is the recipe's to say. */
export function seeAll(
  clusters: readonly { ref: string; name: string }[],
): Pick<StepDraft, 'kind' | 'run' | 'checks'> {
  return {
    kind: 'preflight',
    run: clusters
      .map(({ name }) => `kubectl --context ${word(name)} cluster-info`)
      .join('\n'),
    checks: clusters.map(({ ref, name }) => ({
      id: ref,
      title: say`${name} is observed`,
      probe: clusterSeen.ask({ cluster: ref }),
    })),
  };
}
