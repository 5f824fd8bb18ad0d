import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { cidrsDistinct } from '../../probes/cidrsDistinct';
import { word } from '../../shell';
import { Site } from './mesh';
import { say } from '../../../say';

/** On one network packets find their pod by its address alone. */
export function oneNetwork(
  newcomers: readonly Site[],
  others: readonly Site[],
): StepDraft {
  return {
    id: 'one-network',
    title: say`Make sure that pods of all clusters reach each other`,
    why: say`On one network there are no gateways in between: proxies send to the addresses of pods in other clusters. No two clusters may use the same addresses, and each must have a route to the pods of all others.`,
    kind: 'preflight',
    run: [...newcomers, ...others]
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get nodes -o custom-columns=NODE:.metadata.name,PODS:.spec.podCIDRs`,
      )
      .join('\n'),
    checks: [
      ...newcomers.flatMap(({ ref, name }, index) => {
        const rest = [...newcomers.slice(index + 1), ...others];
        return rest.length === 0
          ? []
          : [
              {
                id: `distinct ${ref}`,
                title: say`The ranges of ${name} are used by no other`,
                probe: cidrsDistinct.ask({
                  cluster: ref,
                  others: rest.map(other => other.ref),
                }),
              },
            ];
      }),
      {
        id: 'routes',
        title: say`A pod of each cluster reaches a pod of each other by its address`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show the routes between clusters`,
        }),
      },
    ],
  };
}
