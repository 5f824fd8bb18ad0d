import { StepDraft } from '../../defineRecipe';
import { kubernetesAtLeast } from '../../probes/kubernetesAtLeast';
import { technologyAbsent } from '../../probes/technologyPresent';
import { script, word } from '../../shell';
import { Mesh, Site, valuesOf } from './mesh';
import { say } from '../../../say';

/** istio.io, releases/supported-releases, Support status of Istio releases: the oldest Kubernetes of each. */
const OLDEST_KUBERNETES: Readonly<Record<string, string>> = {
  '1.26': '1.29',
  '1.27': '1.29',
  '1.28': '1.30',
  '1.29': '1.31',
  '1.30': '1.32',
  '1.31': '1.33',
};

/** That Istio can be installed, by what can be seen of the clusters; istioctl looks at the rest. */
export function supported(newcomers: readonly Site[], mesh: Mesh): StepDraft {
  const { version } = mesh;
  const release =
    version.type === 'known'
      ? version.text.split('.').slice(0, 2).join('.')
      : '';
  const oldest = OLDEST_KUBERNETES[release];
  return {
    id: 'supported',
    title: say`Make sure that Istio can be installed`,
    why: say`Each Istio release supports certain Kubernetes versions only, remains of another Istio get in the way, and the version must be that of the mesh: a plan for one version of the charts is not one for another.`,
    kind: 'preflight',
    run: script(valuesOf(version), [
      `istioctl version --remote=false  # must print ${word(version)}`,
      ...newcomers.map(
        ({ name }) => `istioctl x precheck --context ${word(name)}`,
      ),
    ]),
    checks: newcomers.flatMap(({ ref, name }) => [
      {
        id: `free ${ref}`,
        title: say`${name} has no Istio yet`,
        probe: technologyAbsent.ask({ cluster: ref, technology: 'istio' }),
      },
      ...(oldest === undefined
        ? []
        : [
            {
              id: `kubernetes ${ref}`,
              title: say`Kubernetes of ${name} is ${oldest} or newer`,
              probe: kubernetesAtLeast.ask({ cluster: ref, version: oldest }),
            },
          ]),
    ]),
  };
}
