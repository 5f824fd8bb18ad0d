import { StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { script, Value, word } from '../../shell';
import { say } from '../../../say';

/** Installs the controller for a whole cluster (skupper.io, docs/install, 2.2). */
export function installController(
  { ref, name }: { ref: string; name: string },
  version: Value,
  id = 'install-controller',
): StepDraft {
  const context = word(name);
  const url = `"${controllerUrl(version)}"`;
  return {
    id,
    title: say`Install the Skupper controller in ${name}`,
    why: say`The controller makes routers of Site objects. It is installed once for the whole cluster, in the version of the network.`,
    cluster: ref,
    kind: 'change',
    run: script(
      [version],
      [
        `kubectl --context ${context} apply -f ${url}`,
        `kubectl --context ${context} -n skupper rollout status deployment/skupper-controller --timeout=120s`,
      ],
    ),
    rollback: script(
      [version],
      [`kubectl --context ${context} delete -f ${url}`],
    ),
    checks: [
      {
        id: 'controller',
        title: say`The controller is deployed`,
        probe: objectExists.ask({
          ...controllerIn(ref),
          expected: 'present',
        }),
      },
    ],
  };
}

/** Where the manifests of a release lie, definitions and controller. */
export function controllerUrl(version: Value): string {
  const text = version.type === 'known' ? version.text : `$${version.name}`;
  return `https://github.com/skupperproject/skupper/releases/download/${text}/skupper-cluster-scope.yaml`;
}

/** What asks for the controller of a cluster. */
function controllerIn(cluster: string) {
  return {
    cluster,
    group: 'apps',
    resource: 'deployments',
    kind: 'Deployment',
    label: { key: 'application', value: 'skupper-controller' },
  };
}
