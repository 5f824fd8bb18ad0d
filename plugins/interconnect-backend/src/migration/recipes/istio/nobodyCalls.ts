import { StepDraft } from '../../defineRecipe';
import { linkState, noLink } from '../../probes/linkState';
import { word } from '../../shell';
import { Leaving, remainingLinks } from './leaving';
import { say } from '../../../say';

/** What is to be seen after a cluster has left. */
export function nobodyCalls(leaving: Leaving): StepDraft {
  const { leaver, others } = leaving;
  const nameOf = (ref: string) =>
    others.find(other => other.ref === ref)?.name ?? ref;
  return {
    id: 'nobody-calls',
    title: say`See that the mesh is whole without ${leaver.name}`,
    why: say`The other clusters must be in sync as before, and none may still list ${leaver.name}.`,
    kind: 'verify',
    run: others
      .map(({ name }) => `istioctl remote-clusters --context ${word(name)}`)
      .join('\n'),
    checks: [
      ...others.map(({ ref, name }) => ({
        id: `none ${ref}`,
        title: say`${leaver.name} and ${name} know nothing of each other`,
        probe: noLink.ask({
          technology: 'istio',
          plane: 'data',
          from: leaver.ref,
          to: ref,
        }),
      })),
      ...remainingLinks(leaving).map(({ from, to, plane, technology }) => ({
        id: `${from} ${to}`,
        title: say`The link between ${nameOf(from)} and ${nameOf(
          to,
        )} is in order`,
        probe: linkState.ask({
          technology,
          plane,
          from,
          to,
          atLeast: 'configured',
        }),
      })),
    ],
  };
}
