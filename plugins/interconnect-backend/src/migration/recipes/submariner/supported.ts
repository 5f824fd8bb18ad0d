import { StepDraft } from '../../defineRecipe';
import { factAmong } from '../../probes/factAmong';
import { kubernetesAtLeast } from '../../probes/kubernetesAtLeast';
import { script, Value, word } from '../../shell';
import { Member } from './member';
import { say } from '../../../say';

/** submariner.io, getting-started, Prerequisites (0.19). */
const TESTED_CNIS = [
  'calico',
  'canal',
  'flannel',
  'openshift-sdn',
  'ovn-kubernetes',
  'weave',
];

/** Compares clusters that are to join with what Submariner is tested with. */
export function supported(
  members: readonly Member[],
  version?: Value,
): StepDraft {
  const [first] = members;
  const only = members.length === 1;
  return {
    id: 'supported',
    title: say`Compare CNI, Kubernetes and subctl with what Submariner supports`,
    why: [
      say`Submariner programs routes past the CNI, which is tested with some only; and service discovery takes Kubernetes 1.21.`,
      version === undefined
        ? say`subctl installs its own version, so that all clusters are joined with the same subctl.`
        : say`subctl must have the version of the mesh.`,
      say`With Calico, each range of the other clusters must be a disabled IP pool, or Calico translates their addresses.`,
    ],
    ...(only ? { cluster: first.ref } : {}),
    kind: 'preflight',
    run: script(version === undefined ? [] : [version], [
      ...members.map(
        ({ name }) => `subctl show networks --context ${word(name)}`,
      ),
      version === undefined
        ? 'subctl version'
        : `subctl version  # must print ${word(version)}`,
    ]),
    checks: members.flatMap(({ ref, name }) => [
      {
        id: only ? 'cni' : `cni ${ref}`,
        title: only
          ? say`The CNI is one that Submariner is tested with`
          : say`The CNI of ${name} is one that Submariner is tested with`,
        probe: factAmong.ask({ cluster: ref, fact: 'cni', among: TESTED_CNIS }),
      },
      {
        id: only ? 'kubernetes' : `kubernetes ${ref}`,
        title: only
          ? say`Kubernetes is 1.21 or newer`
          : say`Kubernetes of ${name} is 1.21 or newer`,
        probe: kubernetesAtLeast.ask({ cluster: ref, version: '1.21' }),
      },
    ]),
  };
}
