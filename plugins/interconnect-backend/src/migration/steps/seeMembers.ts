import { StepDraft } from '../defineRecipe';
import { namesOf } from '../namesOf';
import { clusterSeen } from '../probes/clusterSeen';
import { technologyPresent } from '../probes/technologyPresent';
import { word } from '../shell';
import { say } from '../../say';

type Seen = { ref: string; name: string };
type Technology = { id: string; title: string; version?: string };

/** The first step of most plans: all checks of later ones look at these clusters. */
export function seeMembers(
  cluster: Seen,
  members: readonly Seen[],
  technology?: Technology,
): StepDraft {
  return {
    id: 'see-clusters',
    title: say`See ${cluster.name} and the other clusters`,
    why: say`The checks of this plan look at ${namesOf([
      cluster,
      ...members,
    ])}, so all of them must be in the catalog and readable from here.`,
    cluster: cluster.ref,
    kind: 'preflight',
    run: [cluster, ...members]
      .map(({ name }) => `kubectl --context ${word(name)} cluster-info`)
      .join('\n'),
    checks: [
      {
        id: 'seen',
        title: say`${cluster.name} is observed`,
        probe: clusterSeen.ask({ cluster: cluster.ref }),
      },
      ...members.map(member => seen(member, technology)),
    ],
  };
}

/** Where nothing need run there yet, it is enough that it can be looked at. */
function seen({ ref, name }: Seen, technology: Technology | undefined) {
  if (technology === undefined) {
    return {
      id: ref,
      title: say`${name} is observed`,
      probe: clusterSeen.ask({ cluster: ref }),
    };
  }
  const { id, title, version } = technology;
  return {
    id: ref,
    title:
      version === undefined
        ? say`${title} runs in ${name}`
        : say`${title} ${version} runs in ${name}`,
    probe: technologyPresent.ask({
      cluster: ref,
      technology: id,
      ...(version === undefined ? {} : { version }),
    }),
  };
}
